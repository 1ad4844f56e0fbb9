/** The text of an article with what the archive has to say of it: corrections, doubts, joins. */
import { bodyOf } from '../content/article.ts';
import type { TextBlock } from '../mdx/model.ts';
import { originalsOf } from '../mdx/originals.ts';
import type { Card } from './archive.ts';
import { decorate, notesBelow } from './body.ts';
import { doubtNotes, fixNotes, joinNotes, type Note } from './notes.ts';
import type { Provenance } from './provenance.ts';

export interface Annotated {
  /** As the page shows it. */
  html: string;
  blocks: TextBlock[];
  /** Notes that stand beside no paragraph. */
  below: Note[];
  doubts: number;
}

export async function annotate({ id, data }: Card, provenance: Provenance): Promise<Annotated> {
  const { html, blocks } = await bodyOf(id);
  const fixes = fixNotes(data.corrections ?? [], blocks);
  const doubts = doubtNotes(provenance.doubts.get(data.order) ?? [], blocks);
  const originals = originalsOf(data, blocks);
  const joins = joinNotes(provenance.entries.get(data.order) ?? [], provenance.lines, blocks, originals);
  const notes = [...fixes, ...doubts, ...joins];
  return { html: decorate(html, notes), blocks, below: notesBelow(html, notes), doubts: doubts.length };
}
