/** The pages of quoted terms: besides their places, their course, their forms and their neighbours. One pass over the register for all of them. */
import type { Card } from '../archive/archive.ts';
import { articlesIn, cardsIn, placesIn } from './index-pages.ts';
import { type NameProps, namePaths } from './name-page.ts';
import { isListed, type Name } from './register.ts';

/** Forms, and neighbours, that a page names. */
const [MOST_FORMS, MOST_NEIGHBOURS] = [12, 8];
/** Articles that two terms must share: one may be chance. */
const LEAST_SHARED = 2;
/** Characters of a form inside another: of one, nearly every term would be. */
const LEAST_FORM = 2;

/** A type, not an interface: Astro asks for an index signature. */
export type TermProps = NameProps & {
  /** Years, or issues while there is one year only, oldest first; those without it in between included. */
  course: Span[];
  forms: Name[];
  neighbours: Neighbour[];
};

export interface Span {
  name: string;
  /** Places, in quotes, and articles that have them. */
  times: number;
  articles: number;
}

export interface Neighbour {
  name: Name;
  /** Articles that have both. */
  shared: number;
}

/** `variants`: wordings that the editors name as one. `years`: of the archive, any order. */
export function termPaths(
  terms: ReadonlyMap<string, Name>,
  variants: readonly (readonly string[])[],
  years: readonly number[],
) {
  const listed = [...terms.values()].filter(isListed);
  const formsOf = formsAmong(listed, variants);
  const neighboursOf = neighboursAmong(listed);
  return namePaths(terms.values()).map(({ params, props }) => ({
    params,
    props: {
      ...props,
      course: courseOf(props.name, years),
      forms: formsOf(props.name),
      neighbours: neighboursOf(props.name),
    } satisfies TermProps,
  }));
}

/** From the first year with the term to the last of the archive. */
function courseOf({ places }: Name, years: readonly number[]): Span[] {
  const inOneYear = new Set(years).size === 1;
  const spanOf = ({ issue: { data } }: Name['places'][number]) => (inOneYear ? data.number : data.year);
  const bySpan = Map.groupBy(places, spanOf);
  const held = [...bySpan.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [held[0], inOneYear ? held.at(-1) : Math.max(...years)];
  const spans = inOneYear ? held : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return spans.map((span) => {
    const own = bySpan.get(span) ?? [];
    return {
      name: inOneYear ? `第${span}期` : `${span}年`,
      times: placesIn(own),
      articles: articlesIn(own),
    };
  });
}

/** Terms that hold it or stand in it (服务专班, 专班), and other wordings; those in most articles first. */
function formsAmong(listed: readonly Name[], variants: readonly (readonly string[])[]): (name: Name) => Name[] {
  const byName = new Map(listed.map((name) => [name.name, name]));
  const forms = new Map<Name, Set<Name>>();
  const join = (one: Name | undefined, other: Name | undefined): void => {
    if (!one || !other || one === other) return;
    forms.set(one, (forms.get(one) ?? new Set()).add(other));
    forms.set(other, (forms.get(other) ?? new Set()).add(one));
  };
  for (const name of listed) for (const part of wordsWithin(name.name)) join(name, byName.get(part));
  for (const group of variants)
    for (const one of group) for (const other of group) join(byName.get(one), byName.get(other));
  return (name) => [...(forms.get(name) ?? [])].sort(mostFirst).slice(0, MOST_FORMS);
}

function wordsWithin(text: string): string[] {
  const letters = [...text];
  return letters.flatMap((_, from) =>
    letters.slice(from + LEAST_FORM - 1).map((_, more) => letters.slice(from, from + LEAST_FORM + more).join('')),
  );
}

/** Terms that stand in the same articles; those that share most first, of these the rarer. */
function neighboursAmong(listed: readonly Name[]): (name: Name) => Neighbour[] {
  const termsIn = new Map<Card, Name[]>();
  for (const name of listed)
    for (const card of cardsIn(name.places)) {
      const known = termsIn.get(card);
      if (known) known.push(name);
      else termsIn.set(card, [name]);
    }
  return (name) => {
    const shared = new Map<Name, number>();
    for (const card of cardsIn(name.places))
      for (const other of termsIn.get(card) ?? []) if (other !== name) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .filter(([, count]) => count >= LEAST_SHARED)
      .map(([name, shared]) => ({ name, shared }))
      .sort((a, b) => b.shared - a.shared || a.name.articles - b.name.articles || (a.name.name < b.name.name ? -1 : 1))
      .slice(0, MOST_NEIGHBOURS);
  };
}

const mostFirst = (a: Name, b: Name): number => b.articles - a.articles || (a.name < b.name ? -1 : 1);
