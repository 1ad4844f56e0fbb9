/** The text of an article with what the archive has to say of it: corrections, doubts, joins. */
import { bodyOf } from '../../content/index.ts';
import { originalsOf, type TextBlock } from '../../mdx/index.ts';
import type { Card } from '../archive/archive.ts';
import { decorate, decorateUnaddressed, notesBelow } from '../body/index.ts';
import { href } from '../href.ts';
import { doubtNotes, fixNotes, isAtHead, joinNotes, type Note } from './notes.ts';
import type { Sources } from './sources.ts';

export interface Annotated {
  /** As the page shows it. */
  html: string;
  blocks: TextBlock[];
  /** Notes on what stands above the text. */
  above: Note[];
  /** Notes that stand beside no paragraph. */
  below: Note[];
  doubts: number;
  /** Where broken paragraphs were joined: for 文字核对情况, since a reader has no use of it in the text. */
  joins: Note[];
}

/** `addressed`: paragraphs bear their numbers and can be linked to. */
export async function annotate(
  card: Card,
  { provenance, pictures }: Pick<Sources, 'provenance' | 'pictures'>,
  addressed = true,
): Promise<Annotated> {
  const { data } = card;
  const { tree, blocks } = await bodyOf(card.id);
  const fixes = fixNotes(data.corrections ?? [], blocks);
  const entries = provenance.entries.get(data.order) ?? [];
  const doubts = doubtNotes(provenance.doubts.get(data.order) ?? [], blocks, data, entries);
  const joins = joinNotes(entries, provenance.lines, blocks, originalsOf(data, blocks));
  const notes = [...fixes, ...doubts];
  const pictureAt = (place: number) => {
    const picture = pictures.get(`${card.file}-${place}`);
    return picture && { ...picture, src: href(picture.path) };
  };
  const decorated = (addressed ? decorate : decorateUnaddressed)(tree, { notes, pictureAt });
  const above = notes.filter(isAtHead);
  const below = notesBelow(tree, notes).filter((note) => !isAtHead(note));
  return { html: decorated, blocks, above, below, doubts: doubts.length, joins };
}
