/** What was typed → suggestions: by characters, by pinyin in full and by its initials, mixed as one likes. Pure. */
import { unitsOf } from '../index/tokens.ts';
import type { ComparedSuggestion, Lexicon, Suggestion } from './lexicon.ts';

const HAN = /\p{Script=Han}/u;
/** An initial of two letters, which may be typed as the first of them or whole. */
const TWO_LETTERS = /^[zcs]h/u;

export function openLexicon({ groups, syllables, odd }: Lexicon): ComparedSuggestion[] {
  const usual = new Map(Object.entries(syllables).flatMap(([syllable, all]) => [...all].map((one) => [one, syllable])));
  return groups.flatMap(({ kind, texts, counts }) =>
    texts.map((text, at): ComparedSuggestion => {
      const units = unitsOf(text).map(({ unit }) => unit);
      const reading = odd[text]?.split(' ');
      const han = units.filter((unit) => HAN.test(unit));
      const read = han.map((unit, place) => reading?.[place] ?? usual.get(unit) ?? '');
      let place = 0;
      const readings = units.map((unit) => (HAN.test(unit) ? (read[place++] ?? '').split('/') : []));
      return {
        kind,
        text,
        count: counts[at] ?? 0,
        units,
        syllables: readings.map((ways) => ways[ways.length - 1] ?? ''),
        spellings: readings.map((ways) => ways.flatMap(spellingsOf)),
      };
    }),
  );
}

/** ü has no key: 绿 is typed lv, lu or lyu; 居, whose u is one, ju or jv. */
function spellingsOf(syllable: string): string[] {
  if (/^[ln]v/u.test(syllable)) return ['v', 'u', 'yu'].map((typed) => syllable.replace('v', typed));
  return /^[jqxy]u/u.test(syllable) ? [syllable, syllable.replace('u', 'v')] : [syllable];
}

/** Pieces of suggestions that sound like what was typed, the most frequent first: input methods confuse 治理 and 治里. */
export function soundingLike(entries: readonly ComparedSuggestion[], typed: string, most: number): string[] {
  const sounds = new Map(
    entries.flatMap(({ units, syllables }) => units.map((unit, at) => [unit, syllables[at] || unit])),
  );
  const wanted = unitsOf(typed).map(({ unit }) => unit);
  const sound = wanted.map((unit) => sounds.get(unit) ?? unit).join(' ');
  const counts = new Map<string, number>();
  for (const { units, syllables, count } of entries) {
    const read = units.map((unit, at) => syllables[at] || unit);
    for (let at = 0; at + wanted.length <= units.length; at += 1) {
      if (read.slice(at, at + wanted.length).join(' ') !== sound) continue;
      const piece = units.slice(at, at + wanted.length).join('');
      counts.set(piece, (counts.get(piece) ?? 0) + count);
    }
  }
  counts.delete(wanted.join(''));
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([piece]) => piece);
  return ordered.slice(0, most);
}

/** What is searched for when a suggestion is taken: sections are no text, and a title of two lines is one phrase all the same. */
export function queryFor({ kind, text }: Suggestion): string {
  const plain = text.replaceAll('"', ' ');
  const piece = /\s/u.test(plain) ? `"${plain}"` : plain;
  return kind === 'section' ? `栏目:${piece}` : piece;
}

/** The best first; equally good ones in the order of the lexicon, which is that of its kinds. What is typed already is not suggested. */
export function suggest(entries: readonly ComparedSuggestion[], typed: string, most: number): Suggestion[] {
  const wanted = unitsOf(typed).map(({ unit }) => unit);
  if (wanted.length === 0) return [];
  return entries
    .map((entry) => ({ entry, cost: costOf(entry, wanted) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost || b.entry.count - a.entry.count)
    .slice(0, most)
    .map(({ entry: { kind, text, count } }) => ({ kind, text, count }));
}

/** Each unit given by its initial only costs so much, and a place inside the text more than all of them. */
const [INITIAL_COST, INSIDE_COST] = [1, 100];

/** Infinity where the entry does not fit, or is what was typed. */
function costOf(entry: ComparedSuggestion, wanted: readonly string[]): number {
  const { units, spellings } = entry;
  const [first = ''] = wanted;
  const complete = units.length === wanted.length && wanted.every((unit, at) => unit === units[at]);
  // One letter stands for too many characters to look for it inside.
  const places = complete ? 0 : wanted.length === 1 && !HAN.test(first) ? 1 : units.length;
  let least = Infinity;
  for (let at = 0; at < places; at += 1) {
    if (units[at] !== first && !spellings[at]?.some((one) => one.startsWith(first))) continue;
    const cost = costAt(entry, at, wanted, 0);
    if (at === 0 && cost < Infinity) return cost;
    least = Math.min(least, INSIDE_COST + cost);
  }
  return least;
}

/** Units from `at` on against what was typed from `from` on. */
function costAt(entry: ComparedSuggestion, at: number, wanted: readonly string[], from: number): number {
  if (from === wanted.length) return 0;
  if (entry.units[at] === wanted[from]) return costAt(entry, at + 1, wanted, from + 1);
  return Math.min(Infinity, ...(entry.spellings[at] ?? []).map((one) => costOfSyllable(entry, at, one, wanted, from)));
}

function costOfSyllable(
  entry: ComparedSuggestion,
  at: number,
  syllable: string,
  wanted: readonly string[],
  from: number,
): number {
  const after = (length: number) => costAt(entry, at + 1, wanted, from + length);
  const same = sameLetters(syllable, wanted, from);
  if (same === 0) return Infinity;
  const whole = same === syllable.length;
  // The last syllable may still be incomplete.
  if (from + same === wanted.length) return whole ? 0 : INITIAL_COST;
  const initial = same > 1 && TWO_LETTERS.test(syllable) ? after(2) : Infinity;
  return Math.min(whole ? after(same) : Infinity, INITIAL_COST + Math.min(initial, after(1)));
}

/** How many letters of the syllable were typed from there on. */
function sameLetters(syllable: string, wanted: readonly string[], from: number): number {
  let same = 0;
  while (same < syllable.length && wanted[from + same] === syllable[same]) same += 1;
  return same;
}
