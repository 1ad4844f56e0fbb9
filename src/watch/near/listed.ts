/** `watch-listed`: a place that is one misprint away from an entry of `content/watch.yaml`. */

import type { Near } from '../model.ts';
import { LONG_ENOUGH } from '../numbers.ts';
import { BREAK, type Sheet } from '../sheet.ts';
import type { Corpus } from './corpus.ts';
import { type Edit, editOf, lengthWith, type Misprinted } from './edits.ts';
import type { Watch, WatchEntry } from './entries.ts';
import { isAlike } from './letters.ts';
import { isMisprint } from './likely.ts';

/** One place has one doubt, that of the longest entry. */
export function listedNear(sheet: Sheet, { entries, allowed }: Watch, corpus: Corpus): Near[] {
  const right = coverOf(sheet.letters, [...entries.map(({ letters }) => letters), ...allowed]);
  const found = new Map<number, Near>();
  for (const entry of entries)
    for (const near of placesNear(sheet, entry)) {
      if (isRight(near, right) || (found.get(near.at)?.wanted.length ?? 0) >= near.wanted.length) continue;
      if (isMisprint(sheet, near, entry, corpus)) found.set(near.at, near);
    }
  return withoutOverlaps([...found.values()]);
}

/** What the misprint touches belongs to another entry, or all that is left of this one does. */
function isRight({ misprint, from, to, at, replaced }: Misprinted, right: Uint8Array): boolean {
  const all = (first: number, last: number): boolean => right.subarray(first, last).every((one) => one === 1);
  return misprint === 'missing' ? all(from, to) : all(at, at + replaced);
}

/** Half of an entry with one misprint is as it should be. */
function placesNear(sheet: Sheet, { letters: entry }: WatchEntry): Misprinted[] {
  const { letters } = sheet;
  const found = new Map<string, Misprinted>();
  const add = (from: number, edit: Edit | undefined): void => {
    const near = edit && shortened(misprintAt(letters, from, entry, edit), sheet);
    if (near) found.set(`${near.at} ${near.misprint}`, near);
  };
  const half = entry.length >> 1;
  const [head, tail] = [entry.slice(0, half), entry.slice(half)];
  const room = entry.length + 1;
  for (const at of allOf(letters, head)) add(at, editOf(letters.slice(at, at + room), entry));
  const backwards = reversed(entry);
  for (const at of allOf(letters, tail)) {
    const to = at + tail.length;
    const edit = editOf(reversed(letters.slice(Math.max(0, to - room), to)), backwards);
    if (edit) add(to - lengthWith(edit.misprint, entry), turned(edit, entry));
  }
  const crossed =
    entry.slice(0, half - 1) + entry.slice(half, half + 1) + entry.slice(half - 1, half) + entry.slice(half + 1);
  for (const at of crossed === entry ? [] : allOf(letters, crossed)) add(at, { misprint: 'swapped', before: half - 1 });
  return [...found.values()];
}

/** The same misprint, counted from the beginning. */
function turned({ misprint, before }: Edit, entry: string): Edit {
  const width = misprint === 'swapped' ? 2 : misprint === 'added' ? 0 : 1;
  return { misprint, before: entry.length - before - width };
}

function misprintAt(letters: string, from: number, entry: string, { misprint, before }: Edit): Misprinted | undefined {
  const at = from + before;
  const to = from + lengthWith(misprint, entry);
  const wanted = entry;
  if (from < 0 || letters.slice(from, to).includes(BREAK)) {
    // At the end of a sentence the last letter can only be missing.
    const isLast = misprint === 'other' && before === entry.length - 1 && letters[at] === BREAK;
    const isFirst = misprint === 'other' && before === 0 && letters[from] === BREAK;
    if (isLast) return { misprint: 'missing', from, to: at, at, letters: entry[before] ?? '', replaced: 0, wanted };
    if (isFirst)
      return { misprint: 'missing', from: from + 1, to, at: from + 1, letters: entry[0] ?? '', replaced: 0, wanted };
    return undefined;
  }
  if (misprint === 'swapped')
    return { misprint, from, to, at, letters: entry.slice(before, before + 2), replaced: 2, wanted };
  if (misprint === 'added') return { misprint, from, to, at, letters: '', replaced: 1, wanted };
  return { misprint, from, to, at, letters: entry[before] ?? '', replaced: misprint === 'missing' ? 0 : 1, wanted };
}

/** A strange letter at the edge of a long phrase is most likely none of it, which then lacks its own; not where a mark stands behind it, and no word can begin. */
function shortened(near: Misprinted | undefined, { letters, opens }: Sheet): Misprinted | undefined {
  if (near?.misprint !== 'other' || near.wanted.length < LONG_ENOUGH) return near;
  const { at, from, to } = near;
  if ((at !== from && at !== to - 1) || isAlike(letters[at] ?? '', near.letters)) return near;
  const beyond = at === from ? from - 1 : to;
  if ((letters[beyond] ?? BREAK) === BREAK || opens.has(at === from ? from : to)) return near;
  const first = at === from ? from + 1 : from;
  const last = at === from ? to : to - 1;
  return { ...near, misprint: 'missing', from: first, to: last, at: at === from ? first : at, replaced: 0 };
}

function withoutOverlaps(found: readonly Near[]): Near[] {
  const kept: Near[] = [];
  for (const near of found.toSorted((a, b) => b.wanted.length - a.wanted.length || a.at - b.at))
    if (!kept.some((other) => near.from < other.to && other.from < near.to)) kept.push(near);
  return kept.toSorted((a, b) => a.from - b.from);
}

/** 1 for each letter that stands in one of the phrases. */
function coverOf(letters: string, phrases: readonly string[]): Uint8Array {
  const cover = new Uint8Array(letters.length);
  for (const phrase of phrases) for (const at of allOf(letters, phrase)) cover.fill(1, at, at + phrase.length);
  return cover;
}

function* allOf(letters: string, words: string): Generator<number> {
  for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) yield at;
}

const reversed = (text: string): string => [...text].reverse().join('');
