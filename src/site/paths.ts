/** The article pages of the archive, each with what it shows beside its own text. */
import { createHash } from 'node:crypto';
import type { Archive, Card, Issue } from './archive.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

/** A type, not an interface: Astro asks for an index signature. */
export type ArticleProps = {
  card: Card;
  issue: Issue;
  previous: Card | undefined;
  next: Card | undefined;
  /** 编者按 of the section. */
  prefaces: Card[];
  provenance: Provenance;
};

/** `cacheKey` changes when anything on the page does, so that an unchanged page is not rendered again. */
interface ArticlePath {
  params: { issue: string; file: string };
  props: ArticleProps;
  cacheKey: string;
}

export async function articlePaths({ issues, periodical, corrections }: Archive): Promise<ArticlePath[]> {
  const paths = issues.map(async (issue) => {
    const provenance = await provenanceOf(issue.id);
    const shared = digestOf([
      periodical,
      issue.data,
      provenance.digest,
      issue.cards.map((card) => card.data),
      corrections.length > 0,
    ]);
    return issue.groups
      .flatMap(({ notes, articles }) => [...notes, ...articles].map((card) => ({ card, notes })))
      .map(
        ({ card, notes }, index): ArticlePath => ({
          params: { issue: issue.id, file: card.file },
          props: {
            card,
            issue,
            previous: issue.cards[index - 1],
            next: issue.cards[index + 1],
            prefaces: notes.filter((note) => note !== card),
            provenance,
          },
          cacheKey: [shared, card.digest, ...notes.map((note) => note.digest)].join('-'),
        }),
      );
  });
  return (await Promise.all(paths)).flat();
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
