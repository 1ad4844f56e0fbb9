/** The text of an article with what the archive has to say of it: corrections, doubts, joins. */
import type { Root } from 'hast';
import { bodyOf } from '../../content/index.ts';
import { originalsOf, type TextBlock } from '../../mdx/index.ts';
import type { Card } from '../archive/archive.ts';
import { decorated, notesBelow } from '../body/index.ts';
import { href } from '../href.ts';
import { doubtNotes, fixNotes, isAtHead, joinNotes, type Note } from './notes.ts';
import type { Provenance } from './provenance.ts';
import type { Sources } from './sources.ts';

export interface Annotated {
  /** With the notes beside its paragraphs; a page asks `addressed` or `unaddressed` of `src/site/body` for its HTML. */
  body: Root;
  blocks: TextBlock[];
  /** Notes on what stands above the text. */
  above: Note[];
  /** Notes that stand beside no paragraph. */
  below: Note[];
  doubts: number;
}

const known = new WeakMap<Sources, Map<Card, Promise<Annotated>>>();

/** Made once for the pages of an issue that follow each other: its print, and those of its articles. */
export function annotate(card: Card, sources: Sources): Promise<Annotated> {
  const ofIssue = known.get(sources) ?? new Map<Card, Promise<Annotated>>();
  const annotated = ofIssue.get(card) ?? annotatedBy(card, sources);
  known.set(sources, ofIssue.set(card, annotated));
  return annotated;
}

async function annotatedBy(card: Card, { provenance, pictures }: Sources): Promise<Annotated> {
  const { data } = card;
  const { tree, blocks } = await bodyOf(card.id);
  const fixes = fixNotes(data.corrections ?? [], blocks);
  const entries = provenance.entries.get(data.order) ?? [];
  const doubts = doubtNotes(provenance.doubts.get(data.order) ?? [], blocks, data, entries);
  const notes = [...fixes, ...doubts];
  const pictureAt = (place: number) => {
    const picture = pictures.get(`${card.file}-${place}`);
    return picture && { ...picture, src: href(picture.path) };
  };
  const above = notes.filter(isAtHead);
  const below = notesBelow(tree, notes).filter((note) => !isAtHead(note));
  return { body: decorated(tree, { notes, pictureAt }), blocks, above, below, doubts: doubts.length };
}

/** Where broken paragraphs were joined: for 文字核对情况, since a reader has no use of it in the text. */
export function joinsIn({ data }: Card, provenance: Provenance, blocks: readonly TextBlock[]): Note[] {
  return joinNotes(provenance.entries.get(data.order) ?? [], provenance, blocks, originalsOf(data, blocks));
}
