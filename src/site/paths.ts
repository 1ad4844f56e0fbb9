/** The pages of the articles and the prints of the issues, each with what it shows beside its own text. */
import type { Archive, Card, Issue } from './archive.ts';
import { type Related, relatedIn } from './related.ts';
import { type Sources, sourcesOf } from './sources.ts';

/** A type, not an interface: Astro asks for an index signature. */
export type ArticleProps = {
  card: Card;
  issue: Issue;
  previous: Card | undefined;
  next: Card | undefined;
  /** 编者按 of the section. */
  prefaces: Card[];
  related: Related[];
  sources: Sources;
};

export type PrintProps = {
  issue: Issue;
  sources: Sources;
};

/** `cacheKey` changes when anything on the page does, so that an unchanged page is not rendered again. */
interface KeyedPath<Params, Props> {
  params: Params;
  props: Props;
  cacheKey: string;
}

export async function articlePaths(
  archive: Archive,
): Promise<KeyedPath<{ issue: string; file: string }, ArticleProps>[]> {
  const related = relatedIn(archive.issues.flatMap(({ cards }) => cards));
  const paths = archive.issues.map(async (issue) => {
    const sources = await sourcesOf(issue, archive);
    return issue.groups
      .flatMap(({ notes, articles }) => [...notes, ...articles].map((card) => ({ card, notes })))
      .map(({ card, notes }, index) => ({
        params: { issue: issue.id, file: card.file },
        props: {
          card,
          issue,
          previous: issue.cards[index - 1],
          next: issue.cards[index + 1],
          prefaces: notes.filter((note) => note !== card),
          related: related.get(card) ?? [],
          sources,
        },
        cacheKey: [sources.digest, card.digest, ...notes.map(({ digest }) => digest), told(related.get(card))].join(
          '-',
        ),
      }));
  });
  return (await Promise.all(paths)).flat();
}

/** What the page says of related articles. */
const told = (related: readonly Related[] = []): string =>
  related.flatMap(({ card, words }) => [card.id, card.data.title, ...words]).join(' ');

export function printPaths(archive: Archive): Promise<KeyedPath<{ issue: string }, PrintProps>[]> {
  return Promise.all(
    archive.issues.map(async (issue) => {
      const sources = await sourcesOf(issue, archive);
      return {
        params: { issue: issue.id },
        props: { issue, sources },
        cacheKey: [sources.digest, ...issue.cards.map((card) => card.digest)].join('-'),
      };
    }),
  );
}
