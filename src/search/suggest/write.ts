/** Suggestions → the file that holds as many of them as its size allows. */
import { gzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';
import { unitsOf } from '../index/tokens.ts';
import { type Kind, kinds, type Lexicon, type Suggestion } from './lexicon.ts';

/** Bytes of the compressed file: what a reader may be asked to load before the first suggestion. */
const BUDGET = 60_000;
/** Suggestions that are looked at: more never fit. */
const MOST = 8_000;
const HAN = /\p{Script=Han}/u;

/** A suggestion, its Han characters, and how each of them is read in it. */
interface Read extends Suggestion {
  han: string[];
  reading: string[];
}

/** Takes from each kind in turn, the first of each first, so that a kind with many leaves room for the others. */
export function lexiconFile(suggestions: ReadonlyMap<Kind, readonly Suggestion[]>, budget = BUDGET): Buffer {
  const ordered = inTurn(kinds.map((kind) => suggestions.get(kind) ?? [])).slice(0, MOST);
  const all = withReadings(ordered);
  const fileOf = (size: number) => gzipSync(JSON.stringify(lexiconOf(all.slice(0, size))), { level: 9 });

  const whole = fileOf(all.length);
  if (whole.length <= budget) return whole;
  let [fits, tooMany] = [0, all.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (fileOf(middle).length <= budget) fits = middle;
    else tooMany = middle;
  }
  return fileOf(fits);
}

function inTurn<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: Math.min(longest, MOST) }, (_, place) =>
    lists.flatMap((list) => list.slice(place, place + 1)),
  ).flat();
}

/** Read as in the text; the name of a person in a title as that of the person. */
function withReadings(suggestions: readonly Suggestion[]): Read[] {
  const all = suggestions.map((one): Read => ({ ...one, han: hanOf(one.text), reading: readingOf(one.text) }));
  const byText = Map.groupBy(all, ({ text }) => text);
  const names = [...byText.values()]
    .flatMap((same) => same.find(({ kind }) => kind === 'person' || kind === 'author') ?? [])
    .map(({ text, han, reading }) => ({ text, han: han.join(''), reading: nameReadingOf(text, reading) }))
    .filter(({ reading }) => reading.some((syllable) => syllable.includes('/')));
  for (const { text, reading } of names) for (const same of byText.get(text) ?? []) same.reading = reading;
  for (const one of all.filter(({ kind }) => kind === 'title' || kind === 'term')) {
    const han = one.han.join('');
    for (const name of names) {
      const at = name.han === '' ? -1 : han.indexOf(name.han);
      if (at >= 0)
        for (const same of byText.get(one.text) ?? []) same.reading = same.reading.with(at, name.reading[0] ?? '');
    }
  }
  return all;
}

const readingOf = (text: string, surname: 'head' | 'off' = 'off'): string[] =>
  pinyin(hanOf(text).join(''), { toneType: 'none', type: 'array', v: true, surname });

/** Both ways where a surname is read otherwise than the word: a byline may be that of a unit. */
function nameReadingOf(text: string, plain: readonly string[]): string[] {
  return readingOf(text, 'head').map((syllable, at) =>
    syllable === plain[at] ? syllable : `${syllable}/${plain[at]}`,
  );
}

function lexiconOf(suggestions: readonly Read[]): Lexicon {
  const usual = usualReadings(suggestions);
  const syllables = Map.groupBy([...usual], ([, syllable]) => syllable);
  const odd = suggestions.filter(({ han, reading }) =>
    han.some((character, at) => usual.get(character) !== reading[at]),
  );
  return {
    groups: [...Map.groupBy(suggestions, ({ kind }) => kind)].map(([kind, own]) => ({
      kind,
      texts: own.map(({ text }) => text),
      counts: own.map(({ count }) => count),
    })),
    syllables: Object.fromEntries(
      [...syllables].map(([syllable, pairs]) => [syllable, pairs.map(([character]) => character).join('')]),
    ),
    odd: Object.fromEntries(odd.map(({ text, reading }) => [text, reading.join(' ')])),
  };
}

const hanOf = (text: string): string[] => unitsOf(text).flatMap(({ unit }) => (HAN.test(unit) ? [unit] : []));

/** Of each character, the reading that it has most often in these texts. */
function usualReadings(suggestions: readonly Read[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { han, reading } of suggestions) {
    for (const [at, character] of han.entries()) {
      const syllable = reading[at] ?? '';
      const own = counts.get(character) ?? new Map<string, number>();
      counts.set(character, own.set(syllable, (own.get(syllable) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([character, own]) => [character, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']),
  );
}
