/** Misreadings put into a text at known places. */
import { soundsLike } from '../../../src/chinese/alike.ts';
import { isHan } from '../../../src/chinese/script.ts';
import type { Random } from '../generate/random.ts';
import shapes from './shapes.json' with { type: 'json' };
import { type Kind, kinds, targetsIn } from './targets.ts';

/** What happens to a letter. `shape`: by a list drawn from another typeface than the detector's own. */
export type Misreading = 'shape' | 'sound' | 'other' | 'lost';
export const misreadings: readonly Misreading[] = ['shape', 'shape', 'sound', 'other', 'lost'];

/** One misreading a thousand and a half letters: four times the rate of the first real issue, so that few texts tell enough. */
const APART = 1_500;
const SHAPES = new Map(shapes.map((letters) => [letters.slice(0, 1), [...letters.slice(1)]]));

export interface Planted {
  kind: Kind;
  misreading: Misreading;
  /** From 1. */
  line: number;
  /** Where in the line it stands, in UTF-16 units of the planted text. */
  at: number;
}

/** One line has one at most, so that a place is told by its line and column. */
export function plant(lines: readonly string[], random: Random): { lines: string[]; planted: Planted[] } {
  const targets = targetsIn(lines);
  const size = lines.reduce((sum, line) => sum + [...line].filter(isHan).length, 0);
  const out = [...lines];
  const planted: Planted[] = [];
  for (let count = 0; count < size / APART; count++) {
    const kind = kinds[count % kinds.length] as Kind;
    const free = targets[kind].filter(({ line }) => out[line - 1] === lines[line - 1]);
    if (free.length === 0) continue;
    const target = random.pick(free);
    const misreading = random.pick(misreadings);
    // A lost letter is one of the middle where there is one.
    const edge = misreading === 'lost' && target.to - target.from > 2 ? 1 : 0;
    const at = random.int(target.from + edge, target.to - 1 - edge);
    const line = lines[target.line - 1] ?? '';
    const letter = misread(line[at] ?? '', misreading, lines, random);
    if (letter === undefined || letter === line[at]) continue;
    out[target.line - 1] = line.slice(0, at) + letter + line.slice(at + 1);
    planted.push({ kind, misreading, line: target.line, at });
  }
  return { lines: out, planted };
}

/** undefined where the letter has none like it. */
function misread(letter: string, how: Misreading, lines: readonly string[], random: Random): string | undefined {
  if (how === 'lost') return '';
  if (how === 'other')
    return random.pick([...random.pick(lines.filter((line) => /\p{Script=Han}/u.test(line)))].filter(isHan));
  const like = how === 'shape' ? (SHAPES.get(letter) ?? []) : soundsLike(letter);
  return like.length === 0 ? undefined : random.pick(like);
}
