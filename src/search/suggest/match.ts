/** What was typed → suggestions: by characters, by pinyin in full and by its initials, mixed as one likes. Pure. */
import { unitsOf } from '../tokens.ts';
import { type Entry, kinds, type Lexicon, type Suggestion } from './lexicon.ts';

const HAN = /\p{Script=Han}/u;
/** An initial may be typed as the one letter that it begins with, or whole. */
const INITIAL = /^(?:[zcs]h|[a-z])/u;

export function openLexicon({ groups, syllables, odd }: Lexicon): Entry[] {
  const usual = new Map(Object.entries(syllables).flatMap(([syllable, all]) => [...all].map((one) => [one, syllable])));
  return groups.flatMap(({ kind, texts, counts }) =>
    texts.map((text, at): Entry => {
      const units = unitsOf(text).map(({ unit }) => unit);
      const reading = odd[text]?.split(' ');
      const han = units.filter((unit) => HAN.test(unit));
      const read = han.map((unit, place) => reading?.[place] ?? usual.get(unit) ?? '');
      let place = 0;
      return {
        kind,
        text,
        count: counts[at] ?? 0,
        units,
        syllables: units.map((unit) => (HAN.test(unit) ? (read[place++] ?? '') : '')),
      };
    }),
  );
}

/** Pieces of suggestions that sound like what was typed, the most frequent first: input methods confuse 治理 and 治里. */
export function soundingLike(entries: readonly Entry[], typed: string, most: number): string[] {
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

/** The best first. What is typed already is not suggested. */
export function suggest(entries: readonly Entry[], typed: string, most: number): Suggestion[] {
  const wanted = unitsOf(typed).map(({ unit }) => unit);
  if (wanted.length === 0) return [];
  return entries
    .flatMap((entry) => {
      const cost = costOf(entry, wanted);
      return cost === undefined ? [] : [{ entry, cost }];
    })
    .sort((a, b) => a.cost - b.cost || b.entry.count - a.entry.count || rankOf(a.entry) - rankOf(b.entry))
    .slice(0, most)
    .map(({ entry: { kind, text, count } }) => ({ kind, text, count }));
}

const rankOf = ({ kind }: Entry): number => kinds.indexOf(kind);

/** Each unit given by its initial only costs so much, and a place inside the text more than all of them. */
const [INITIAL_COST, INSIDE_COST] = [1, 100];

function costOf(entry: Entry, wanted: readonly string[]): number | undefined {
  if (entry.units.length === wanted.length && wanted.every((unit, at) => unit === entry.units[at])) return undefined;
  const atStart = costAt(entry, 0, wanted, 0);
  if (atStart !== undefined) return atStart;
  // One letter stands for too many characters to look for it everywhere.
  if (wanted.length === 1 && !HAN.test(wanted[0] ?? '')) return undefined;
  const inside = entry.units.flatMap((_, from) => (from === 0 ? [] : (costAt(entry, from, wanted, 0) ?? [])));
  return inside.length === 0 ? undefined : INSIDE_COST + Math.min(...inside);
}

/** Units from `at` on against what was typed from `from` on; undefined where they do not fit. */
function costAt(entry: Entry, at: number, wanted: readonly string[], from: number): number | undefined {
  if (from === wanted.length) return 0;
  const unit = entry.units[at];
  if (unit === undefined) return undefined;
  const go = (length: number, cost: number): number[] => {
    const rest = costAt(entry, at + 1, wanted, from + length);
    return rest === undefined ? [] : [cost + rest];
  };
  if (unit === wanted[from]) return go(1, 0)[0];
  const syllable = entry.syllables[at] ?? '';
  const left = wanted.slice(from, from + syllable.length).join('');
  if (syllable === '' || left[0] !== syllable[0]) return undefined;
  // The last syllable may still be incomplete.
  if (from + left.length === wanted.length && syllable.startsWith(left)) return left === syllable ? 0 : INITIAL_COST;
  const initial = INITIAL.exec(syllable)?.[0] ?? '';
  const ways = [
    left === syllable ? go(syllable.length, 0) : [],
    initial.length > 1 && left.startsWith(initial) ? go(initial.length, INITIAL_COST) : [],
    go(1, INITIAL_COST),
  ].flat();
  return ways.length === 0 ? undefined : Math.min(...ways);
}
