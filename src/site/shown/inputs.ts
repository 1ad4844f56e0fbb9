/**
 * What each type of page shows, beside what the program itself holds: a page is rendered again when any of it changes, and never else. A component that
 * shows something new names it here. Pages without an address of their own kind (home, figures, data files …) are few and rendered each time.
 */
import { digestOf } from '../../disk/digest.ts';
import type { Archive, Issue, Shelf } from '../archive/archive.ts';
import { readArchive } from '../archive/content.ts';
import { newestOf } from '../formats/feeds.ts';
import type { CorrectionProps } from '../lists/corrections.ts';
import type { ShelfProps } from '../lists/shelves.ts';
import type { YearProps } from '../lists/years.ts';
import type { OfficesProps, UnitProps } from '../offices/pages.ts';
import { type Offices, readOffices } from '../offices/read.ts';
import type { AppointmentProps } from '../register/appointment-pages.ts';
import type { IndexProps } from '../register/index-pages.ts';
import type { NameProps } from '../register/name-page.ts';
import { readRegister } from '../register/read.ts';
import type { Register } from '../register/register.ts';
import type { TermProps } from '../register/term-pages.ts';
import type { ArticleProps, IssueProps, PrintProps } from './paths.ts';
import {
  authorsOf,
  benchOf,
  decisionOf,
  heldOf,
  leadOf,
  listing,
  markOf,
  nameOf,
  officesOf,
  picturesOf,
  placeOf,
  shelvesOf,
} from './seen.ts';

interface Shown {
  article: ArticleProps;
  issue: IssueProps;
  print: PrintProps;
  /** EPUB and JSON of an issue. */
  volume: PrintProps;
  /** An article as TEI. */
  tei: Pick<ArticleProps, 'card' | 'issue'>;
  shelf: ShelfProps;
  feed: { shelf: Shelf };
  year: YearProps;
  /** What can be downloaded of a year. */
  files: { year: number; issues: Issue[] };
  corrections: CorrectionProps;
  name: NameProps;
  term: TermProps;
  names: IndexProps;
  appointments: AppointmentProps;
  office: UnitProps;
  offices: OfficesProps;
}

interface Facts {
  archive: Archive;
  register: Register;
  offices: Offices;
}

const INPUTS: { [Type in keyof Shown]: (props: Shown[Type], facts: Facts) => unknown } = {
  article: ({ card, issue, related, reprints }, facts) => [
    card.id,
    issue.digest,
    picturesOf(issue),
    shelvesOf(card, facts.archive),
    authorsOf(card, facts.register),
    related.map((one) => [listing(one.card), one.words, nameOf(facts.archive.issueOf.get(one.card.data.issue))]),
    reprints.map((one) => [listing(one.card), one.passages, nameOf(facts.archive.issueOf.get(one.card.data.issue))]),
  ],
  issue: ({ issue, previous, next }, { archive }) => [
    issue.digest,
    nameOf(previous),
    nameOf(next),
    issue.groups.map(({ section }) => markOf(archive.sections.get(section))),
  ],
  print: ({ issue }, { archive, register }) => [
    issue.digest,
    picturesOf(issue),
    issue.groups.map(({ section }) => markOf(archive.sections.get(section))),
    issue.cards.map((card) => authorsOf(card, register)),
  ],
  volume: ({ issue }) => [issue.digest, picturesOf(issue)],
  tei: ({ card, issue }) => [card.id, issue.digest],
  shelf: ({ shelf, years, year, addresses, current }, { archive }) => [
    markOf(shelf),
    [years, year, addresses, current.path],
    current.items.map((card) => [listing(card), nameOf(archive.issueOf.get(card.data.issue))]),
  ],
  feed: ({ shelf }, { archive }) => [
    markOf(shelf),
    newestOf(shelf).map((card) => [card.id, card.digest, archive.issueOf.get(card.data.issue)?.data]),
  ],
  year: ({ year, issues, previous, next, appointments }, { archive }) => [
    [year, previous, next, appointments],
    issues.map(({ digest }) => digest),
    [...archive.sections.values(), ...archive.regions.values()].map(markOf),
  ],
  files: ({ year, issues }) => [year, issues.map(nameOf)],
  corrections: ({ current, addresses, total }) => [
    [addresses, total, current.path],
    current.items.map(({ issue, card, correction }) => [
      nameOf(issue),
      card && [listing(card), card.digest],
      correction,
    ]),
  ],
  name: ({ name }, { register, offices }) => [
    leadOf(name),
    officesOf(name, offices),
    name.places.map(placeOf),
    (register.byName.get(name.name) ?? []).map((decision) => decisionOf(decision, register)),
  ],
  term: ({ name, course, forms, neighbours }) => [
    leadOf(name),
    name.places.map((place) => [placeOf(place), place.card?.digest]),
    course,
    forms.map((one) => leadOf(one)),
    neighbours.map(({ name, shared }) => [leadOf(name), shared]),
  ],
  names: ({ kind, total, paged, foremost, letters, pages, current }) => [
    [kind, total, paged, current?.letter],
    foremost.map((one) => leadOf(one)),
    letters.map(({ letter, names }) => [letter, names.map((one) => leadOf(one))]),
    pages.map(({ letter, path }) => [letter, path]),
  ],
  appointments: ({ years, shown, year, issue, issues, path, total, kinds, regions }, { register }) => [
    [year, nameOf(issue), path, total, kinds, regions],
    issues.map(({ issue, count }) => [nameOf(issue), count]),
    years.map(({ year, decisions }) => [year, decisions.length]),
    shown.map((decision) => decisionOf(decision, register)),
  ],
  office: ({ bench: { unit, tenures }, offices, spans, current, path }, { register }) => [
    [path, spans, current, unit.name, unit.names, unit.offices.length, tenures.length],
    offices.map(({ title, isSingle, tenures }) => [title, isSingle, tenures.map((held) => heldOf(held, register))]),
  ],
  offices: ({ regions, shown, current, path, tenures, units }) => [
    [path, tenures, units, current?.name],
    regions.map(({ name, path, units }) => [name, path, units.length]),
    shown.map(({ name, units }) => [name, units.map(benchOf)]),
  ],
};

/** The same pages, each with the digest of what it shows: `cacheKey` is Astro's word for it. */
export async function keyed<Type extends keyof Shown, Path extends { props: Shown[Type] }>(
  type: Type,
  paths: readonly Path[],
): Promise<(Path & { cacheKey: string })[]> {
  const facts = { archive: await readArchive(), register: await readRegister(), offices: await readOffices() };
  const shared = digestOf(JSON.stringify(frameOf(facts)));
  return paths.map((path) => {
    const shown = JSON.stringify(INPUTS[type](path.props, facts));
    return { ...path, cacheKey: digestOf(shared, shown).slice(0, 32) };
  });
}

/** What the layout shows on every page. */
const frameOf = ({ archive: { periodical, corrections }, register }: Facts): unknown => [
  periodical,
  corrections.length > 0,
  register.decisions.length > 0,
  [...register.listed],
];
