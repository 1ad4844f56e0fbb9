/** Letters of the issue by the letters around them. All strands lie in one table of letters, so that a place is a number and no frame is copied. */
import type { Strand, Usual } from './model.ts';
export interface LetterPlace {
  strand: Strand;
  at: number;
}

/** The letters of all strands, one strand behind the other. */
export interface LetterTable {
  letters: Uint16Array;
  /** Stretches without a stop or a comma, as [from, to): words beyond a comma belong to another phrase. */
  clauses: readonly (readonly [from: number, to: number])[];
  /** For each letter, how many from it on are made of pairs that the issue has twice; only such letters can stand in it twice. */
  repeated: Uint32Array;
  placeOf: (at: number) => LetterPlace;
}

export function letterTableOf(strands: readonly Strand[], usual: Usual): LetterTable {
  const offsets = [0];
  for (const { letters } of strands) offsets.push((offsets.at(-1) ?? 0) + letters.length);
  const size = offsets.at(-1) ?? 0;
  const [letters, repeated, owners] = [new Uint16Array(size), new Uint32Array(size).fill(1), new Uint32Array(size)];
  const clauses: [number, number][] = [];
  for (const [i, strand] of strands.entries()) {
    const [offset, length] = [offsets[i] ?? 0, strand.letters.length];
    owners.fill(i, offset, offset + length);
    for (let at = length - 1; at >= 0; at--) {
      letters[offset + at] = strand.letters.charCodeAt(at);
      if (at < length - 1 && usual(strand.letters.slice(at, at + 2)) > 1)
        repeated[offset + at] = 1 + (repeated[offset + at + 1] ?? 0);
    }
    const bounds = [0, ...[...strand.opens].filter((at) => at > 0 && at < length), length];
    for (const [at, to] of bounds.slice(1).entries()) clauses.push([offset + (bounds[at] ?? 0), offset + to]);
  }
  const placeOf = (at: number): LetterPlace => {
    const owner = owners[at] ?? 0;
    return { strand: strands[owner] as Strand, at: at - (offsets[owner] ?? 0) };
  };
  return { letters, clauses, repeated, placeOf };
}

/** Letters on either side of a gap of none or one. */
export interface Frame {
  left: number;
  gap: number;
  right: number;
}

/** Places whose frame lies inside one clause and may stand in the issue twice. */
export function eachPlace(
  { clauses, repeated }: LetterTable,
  { left, gap, right }: Frame,
  visit: (at: number) => void,
): void {
  for (const [from, to] of clauses)
    for (let at = from + left; at + gap + right <= to; at++)
      if ((repeated[at - left] as number) >= left && (repeated[at + gap] as number) >= right) visit(at);
}

/** No frame, no further place. */
export const NO_PLACE = -1;

export interface Frames {
  /** First place of each frame, in order of the text. */
  firsts: readonly number[];
  /** The next place of the same frame, or NO_PLACE. */
  next: (at: number) => number;
  /** The first place of the frame that has the letters around `at`, `gap` of them left out; or NO_PLACE. */
  find: (at: number, gap: number) => number;
}

/** Odd number that spreads letters over the table (Knuth, multiplicative hashing). */
const SPREAD = 0x9e3779b1;

/** All places by the letters around them. */
export function framesOf(table: LetterTable, frame: Frame): Frames {
  const { letters } = table;
  const { left, right } = frame;
  // At most half full: a search for a free slot stays short.
  const bits = Math.max(4, Math.ceil(Math.log2(2 * letters.length + 1)));
  const size = 2 ** bits;
  const slots = new Int32Array(size).fill(NO_PLACE);
  const lasts = new Int32Array(size);
  const nexts = new Int32Array(letters.length).fill(NO_PLACE);
  const firsts: number[] = [];
  const slotOf = (at: number, gap: number): number => {
    let hash = 0;
    for (let i = at - left; i < at; i++) hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ (letters[i] as number), SPREAD);
    for (let i = at + gap; i < at + gap + right; i++)
      hash = Math.imul((hash << 5) ^ (hash >>> 27) ^ (letters[i] as number), SPREAD);
    let slot = hash >>> (32 - bits);
    while (slots[slot] !== NO_PLACE && !isSame(slots[slot] as number, at, gap)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const isSame = (known: number, at: number, gap: number): boolean => {
    for (let i = 1; i <= left; i++) if (letters[known - i] !== letters[at - i]) return false;
    for (let i = 0; i < right; i++) if (letters[known + frame.gap + i] !== letters[at + gap + i]) return false;
    return true;
  };
  eachPlace(table, frame, (at) => {
    const slot = slotOf(at, frame.gap);
    if (slots[slot] === NO_PLACE) {
      slots[slot] = at;
      firsts.push(at);
    } else nexts[lasts[slot] as number] = at;
    lasts[slot] = at;
  });
  return {
    firsts,
    next: (at) => nexts[at] ?? NO_PLACE,
    find: (at, gap) => slots[slotOf(at, gap)] ?? NO_PLACE,
  };
}
