/** `content/watch.yaml` as phrases of letters. */
import type { WatchData } from '../../schema.ts';
import { lettersOf } from '../sheet.ts';

export interface WatchEntry {
  letters: string;
  kind: 'name' | 'formula' | 'unit';
  /** The print sets a comma within it. */
  isParted: boolean;
  /** Of a name: where the given name stands in it, and the letters of the given names of all who are listed. */
  givenAt?: { from: number; to: number; known: ReadonlySet<string> };
}

export interface Watch {
  entries: readonly WatchEntry[];
  /** Right although one letter from an entry. */
  allowed: readonly string[];
}

/** Fewest letters of an entry that stands by itself: two are one misprint from half of the language. */
const FEWEST = 3;

export function watchOf({ names, formulas, units, allowed }: WatchData): Watch {
  const known = new Set(names.flatMap(({ name }) => [...lettersOf(name).slice(1)]));
  const entries = [
    ...names.flatMap(({ name, offices }) =>
      withOffices(name, offices).map((text) => ({
        ...entryOf(text, 'name'),
        givenAt: { ...givenIn(text, name), known },
      })),
    ),
    ...formulas.map((text) => entryOf(text, 'formula')),
    ...units.map((text) => entryOf(text, 'unit')),
  ];
  return { entries: entries.filter(({ letters }) => letters.length >= FEWEST), allowed: allowed.map(lettersOf) };
}

/** Print sets the office before the name or behind it. */
const withOffices = (name: string, offices: readonly string[]): string[] => [
  name,
  ...offices.flatMap((office) => [`${name}${office}`, `${office}${name}`]),
];

/** Behind the first letter of the name; a surname of two is rare. */
function givenIn(text: string, name: string): { from: number; to: number } {
  const at = lettersOf(text).indexOf(lettersOf(name));
  return { from: at + 1, to: at + lettersOf(name).length };
}

const entryOf = (text: string, kind: WatchEntry['kind']): WatchEntry => ({
  letters: lettersOf(text),
  kind,
  isParted: /[，、,]/u.test(text),
});
