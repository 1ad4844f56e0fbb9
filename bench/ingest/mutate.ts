/** Random damage to a text, deterministic by seed: what OCR, editors and careless programs do to a line, and worse. */
import type { Random } from './generate/random.ts';

type Damage = (lines: string[], random: Random) => void;

const MARKS = [
  '**',
  '*',
  '#',
  '## ',
  '- ',
  '<p>',
  '</p>',
  '<br>',
  '<table>',
  '<td>',
  '|',
  '\t',
  '{',
  '}',
  '`',
  '~~',
  '\\',
  '□ ',
  '——',
  '（',
  '》',
  '&amp;',
  '[^1]',
  '$',
  '---',
  '> ',
];
const ODD = [
  '\u0000',
  '\u0007',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2028',
  '\u2029',
  '\u3000',
  '\ufeff',
  '\ufffd',
  '\ud83d\ude00',
  '\u{20bb7}',
  'e\u0301',
  '\ue000',
];
const LINES = [
  '目录',
  '# 目录',
  '编者按',
  '主编：',
  '12',
  '-3-',
  '（下转第9页）',
  '（上接第2页）',
  '2021年第1期',
  '……',
  '图为',
  '问：',
  '一、',
  '1.',
  '***',
  '| --- | --- |',
  '\t\t',
  '<!-- -->',
  'import x from "y"',
  '---',
  '```',
];

/** What a broken program writes without end: an expression that goes back over it takes the square of its length. */
const RUNS = [' ', '\u3000', '·', '…', '—', '*', '#', '|', '\t', '（', '）', '“', '。', '，', '一', '1', '<', '&'];
/** Share of that damage; each costs as much as a whole issue. */
const LONG_RUNS = 0.2;

const at = (lines: readonly string[], random: Random): number => random.int(0, Math.max(0, lines.length - 1));

/** Puts `piece` into a line at a random character. */
function insert(lines: string[], random: Random, piece: string): void {
  const line = at(lines, random);
  const text = lines[line] ?? '';
  const column = random.int(0, text.length);
  lines[line] = text.slice(0, column) + piece + text.slice(column);
}

const damages: readonly Damage[] = [
  (lines, random) => lines.splice(at(lines, random), random.int(1, 3)),
  (lines, random) => lines.splice(at(lines, random), 0, lines[at(lines, random)] ?? ''),
  (lines, random) => {
    const [a, b] = [at(lines, random), at(lines, random)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, random) => lines.splice(at(lines, random), 0, ...lines.slice(at(lines, random)).slice(0, random.int(1, 20))),
  (lines, random) => {
    const line = at(lines, random);
    const text = lines[line] ?? '';
    const from = random.int(0, text.length);
    lines[line] = text.slice(0, from) + text.slice(from + random.int(1, 10));
  },
  (lines, random) => {
    const line = at(lines, random);
    const text = lines[line] ?? '';
    const column = random.int(0, text.length);
    lines.splice(line, 1, text.slice(0, column), text.slice(column));
  },
  (lines, random) => {
    const line = at(lines, random);
    lines.splice(line, 2, (lines[line] ?? '') + (lines[line + 1] ?? ''));
  },
  (lines, random) => insert(lines, random, random.pick(MARKS)),
  (lines, random) => insert(lines, random, random.pick(MARKS).repeat(random.int(1, 50))),
  (lines, random) => insert(lines, random, random.pick(ODD)),
  (lines, random) => lines.splice(at(lines, random), 0, random.pick(LINES)),
  (lines, random) => lines.splice(at(lines, random), 0, ...Array.from({ length: random.int(1, 30) }, () => '')),
  (lines, random) => {
    if (random.chance(LONG_RUNS)) insert(lines, random, random.pick(RUNS).repeat(random.int(10_000, 50_000)));
  },
];

/** `times` damages, one after the other. */
export function mutate(text: string, times: number, random: Random): string {
  const lines = text.split('\n');
  for (let count = 0; count < times; count++) random.pick(damages)(lines, random);
  return lines.join('\n');
}
