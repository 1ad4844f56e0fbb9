/** The proof that nothing is lost: every character of the source is in the file of its target, in order. Failing is a programming error. */

import { tight } from '../../chinese/script.ts';
import { blocksOf, originalsOf } from '../../mdx/index.ts';
import type { ArticleFile } from '../ingested.ts';
import { endOf, isInFrontMatter, textOf, textOfRuns } from '../line/block.ts';
import type { Issue, Part } from '../model.ts';

/** Marks that are no text: Markdown, HTML tags, the angle brackets of a link. White space counts nowhere. */
const MARKS = /\*\*|<\/?[a-z]+(?:\s[^<>]*)?\/?>|[<>]|^\s*(?:#{1,6}|[-*+•])(?=\s|$)|[\s|]/giu;

/** Numbers of source lines with a character that no block holds; empty when all is well. */
export function linesLost(issue: Issue, lines: readonly string[]): number[] {
  /** Of each line, which columns a block holds. */
  const held = new Map<number, Uint8Array>();
  const parts = [
    ...issue.cover,
    ...issue.masthead,
    ...issue.contents.parts,
    ...issue.dropped,
    ...issue.articles.flatMap((article) => article.parts),
  ];
  for (const run of parts.flatMap(({ block }) => block.runs)) {
    const columns = held.get(run.line) ?? new Uint8Array(lines[run.line - 1]?.length ?? 0);
    held.set(run.line, columns.fill(1, run.start, endOf(run)));
  }
  return lines.flatMap((line, at) => {
    return rest(line, held.get(at + 1)).replace(MARKS, '') === '' ? [] : [at + 1];
  });
}

/** The line with a blank for each stretch that is held. */
function rest(line: string, held: Uint8Array | undefined): string {
  if (!held) return line;
  let left = '';
  for (let from = 0; from < line.length; ) {
    const isHeld = held[from] === 1;
    const next = held.indexOf(isHeld ? 0 : 1, from);
    const to = next < 0 ? line.length : next;
    left += isHeld ? ' ' : line.slice(from, to);
    from = to;
  }
  return left;
}

/**
 * Orders of articles whose file lacks a part of the text, or has it in another order. A correction on record is undone first:
 * it may exchange its words at its place and nothing else.
 */
export const articlesLost = (issue: Issue, files: readonly ArticleFile[]): number[] =>
  issue.articles.filter((article, at) => !holds(files[at], article.parts)).map(({ order }) => order);

function holds(file: ArticleFile | undefined, parts: readonly Part[]): boolean {
  if (!file) return false;
  const { title, subtitle, region, authors, authorNote, source, printed } = file.data;
  const front = tight([title, subtitle, region, ...authors, authorNote, source, ...(printed ?? [])].join('\n'));
  const text = originalsOf(file.data, blocksOf(file.body)).map(tight).join('');
  const body = parts
    .filter((part) => !isInFrontMatter(part))
    .map((part) => tight(part.cells ? textOfRuns(part.cells.flat()) : textOf(part.block)))
    .join('');
  return body === text && parts.filter(isInFrontMatter).every(({ block }) => front.includes(tight(textOf(block))));
}
