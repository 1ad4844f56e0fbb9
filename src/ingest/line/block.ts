/** What a block, a run or a part holds, and how they are cut and joined. */
import { simplify } from '../../chinese/script.ts';
import type { Block, Part, Role, Run } from '../model.ts';

export const textOf = (block: Block): string => textOfRuns(block.runs);
/** Most lines are one run: its own string, and no copy. */
export const textOfRuns = (runs: readonly Run[]): string =>
  runs.length === 1 ? (runs[0] as Run).text : runs.map((run) => run.text).join('');

/** The text as rules look at it; what is written comes from `textOf`. */
export const lookOf = (block: Block): string => simplify(textOf(block));

/** In UTF-16 units; a rare character outside the common planes counts twice. */
export const lengthOf = (block: Block): number => block.runs.reduce((sum, run) => sum + run.text.length, 0);
export const firstLine = (block: Block): number => block.runs[0]?.line ?? 0;
export const lastLine = (block: Block): number => block.runs.at(-1)?.line ?? 0;

/** Column at which the block's last line ends, its indent included. */
export function rightEdge(block: Block): number {
  const last = block.runs.at(-1);
  return last ? endOf(last) : 0;
}

/** How many lines from `at` on hold one letter each, as vertical print leaves a title; 0 for fewer than three. */
export function verticalRun(blocks: readonly Block[], at: number, step: 1 | -1 = 1): number {
  let length = 0;
  while (isOneLetter(blocks[at + step * length])) length++;
  return length >= 3 ? length : 0;
}

const isOneLetter = (block: Block | undefined): boolean =>
  block !== undefined && /^[\p{Script=Han}\p{Pd}：:“”]$/u.test(textOf(block).trim());

/** `len` characters of the block's text from `from` on, as runs of their own. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, run.text.length);
    if (start < end) out.push(sliceRun(run, start, end));
    at += run.text.length;
  }
  return out;
}

/** Corrected words have no columns of their own: all columns of the run go with its first letter. */
function sliceRun(run: Run, from: number, to: number): Run {
  const text = run.text.slice(from, to);
  if (run.end === undefined) return { ...run, start: run.start + from, text };
  return from === 0 ? { ...run, text } : { ...run, start: run.end, text };
}

/** Column of the source behind the run. */
export const endOf = ({ start, text, end }: Run): number => end ?? start + text.length;

/** The block cut before character `at` of its text. */
export function splitBlock(block: Block, at: number): [Block, Block] {
  return [
    { ...block, runs: sliceRuns(block.runs, 0, at) },
    { ...block, runs: sliceRuns(block.runs, at), gap: 0, indent: false },
  ];
}

/** Two parts as one: the second's lines follow the first's, with nothing between. */
export function joinParts(a: Part, b: Part, rule: string): Part {
  return { ...a, rule, block: { ...a.block, runs: [...a.block.runs, ...b.block.runs], hardBreak: b.block.hardBreak } };
}

/** Lines of the source that stand in the parts. */
export const linesIn = (parts: readonly Part[]): Set<number> =>
  new Set(parts.flatMap(({ block }) => block.runs.map(({ line }) => line)));

/** Roles whose text is in the front matter. */
const HEAD: ReadonlySet<Role> = new Set<Role>(['kicker', 'title', 'subtitle', 'byline', 'region', 'source']);
export const isInFrontMatter = (part: Part): boolean =>
  HEAD.has(part.role) || (part.role === 'note' && part.rule === 'author-note');
