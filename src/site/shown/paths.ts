/** The pages of the issues and of their articles, each with what it shows beside its own text. */
import type { Archive, Card, Issue } from '../archive/archive.ts';
import { type Related, relatedIn } from '../article/related.ts';
import { type Reprint, reprintsIn } from '../article/reprints.ts';

/** A type, not an interface: Astro asks for an index signature. */
export type ArticleProps = {
  card: Card;
  issue: Issue;
  previous: Card | undefined;
  next: Card | undefined;
  /** 编者按 of the section. */
  prefaces: Card[];
  related: Related[];
  reprints: Reprint[];
};

export type IssueProps = {
  issue: Issue;
  previous: Issue | undefined;
  next: Issue | undefined;
};

export type PrintProps = {
  issue: Issue;
};

export function articlePaths({ issues }: Archive) {
  const related = relatedIn(issues.flatMap(({ cards }) => cards));
  const reprints = reprintsIn(issues);
  return issues.flatMap((issue) =>
    issue.groups
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
          reprints: reprints.get(card) ?? [],
        } satisfies ArticleProps,
      })),
  );
}

export const issuePaths = ({ issues }: Archive) =>
  issues.map((issue, index) => ({
    params: { issue: issue.id },
    props: { issue, next: issues[index - 1], previous: issues[index + 1] } satisfies IssueProps,
  }));

export const printPaths = ({ issues }: Archive) =>
  issues.map((issue) => ({ params: { issue: issue.id }, props: { issue } satisfies PrintProps }));
