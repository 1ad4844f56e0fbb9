/** The text of an article with what the archive has to say of it: corrections, doubts, joins. */
import { bodyOf } from '../../content/index.ts';
import { originalsOf, type TextBlock } from '../../mdx/index.ts';
import type { Card } from '../archive.ts';
import { decorate, decorateUnaddressed, notesBelow } from '../body/index.ts';
import { href } from '../href.ts';
import { doubtNotes, fixNotes, joinNotes, type Note } from './notes.ts';
import type { Sources } from './sources.ts';

export interface Annotated {
  /** As the page shows it. */
  html: string;
  blocks: TextBlock[];
  /** Notes that stand beside no paragraph. */
  below: Note[];
  doubts: number;
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
  const doubts = doubtNotes(provenance.doubts.get(data.order) ?? [], blocks);
  const originals = originalsOf(data, blocks);
  const joins = joinNotes(provenance.entries.get(data.order) ?? [], provenance.lines, blocks, originals);
  const notes = [...fixes, ...doubts, ...joins];
  const pictureAt = (place: number) => {
    const picture = pictures.get(`${card.file}-${place}`);
    return picture && { ...picture, src: href(picture.path) };
  };
  const decorated = (addressed ? decorate : decorateUnaddressed)(tree, { notes, pictureAt });
  return { html: decorated, blocks, below: notesBelow(tree, notes), doubts: doubts.length };
}
