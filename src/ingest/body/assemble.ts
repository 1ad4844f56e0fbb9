/** Fourth stage: every block finds its place in an article or in a named part of the issue; each article is repaired on its own. */

import type { Start } from '../heads/starts.ts';
import { findStarts, headLength } from '../heads/starts.ts';
import { lengthOf, rightEdge, textOf } from '../line/block.ts';
import { endsSentence } from '../line/marks.ts';
import { besideFolio, WIDEST_COLUMN } from '../line/page.ts';
import { bare } from '../line/similarity.ts';
import type { Alignment, Block, Contents, Issue, Label, Part, Periodical } from '../model.ts';
import { isJumpOut } from '../read/jumps.ts';
import { titleVariants } from '../skeleton/title-variants.ts';
import { draft, FURNITURE, TEXT_POINTED } from './draft.ts';

/** Marked headings from which on a source is taken to mark its headings. */
const FEWEST_MARKS = 3;

/** Longest line that repeats a section or a title; characters. */
const LONGEST_LABEL = 60;

/** Blocks that stand outside all articles: the contents, the colophon. */
export interface Outside {
  contents: (at: number) => boolean;
  masthead: (at: number) => boolean;
}

/** Where each piece begins, and which blocks an editor has named. */
export interface Structure {
  alignment: Alignment;
  /** In order of the source. */
  starts: readonly Start[];
  isSectionLabel: (at: number) => boolean;
  /** Blocks that belong to a title. */
  titles: ReadonlySet<number>;
  /** Blocks that are something else than they look like. */
  said: ReadonlyMap<number, Label>;
  /** Blocks that are no text. */
  drops: ReadonlySet<number>;
}

/** As the program reads it. */
export function structureOf(
  blocks: readonly Block[],
  alignment: Alignment,
  outside: Outside,
  periodical: Periodical,
): Structure {
  const isOutside = (at: number): boolean => outside.contents(at) || outside.masthead(at);
  const isSectionLabel = sectionLabelsOf(blocks, alignment.contents);
  const starts = findStarts(blocks, alignment, { isOutside, isSectionLabel }, periodical);
  return { alignment, starts, isSectionLabel, titles: new Set(), said: new Map(), drops: new Set() };
}

export function assemble(
  blocks: readonly Block[],
  { alignment, starts, isSectionLabel, titles, said, drops }: Structure,
  outside: Outside,
  periodical: Periodical,
): Issue {
  const isRunningTitle = runningTitlesOf(blocks, alignment.contents);
  const inHeads = starts.flatMap((start) => Array.from({ length: headLength(start) }, (_, i) => start.at + i));
  const heads = new Set([...inHeads, ...titles]);
  const titleBlocks = new Set([...titles].map((at) => blocks[at] as Block));
  // On the cover a section's name is a teaser; right above the first title it is the section's own label.
  const isFirstSectionLabel = (at: number): boolean => at + 1 === starts[0]?.at && isSectionLabel(at);

  const [cover, masthead, dropped]: [Part[], Part[], Part[]] = [[], [], []];
  const owned: Block[][] = starts.map(() => []);
  const owners = ownersOf(blocks, starts);
  for (const [at, found] of blocks.entries()) {
    const label = said.get(at);
    const block = label ? { ...found, label } : found;
    const { role, rule } = block.label ?? { role: 'text' as const, rule: 'text' };
    const owner = owned[owners[at] ?? -1];
    if (outside.contents(at)) continue;
    else if (outside.masthead(at)) masthead.push({ block, role: 'text', rule: 'masthead' });
    else if (drops.has(at)) dropped.push({ block, role: 'artefact', rule: 'dropped-by-editor' });
    else if (owner === undefined && role !== 'artefact' && !isFirstSectionLabel(at))
      cover.push({ block, role: role === 'caption' ? role : 'text', rule: role === 'caption' ? rule : 'cover' });
    else if (heads.has(at)) owner?.push(block);
    else if (rule === TEXT_POINTED) owner?.push(block);
    else if (FURNITURE.has(role)) dropped.push({ block, role, rule });
    else if (isSectionLabel(at)) dropped.push({ block, role: 'section', rule: 'section-label' });
    else if (isRunningTitle(at)) dropped.push({ block, role: 'running-head', rule: 'running-head' });
    else owner?.push(block);
  }
  const columnWidth = columnWidthOf(owned.flat());
  const marked = blocks.filter((block) => block.hash > 0).length >= FEWEST_MARKS;
  const articles = starts.map((start, at) => {
    const [article, furniture] = draft(
      owned[at] ?? [],
      { ...start, titles: titleBlocks },
      { kind: start.kind, periodical, columnWidth, marked },
    );
    dropped.push(...furniture);
    return article;
  });
  return {
    articles: articles.toSorted((a, b) => a.order - b.order),
    contents: alignment.contents,
    cover,
    masthead,
    dropped,
  };
}

/**
 * When lines are wrapped: so many lines at least, and the shares of them that follow without a blank, lack a stop, and end where the column
 * does, give or take a character. The column's edge is that of the line at `edge` of all by length; at `widest`, lines are no paragraphs.
 */
const WRAPPED = { fewest: 20, close: 0.6, open: 0.5, full: 0.45, slack: 1, edge: 0.6, widest: 0.9 };

/** Characters of a full line where most lines of the articles are as wide as the column: they follow without blanks, most without a stop. */
function columnWidthOf(blocks: readonly Block[]): number {
  const lines = blocks.filter((block) => !block.label && block.hash === 0);
  const close = lines.filter((block) => block.gap === 0).length;
  const open = lines.filter((block) => !endsSentence(textOf(block))).length;
  const edges = lines.map(rightEdge).toSorted((a, b) => a - b);
  const widest = edges[Math.floor(edges.length * WRAPPED.widest)] ?? 0;
  const width = edges[Math.floor(edges.length * WRAPPED.edge)] ?? 0;
  const full = edges.filter((edge) => Math.abs(edge - width) <= WRAPPED.slack).length;
  const isDense =
    lines.length > WRAPPED.fewest && close > WRAPPED.close * lines.length && open > WRAPPED.open * lines.length;
  // Lines of a list follow closely and lack stops, too, but they end anywhere.
  return isDense && widest <= WIDEST_COLUMN && full >= WRAPPED.full * lines.length ? width : 0;
}

/** Index of the piece that each block belongs to, −1 before the first. Text behind 上接第N页 belongs to the piece that was broken off. */
function ownersOf(blocks: readonly Block[], starts: readonly Start[]): number[] {
  const brokenOff: number[] = [];
  let current = -1;
  let owner = -1;
  return blocks.map((block, at) => {
    while ((starts[current + 1]?.at ?? blocks.length) <= at) owner = ++current;
    if (block.label?.role === 'jump-line') {
      if (isJumpOut(block)) brokenOff.push(owner);
      else owner = brokenOff.shift() ?? owner;
    }
    return owner;
  });
}

/** Letters of the shortest name that may be printed one a line: one alone may be any word. */
const SHORTEST_VERTICAL = 2;

/** Whether block i is a section's printed label: its name on one line, or one character a line as vertical print leaves it. */
function sectionLabelsOf(blocks: readonly Block[], { sections }: Contents): (at: number) => boolean {
  const names = new Set(sections.map(bare).filter((name) => name !== ''));
  const texts = blocks.map((block) => (lengthOf(block) <= LONGEST_LABEL ? bare(textOf(block)) : ''));
  const vertical = new Set<number>();
  for (const name of names) {
    const letters = [...name];
    for (const at of texts.keys())
      if (letters.length >= SHORTEST_VERTICAL && letters.every((letter, i) => texts[at + i] === letter))
        for (const i of letters.keys()) vertical.add(at + i);
  }
  return (at) => vertical.has(at) || names.has(texts[at] ?? '');
}

/** Whether block i is the title of an article, printed again with the page's number at the head or foot of its pages. */
function runningTitlesOf(blocks: readonly Block[], { entries }: Contents): (at: number) => boolean {
  const titles = new Set(entries.flatMap(titleVariants));
  return (at) => {
    const block = blocks[at];
    if (!block || block.hash > 0 || lengthOf(block) > LONGEST_LABEL) return false;
    return titles.has(bare(besideFolio(textOf(block)) ?? ''));
  };
}
