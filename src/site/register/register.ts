/** The register of the whole archive: decisions newest first, names and terms with every place where they stand. One pass over the issues. */
import type { Appointment, Mention, RegisterData } from '../../schema.ts';
import type { Card, Issue } from '../archive/archive.ts';
import { slugsFor } from '../archive/slug.ts';

export interface IssueRegister {
  issue: Issue;
  data: RegisterData;
}

/** One printed decision and where it was printed. */
export interface Decision extends Appointment {
  issue: Issue;
  card: Card;
}

/** A place where a name stands. */
export interface Place {
  issue: Issue;
  /** Absent for the masthead. */
  card?: Card;
  /** Absent for the head of an article. */
  anchor?: string;
  as: Mention['as'];
  /** The words around the name; empty for a quoted term. */
  text: string;
  /** How often it stands there. */
  count: number;
}

export type Kind = 'people' | 'units' | 'terms';

/** A person, a unit or a quoted term. */
export interface Name {
  kind: Kind;
  name: string;
  /** ASCII, unique within its kind; kept even while the name has no page, so that a later page finds its address free. */
  slug: string;
  /** Address of its page; absent for a name that leads straight to its one place. */
  path?: string;
  /** Newest issue first, in an issue in order of print. */
  places: Place[];
  /** Articles and mastheads in which it stands. */
  articles: number;
}

export interface Register {
  /** Newest issue first, in an issue in order of print. */
  decisions: Decision[];
  /** Decisions by person and by unit. */
  byName: Map<string, Decision[]>;
  /** Each in order of their slugs. */
  people: Map<string, Name>;
  units: Map<string, Name>;
  terms: Map<string, Name>;
  /** Kinds that have a list at `/people/` and so on: there is something to list. */
  listed: Set<Kind>;
}

/** `registers`: oldest issue first. */
export function registerOf(registers: readonly IssueRegister[]): Register {
  const decisions = registers.toReversed().flatMap(decisionsOf);
  const byName = namedIn(decisions);
  const names = {
    people: namesOf('people', registers, ({ people }) => people),
    units: namesOf('units', registers, ({ units }) => units),
    terms: namesOf('terms', registers, termsOf),
  };
  const kinds = Object.keys(names) as Kind[];
  return {
    decisions,
    byName,
    ...names,
    listed: new Set(kinds.filter((kind) => [...names[kind].values()].some(isListed))),
  };
}

function decisionsOf({ issue, data }: IssueRegister): Decision[] {
  const cards = cardsOf(issue);
  return data.appointments.flatMap((appointment) => {
    const card = cards.get(appointment.article);
    return card ? [{ ...appointment, issue, card }] : [];
  });
}

function namedIn(decisions: readonly Decision[]): Map<string, Decision[]> {
  const byName = new Map<string, Decision[]>();
  for (const decision of decisions)
    for (const name of new Set([...decision.persons, ...decision.units])) {
      const known = byName.get(name);
      if (known) known.push(decision);
      else byName.set(name, [decision]);
    }
  return byName;
}

const cardsOf = (issue: Issue): Map<number, Card> => new Map(issue.cards.map((card) => [card.data.order, card]));

type Found = { name: string; mentions: (Mention & { count?: number })[] }[];

const termsOf = ({ terms }: RegisterData): Found =>
  terms.map(({ term, mentions }) => ({
    name: term,
    mentions: mentions.map((mention) => ({ ...mention, as: 'text', text: '' })),
  }));

function namesOf(
  kind: Kind,
  registers: readonly IssueRegister[],
  foundIn: (data: RegisterData) => Found,
): Map<string, Name> {
  const places = new Map<string, Place[][]>();
  for (const { issue, data } of registers) {
    const cards = cardsOf(issue);
    for (const { name, mentions } of foundIn(data)) {
      const here = mentions.flatMap((mention) => placeOf(mention, issue, cards));
      const earlier = places.get(name);
      if (here.length === 0) continue;
      if (earlier) earlier.push(here);
      else places.set(name, [here]);
    }
  }
  const slugs = slugsFor(places.keys(), [], { persons: kind === 'people' });
  const names = [...places].map(([name, byIssue]): Name => {
    const all = byIssue.toReversed().flat();
    const articles = new Set(all.map(({ card, issue }) => card?.id ?? issue.id)).size;
    const slug = slugs.get(name) ?? name;
    // One place is read where it stands.
    return { kind, name, slug, places: all, articles, ...(articles > 1 ? { path: `/${kind}/${slug}/` } : {}) };
  });
  return new Map(names.sort(bySlug).map((name) => [name.name, name]));
}

/** A term that the archive sets in quotes once is no term yet. */
export const isListed = ({ kind, places }: Name): boolean =>
  kind !== 'terms' || places.length > 1 || places.some(({ count }) => count > 1);

function placeOf(
  { article, anchor, as, text, count = 1 }: Mention & { count?: number },
  issue: Issue,
  cards: ReadonlyMap<number, Card>,
): Place[] {
  const card = article === undefined ? undefined : cards.get(article);
  if (article !== undefined && !card) return [];
  return [{ issue, as, text, count, ...(card ? { card } : {}), ...(anchor === undefined ? {} : { anchor }) }];
}

const bySlug = (a: Name, b: Name): number => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0);
