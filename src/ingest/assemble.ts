/** Fourth stage: every block finds its place in an article or in a named part of the issue; each article is repaired on its own. */

import { isRegionLine, readHead, regionOf } from './head.ts';
import type {
  Alignment,
  ArticleContext,
  Block,
  DraftArticle,
  Entry,
  Issue,
  Match,
  Part,
  Periodical,
  Role,
} from './model.ts';
import { authorsOf } from './people.ts';
import { repairs } from './repairs/index.ts';
import { endsSentence, hasFullStop, lengthOf, numbering, rightEdge, splitBlock, textOf, tidy, tight } from './text.ts';

/** Furniture: printed, but in no article. The only roles that may be dropped. */
const FURNITURE: ReadonlySet<Role> = new Set<Role>([
  'running-head',
  'folio',
  'jump-line',
  'section',
  'table-header',
  'marker',
  'artefact',
]);

/** Marked headings from which on a source is taken to mark its headings. */
const FEWEST_MARKS = 3;

/** Blocks that stand outside all articles: the contents, the colophon. */
export interface Outside {
  contents: (at: number) => boolean;
  masthead: (at: number) => boolean;
}

/** Where a piece begins; a note and an unlisted piece have an entry made for them. */
interface Start extends Match {
  kind: DraftArticle['kind'];
  listed: boolean;
  /** Region lines before the title. */
  regionLines: number;
}

export function assemble(
  blocks: readonly Block[],
  alignment: Alignment,
  outside: Outside,
  periodical: Periodical,
): Issue {
  const sectionLabels = new Set(alignment.contents.sections.map(tight));
  const isOutside = (at: number): boolean => outside.contents(at) || outside.masthead(at);
  const starts = findStarts(blocks, alignment, isOutside, periodical);
  const isSectionLabel = (block: Block): boolean =>
    sectionLabels.has(tight(textOf(block)).replace(/^[\W_]+|[\W_]+$/gu, '')) || sectionLabels.has(tight(textOf(block)));
  const titleBlocks = new Set(
    starts.flatMap(({ at, span, regionLines }) => Array.from({ length: span + regionLines }, (_, i) => at + i)),
  );

  // On the cover a section's name is a teaser; right above the first title it is the section's own label.
  const isFirstSectionLabel = (at: number): boolean => at + 1 === starts[0]?.at && isSectionLabel(blocks[at] as Block);

  const [cover, masthead, dropped]: [Part[], Part[], Part[]] = [[], [], []];
  const owned: Block[][] = starts.map(() => []);
  let current = -1;
  for (const [at, block] of blocks.entries()) {
    if (starts[current + 1]?.at === at) current++;
    const { role, rule } = block.label ?? { role: 'text' as const, rule: 'text' };
    if (outside.contents(at)) continue;
    else if (outside.masthead(at)) masthead.push({ block, role: 'text', rule: 'masthead' });
    else if (current < 0 && role !== 'artefact' && !isFirstSectionLabel(at))
      cover.push({ block, role: role === 'caption' ? role : 'text', rule: role === 'caption' ? rule : 'cover' });
    else if (titleBlocks.has(at)) owned[current]?.push(block);
    else if (FURNITURE.has(role)) dropped.push({ block, role, rule });
    else if (isSectionLabel(block)) dropped.push({ block, role: 'section', rule: 'section-label' });
    else owned[current]?.push(block);
  }
  const columnWidth = columnWidthOf(blocks);
  const marked = blocks.filter((block) => block.hash > 0).length >= FEWEST_MARKS;
  const articles = starts.map((start, at) => {
    const [article, furniture] = draft(owned[at] ?? [], start, { kind: start.kind, periodical, columnWidth, marked });
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

/** Characters of a full line where most lines are as wide as the column: they follow without blanks, most without a stop. */
function columnWidthOf(blocks: readonly Block[]): number {
  const lines = blocks.filter((block) => !block.label && block.hash === 0);
  const close = lines.filter((block) => block.gap === 0).length;
  const open = lines.filter((block) => !endsSentence(textOf(block))).length;
  const edges = lines.map(rightEdge).toSorted((a, b) => a - b);
  const widest = edges[Math.floor(edges.length * 0.9)] ?? 0;
  const isWrapped = lines.length > 20 && close > 0.6 * lines.length && open > 0.5 * lines.length && widest <= 60;
  return isWrapped ? (edges[Math.floor(edges.length * 0.6)] ?? 0) : 0;
}

/** Starts of all pieces in order of the source: matched articles, then notes and articles that the contents lack. */
function findStarts(
  blocks: readonly Block[],
  { matches, contents }: Alignment,
  isOutside: (at: number) => boolean,
  periodical: Periodical,
): Start[] {
  const listed: Start[] = matches.map((match) => {
    const isRegion = (at: number): boolean => !isOutside(at) && isRegionLine(blocks[at], match.entry, periodical);
    // The contents print the region before the title, so its line may have been taken for the title's first.
    const inside = match.span !== 1 && isRegion(match.at) ? 1 : 0;
    const above = inside === 0 && isRegion(match.at - 1) ? 1 : 0;
    return {
      ...match,
      at: match.at - above,
      span: Math.max(0, match.span - inside),
      kind: 'article',
      listed: true,
      regionLines: inside + above,
    };
  });
  let order = Math.max(0, ...contents.entries.map((entry) => entry.order));
  const extra: Start[] = [];
  for (const [i, start] of listed.entries()) {
    const end = listed[i + 1]?.at ?? blocks.length;
    const bodyFrom = start.at + start.regionLines + Math.max(1, start.span) + 1;
    for (let at = bodyFrom; at < end; at++) {
      const found = isOutside(at) ? undefined : pieceAt(blocks, at, end, listed[i + 1]?.entry, start.entry);
      if (!found) continue;
      const entry: Entry = { order: ++order, title: found.title, section: found.section, blocks: [] };
      extra.push({ entry, at, span: 1, similarity: 1, kind: found.kind, listed: false, regionLines: 0 });
    }
  }
  return [...listed, ...extra].toSorted((a, b) => a.at - b.at);
}

/** Longest 编者按 that introduces what follows, in blocks. */
const LONGEST_NOTE = 5;

function pieceAt(
  blocks: readonly Block[],
  at: number,
  end: number,
  next: Entry | undefined,
  here: Entry,
): { kind: DraftArticle['kind']; title: string; section: string } | undefined {
  const block = blocks[at] as Block;
  const below = blocks[at + 1];
  if (block.label?.rule === 'editors-note') {
    const introduces = next !== undefined && end - at <= LONGEST_NOTE;
    return introduces ? { kind: 'note', title: '编者按', section: next.section } : undefined;
  }
  const text = textOf(block);
  const isTitle =
    !block.label &&
    lengthOf(block) <= 45 &&
    lengthOf(block) >= 4 &&
    numbering(text) === undefined &&
    !hasFullStop(text) &&
    (block.hash > 0 || !endsSentence(text));
  const hasByline =
    below !== undefined && at + 1 < end && below.label?.role === 'byline' && below.label.rule === 'byline-box';
  const above = blocks[at - 1];
  const isFree = above !== undefined && (endsSentence(textOf(above)) || block.hash > 0);
  return isTitle && hasByline && isFree && lengthOf(blocks[at + 2] ?? block) > 20
    ? { kind: 'article', title: tidy(text), section: here.section }
    : undefined;
}

/** One article from its blocks, and the furniture that lay among them. */
function draft(blocks: readonly Block[], start: Start, context: ArticleContext): [DraftArticle, Part[]] {
  const opened = start.kind === 'note' ? splitNote(blocks) : blocks;
  const head = readHead(opened, start, start.regionLines, context.periodical);
  const body: Part[] = opened
    .slice(head.length)
    .map((block) => ({ block, role: block.label?.role ?? 'paragraph', rule: block.label?.rule ?? 'paragraph' }));
  const all = [...head.parts, ...repairs.reduce((parts, repair) => repair.apply(parts, context), body)];
  const parts = all.filter(({ role }) => !FURNITURE.has(role));
  const textsOf = (role: Role, rule?: string) =>
    parts
      .filter((part) => part.role === role && (rule === undefined || part.rule === rule))
      .map(({ block }) => textOf(block).trim());
  const bylines = textsOf('byline');
  const region = [...textsOf('region'), ...(start.entry.prefix ? [start.entry.prefix] : [])].map((name) =>
    regionOf(name, context.periodical),
  );
  const authorNote = textsOf('note', 'author-note').map(withoutBrackets).join(' ');
  const source = textsOf('source').map(withoutBrackets).join(' ');
  const named = region.filter((name) => name !== undefined).toSorted((a, b) => b.length - a.length)[0];
  const authors = [...new Set(bylines.flatMap(authorsOf))];
  return [
    {
      order: start.entry.order,
      kind: start.kind,
      section: start.entry.section,
      ...(start.entry.page === undefined ? {} : { page: start.entry.page }),
      ...(named ? { region: named } : {}),
      title: start.kind === 'note' ? start.entry.title : head.title,
      ...(head.subtitle && start.kind === 'article' ? { subtitle: head.subtitle } : {}),
      authors,
      ...(authorNote ? { authorNote } : {}),
      ...(source ? { source } : {}),
      parts,
    },
    all.filter(({ role }) => FURNITURE.has(role)),
  ];
}

const withoutBrackets = (text: string): string => text.replace(/^[（(【[]\s*([^（(【[]*?)\s*[）)】\]]$/u, '$1');

/** `编者按：本期刊发…` on one line: the words before the colon are the title. */
function splitNote(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks;
  if (!first) return blocks;
  const text = textOf(first);
  const title = /^.{0,3}编\s*[者辑]\s*(?:按语?|的话|寄语)\s*[】\])）〗：:\s]*/u.exec(text)?.[0] ?? '';
  return title.length > 0 && title.length < text.length ? [...splitBlock(first, title.length), ...rest] : blocks;
}
