/** OCR text → one block a line. Marks of the source become hints; every other character stays where it stood. */
import type { VFile } from 'vfile';
import { HTML_TAG } from '../line/page.ts';
import type { Block, Run } from '../model.ts';

export const linesOf = (file: VFile): string[] =>
  String(file)
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u);

export function read(file: VFile): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  const isCode = codeLines(linesOf(file));
  for (const [index, line] of linesOf(file).entries()) {
    if (line.trim() === '') gap++;
    else {
      if (isCode.has(index)) blocks.push(readCode(line, index + 1, gap));
      else blocks.push(...(isRows(line) ? readRows(line, index + 1, gap) : [readLine(line, index + 1, gap)]));
      gap = 0;
    }
  }
  return blocks;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[^`]*$/u;
/** Longest code block in lines: a fence that nothing closes is no fence. */
const LONGEST_CODE = 2000;

/** Indices of the lines between two fences of Markdown, fences included. */
function codeLines(lines: readonly string[]): Set<number> {
  const code = new Set<number>();
  const closes = (fence: string, from: number): number => {
    const mark = fence[0] ?? '`';
    const end = new RegExp(`^ {0,3}${mark}{${fence.length},}\\s*$`, 'u');
    for (let at = from; at < lines.length && at - from < LONGEST_CODE; at++) if (end.test(lines[at] ?? '')) return at;
    return -1;
  };
  for (let at = 0; at < lines.length; at++) {
    const fence = FENCE.exec(lines[at] ?? '')?.[1];
    const end = fence === undefined ? -1 : closes(fence, at + 1);
    if (end < 0) continue;
    for (; at <= end; at++) code.add(at);
    at--;
  }
  return code;
}

/** A `#` or `*` of a program is no mark of the text. */
function readCode(line: string, number: number, gap: number): Block {
  const text = line.trimEnd();
  const start = text.length - text.trimStart().length;
  const runs = [{ line: number, start, text: text.slice(start), bold: false }];
  return { runs, hash: 0, bullet: false, indent: start >= 2, hardBreak: false, gap, code: true };
}

const CELL = /<t[dh]\b[^>]*>(.*?)(?=<\/t[dh]|<t[dh]\b|<\/tr|$)/giu;

/** All words of the line stand in cells; a stray `<td>` in a sentence makes no row of it. */
const isRows = (line: string): boolean =>
  /<t[dh]\b/iu.test(line) &&
  /^(?:\s|<[^<>]*>)*$/u.test(line.replace(CELL, '')) &&
  line.replace(/<[^<>]*>/gu, '').trim() !== '';

/** Rows of an HTML table that stand in one line: a block each, its cells by their tags. */
function readRows(line: string, number: number, gap: number): Block[] {
  const bounds = [0, ...[...line.matchAll(/<\/tr\s*>/giu)].map((match) => match.index + match[0].length), line.length];
  return bounds.slice(1).flatMap((to, row) => {
    const from = bounds[row] ?? 0;
    const cells = [...line.slice(from, to).matchAll(CELL)].map((match) => {
      const [all, cell = ''] = match;
      const start = from + match.index + all.length - cell.length;
      return cell.trim() === '' ? [] : readRuns(cell, number, 0).map((run) => ({ ...run, start: start + run.start }));
    });
    return cells.length === 0
      ? []
      : [
          {
            runs: cells.flat(),
            cells,
            hash: 0,
            bullet: false,
            indent: false,
            hardBreak: false,
            gap: row === 0 ? gap : 0,
          },
        ];
  });
}

/** Markdown prefix of a line: indent, heading or bullet. A bullet alone on its line is one too. */
const PREFIX = /^([ \u3000]*)(#{1,6}(?=\s|$)|[-*+•](?=\s|$))?[ \u3000]*/u;
/** Marks inside a line: bold, and the HTML that OCR programs write. */
const MARK = new RegExp(`\\*\\*|${HTML_TAG}|<(?=https?://)|(?<=https?://\\S+)>`, 'giu');

function readLine(line: string, number: number, gap: number): Block {
  const prefix = PREFIX.exec(line) ?? [''];
  const mark = prefix[2] ?? '';
  return {
    runs: readRuns(line, number, prefix[0].length),
    hash: mark.startsWith('#') ? mark.length : 0,
    bullet: mark !== '' && !mark.startsWith('#'),
    indent: /^(?:\u3000+|[ ]{2,})/u.test(prefix[1] ?? ''),
    hardBreak: / {2}$/u.test(line),
    gap,
  };
}

function readRuns(line: string, number: number, from: number): Run[] {
  // A tab at the end is an empty cell.
  const end = line.replace(/(?<![^\S\t])[^\S\t]+$/u, '').length;
  // A mark with nothing behind it (an empty bullet) is the line's only text.
  if (from >= end)
    return [{ line: number, start: line.length - line.trimStart().length, text: line.trim(), bold: false }];
  const boldCloses = (line.match(/\*\*/gu)?.length ?? 0) % 2 === 0;
  const runs: Run[] = [];
  let start = from;
  let bold = false;
  const flush = (to: number) => {
    if (start < to) runs.push({ line: number, start, text: line.slice(start, to), bold });
  };
  for (const match of line.slice(0, end).matchAll(MARK)) {
    if (match.index < from || (match[0] === '**' && !boldCloses)) continue;
    flush(match.index);
    if (match[0] === '**') bold = !bold;
    start = match.index + match[0].length;
  }
  flush(end);
  // Nothing but tags: they are the line's only text.
  return runs.length > 0 ? runs : [{ line: number, start: from, text: line.slice(from, end), bold: false }];
}
