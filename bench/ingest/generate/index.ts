/** One generated issue: its text as delivered, its truth, and what its house's periodical.yaml would say. */
import type { Periodical } from '../../../src/schema.ts';
import type { Truth } from '../truth.ts';
import { drawIssue } from './draw.ts';
import type { Profile } from './noise.ts';
import { profiles } from './noise.ts';
import { houses, periodicalOf } from './periodicals.ts';
import { randomFrom } from './random.ts';
import { inTraditional } from './traditional.ts';
import { typeset } from './typeset.ts';

export interface Generated {
  text: string;
  truth: Truth;
  periodical: Periodical;
  id: string;
}

/** `known`: the house's own periodical.yaml; otherwise ingest sees a periodical that it has never heard of. */
export function generate(seed: number, profile: Profile): Generated {
  const random = randomFrom(seed);
  const house = houses[seed % houses.length] ?? houses[0];
  if (!house) throw new Error('no houses');
  const issue = drawIssue(house, random);
  const printed = typeset(issue, profiles[profile], random);
  const { text, truth } = house.traditional ? inTraditional(printed) : printed;
  const numbered = house.contentsStyle === 'numbered';
  const pageless = { ...truth, articles: truth.articles.map((article) => ({ ...article, page: null })) };
  return {
    text,
    truth: numbered ? pageless : truth,
    periodical: periodicalOf(house),
    id: `${issue.year}-${String(issue.number).padStart(2, '0')}`,
  };
}

export type { Profile };
export { profiles };
