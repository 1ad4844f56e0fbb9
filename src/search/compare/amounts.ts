/** How much text there is, by issue, section and region: what rates are taken of. */
import type { Archive, Card } from '../../site/index.ts';
import type { Amounts } from './compare.ts';

export function amountsOf({ issues }: Archive): Amounts {
  const cards = issues.flatMap((issue) => issue.cards);
  return {
    issues: Object.fromEntries(issues.map(({ id, cards }) => [id, charactersIn(cards)])),
    sections: amountsBy(cards, ({ data }) => data.section),
    regions: amountsBy(cards, ({ data }) => data.region),
  };
}

const amountsBy = (cards: readonly Card[], nameOf: (card: Card) => string | undefined): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(cards, nameOf)].flatMap(([name, own]) => (name ? [[name, charactersIn(own)]] : [])),
  );

const charactersIn = (cards: readonly Card[]): number => cards.reduce((sum, { characters }) => sum + characters, 0);
