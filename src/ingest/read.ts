/** OCR text → one block a line. Marks of the source become hints; every other character stays where it stood. */
import type { VFile } from 'vfile';
import type { Block, Run } from './model.ts';

export const linesOf = (file: VFile): string[] =>
  String(file)
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u);

export function read(file: VFile): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  for (const [index, line] of linesOf(file).entries()) {
    if (line.trim() === '') gap++;
    else {
      blocks.push(readLine(line, index + 1, gap));
      gap = 0;
    }
  }
  return blocks;
}

/** Markdown prefix of a line: indent, heading or bullet. A bullet alone on its line is one too. */
const PREFIX = /^([ \u3000]*)(#{1,6}(?=\s|$)|[-*+•](?=\s|$))?[ \u3000]*/u;
/** Marks inside a line: bold, and the HTML that OCR programs write. */
const MARK =
  /\*\*|<\/?(?:p|br|b|strong|div|span|center|u|i|em|sub|sup)\s*\/?>|<(?=https?:\/\/)|(?<=https?:\/\/\S+)>/giu;

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
  const end = line.replace(/[^\S\t]+$/u, '').length;
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
  return runs;
}
