/** A contents page as recognition reads it badly: page numbers lost or read as letters, two columns in one line. */
import type { Random } from './random.ts';

const NUMBER = /\d{1,3}(?=[）)]?$)|^\d{2,3}(?=[/\s])/u;
const MISREAD = ['', '', '', 'l', 'O', 'I2', '·'];

/** `share` of the numbers are lost; 1 loses all. */
export function lostPages(lines: readonly string[], share: number, random: Random): string[] {
  return lines.map((line) =>
    NUMBER.test(line) && random.chance(share) ? line.replace(NUMBER, random.pick(MISREAD)) : line,
  );
}

/** Two lines in one, side by side; the heading stays alone. */
export function twoColumns(lines: readonly string[]): string[] {
  const [head = '', ...rest] = lines.filter((line) => line.trim() !== '');
  const rows: string[] = [];
  const half = Math.ceil(rest.length / 2);
  for (let at = 0; at < half; at++)
    rows.push(`${rest[at] ?? ''}${rest[at + half] === undefined ? '' : `        ${rest[at + half]}`}`);
  return [head, '', ...rows, ''];
}
