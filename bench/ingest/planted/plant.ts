/** Plants misreadings of one letter into a text: no more than one a line, so that each proposal has one meaning. */
import type { Random } from '../generate/random.ts';
import { type Damage, misreading } from './alike.ts';
import type { Place, WordClass } from './places.ts';

export interface Plant {
  class: WordClass;
  damage: Damage;
  line: number;
  /** Columns of the damaged letters, end excluded. */
  start: number;
  end: number;
  before: string;
  after: string;
}

const DAMAGES: readonly Damage[] = ['shape', 'sound', 'order'];

/** `count` of each class, as far as the text has places. */
export function plant(
  lines: readonly string[],
  places: readonly Place[],
  classes: readonly WordClass[],
  count: number,
  random: Random,
): { lines: string[]; plants: Plant[] } {
  const out = [...lines];
  const letters = new Set(lines.join('').match(/\p{Script=Han}/gu) ?? []);
  const plants: Plant[] = [];
  const used = new Set<number>();
  for (const one of classes) {
    const free = shuffled(
      places.filter((place) => place.class === one),
      random,
    );
    let left = count;
    for (const place of free) {
      if (left === 0) break;
      if (used.has(place.line)) continue;
      const damage = DAMAGES[left % DAMAGES.length] ?? 'shape';
      const planted = damaged(lines[place.line - 1] ?? '', place, damage, letters, random);
      if (!planted) continue;
      used.add(place.line);
      out[place.line - 1] = planted.after;
      plants.push(planted);
      left--;
    }
  }
  return { lines: out, plants };
}

function damaged(
  before: string,
  place: Place,
  damage: Damage,
  letters: ReadonlySet<string>,
  random: Random,
): Plant | undefined {
  const { start: from, text, line } = place;
  const columns = Array.from(text, (_, at) => at)
    .filter((at) => /\p{Script=Han}/u.test(text[at] ?? ''))
    .map((at) => from + at);
  for (const at of shuffled(columns, random)) {
    const [char = '', next = ''] = [before[at], before[at + 1]];
    const isInside = columns.includes(at + 1) && char !== next;
    if (damage === 'order' && !isInside) continue;
    const other = damage === 'order' ? next + char : misreading(damage, char, letters, random);
    if (other === undefined) continue;
    const after = before.slice(0, at) + other + before.slice(at + other.length);
    return { class: place.class, damage, line, start: at, end: at + other.length, before, after };
  }
  return undefined;
}

function shuffled<T>(things: readonly T[], random: Random): T[] {
  return things
    .map((thing) => ({ thing, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}
