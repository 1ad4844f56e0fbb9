/** How a thing is seen where it is named (an article in a list, a name, a decision): values for the digest of a page, see `inputs.ts`. */
import { resolve } from 'node:path';
import { digestOf, digestOfFiles } from '../../disk/digest.ts';
import { type Archive, type Card, type Issue, type Shelf, sectionOf } from '../archive/archive.ts';
import type { Bench, Held, Offices } from '../offices/read.ts';
import { articlesIn, placesIn } from '../register/index-pages.ts';
import type { Decision, Name, Place, Register } from '../register/register.ts';

/** As a digest, made once for each thing, however many pages show it. `others`: what else it is seen with, the same for all pages. */
function seenOnce<Thing extends object, Others extends unknown[]>(
  seen: (thing: Thing, ...others: Others) => unknown,
): (thing: Thing, ...others: Others) => string {
  const known = new WeakMap<Thing, string>();
  return (thing, ...others) => {
    const digest = known.get(thing) ?? digestOf(JSON.stringify(seen(thing, ...others))).slice(0, 32);
    known.set(thing, digest);
    return digest;
  };
}

const markOfOne = seenOnce(({ name, path, seal }: Shelf) => [name, path, seal]);
export const markOf = (shelf: Shelf | undefined): unknown => shelf && markOfOne(shelf);

export const nameOf = (issue: Issue | undefined): unknown => issue && [issue.path, issue.data.year, issue.data.number];

/** An article as lists show it. */
export const listing = seenOnce(({ path, data }: Card) => [
  path,
  [data.title, data.region, data.subtitle, data.page, data.section, data.authors, data.source],
]);

export const shelvesOf = (card: Card, { sections, regions }: Archive): unknown => [
  markOf(sections.get(sectionOf(card))),
  card.data.region === undefined ? undefined : markOf(regions.get(card.data.region)),
];

/** Where the names of its authors lead. */
export const authorsOf = ({ data }: Card, { people, units }: Register): unknown =>
  data.authors.map((name) => people.get(name)?.path ?? units.get(name)?.path);

/** A name in a list. */
export const leadOf = seenOnce(({ kind, name, slug, path, articles, places }: Name) => [
  [kind, name, slug, path, articles],
  [placesIn(places), articlesIn(places)],
  places.slice(0, 1).map(placeOf),
]);

export const placeOf = ({ issue, card, anchor, as, text, count }: Place): unknown => [
  nameOf(issue),
  card && listing(card),
  [anchor, as, text, count],
];

export const decisionOf = seenOnce(({ issue, card, ...printed }: Decision, { people }: Register) => [
  printed,
  [nameOf(issue), card.path, card.data.page],
  printed.persons.map((name) => people.get(name)?.path),
]);

/** What the page of a name shows of offices. */
export const officesOf = ({ kind, name }: Name, { byPerson, byUnitName, unitOf }: Offices): unknown => {
  const bench = kind === 'units' ? byUnitName.get(name) : undefined;
  if (kind !== 'people') return bench && benchOf(bench);
  return byPerson.get(name)?.map((held) => {
    const bench = unitOf.get(held.unit);
    return [held.career, bench && [bench.unit.name, bench.path], heldOf(held)];
  });
};

export const benchOf = ({ unit, path, tenures }: Bench): unknown => [
  [unit.name, path, unit.offices.length, tenures.length],
  path === undefined ? tenures.map((held) => heldOf(held)) : [],
];

export const heldOf = (held: Held, register?: Register): unknown => [
  [held.name, held.title, held.unsure, register?.people.get(held.name)?.path],
  [held.from, held.until, ...held.again, held.before?.until].map(
    (side) => side && [sideOf(side), printedIn(side.notice)],
  ),
];

const sideOf = ({
  notice: { kind },
  words,
  remarks,
  isConcurrent,
  printedUnit,
}: NonNullable<Held['from']>): unknown => [[kind, words, remarks, isConcurrent, printedUnit]];

const printedIn = ({ issue, card, anchor }: Pick<Decision, 'issue' | 'card' | 'anchor'>): unknown => [
  nameOf(issue),
  card.path,
  anchor,
];

const pictures = new Map<string, string>();

/** Names and bytes; every article of the issue asks, so they are read once. */
export function picturesOf({ id }: Issue): string {
  const digest = pictures.get(id) ?? digestOfFiles([resolve('public/issues', id)]);
  pictures.set(id, digest);
  return digest;
}
