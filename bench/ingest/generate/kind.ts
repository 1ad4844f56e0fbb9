/** One issue of a kind, or of several at once: its text as delivered, and its truth. */
import { delivered } from './delivery.ts';
import { drawIssue } from './draw.ts';
import type { Generated } from './index.ts';
import type { Kind } from './kinds.ts';
import { listedOtherwise } from './listed-otherwise.ts';
import { type Profile, profiles } from './noise.ts';
import { turnsPages } from './pages.ts';
import { houses, periodicalOf } from './periodicals.ts';
import { randomFrom } from './random.ts';
import { retitled } from './retitle.ts';
import { inTraditional } from './traditional.ts';
import { typeset } from './typeset.ts';

export interface GeneratedKind extends Generated {
  bytes: string | Uint8Array;
  /** First lines of articles whose entry in the contents says something else. */
  differing: number[];
}

export function generateKind(seed: number, kind: Kind, profile: Profile): GeneratedKind {
  const random = randomFrom(seed);
  const suited = kind.houses ?? houses;
  const base = suited[seed % suited.length];
  if (!base) throw new Error('no houses');
  const drawnHouse = { ...base, ...kind.house, habits: kind.habits };
  const isDisplaced = drawnHouse.contentsStyle === 'displaced' && kind.habits.contents !== undefined;
  const house = isDisplaced ? { ...drawnHouse, contentsStyle: 'page-slash' as const } : drawnHouse;
  const noise = { ...profiles[profile], ...kind.noise };
  const { issue: drawn, differing } = listedOtherwise(retitled(drawIssue(house, random), random), random);
  // Page numbers are known once the pages are filled: the same sheet is printed twice, the second time with them in the contents.
  const again = random.int(0, 2 ** 31);
  const { pages } = typeset(drawn, noise, randomFrom(again));
  const articles = drawn.articles.map((article) => ({ ...article, page: pages.get(article.order) ?? article.page }));
  const issue = turnsPages({ house }) ? { ...drawn, articles } : drawn;
  const set = typeset(issue, noise, randomFrom(again));
  const printed = house.traditional ? inTraditional(set) : set;
  return {
    ...printed,
    bytes: delivered(printed.text, kind.habits, random),
    differing: printed.truth.articles.filter(({ order }) => differing.has(order)).map(({ startLine }) => startLine),
    periodical: { ...periodicalOf(house), ...(kind.habits.unlistedRegions ? { regions: [] } : {}) },
    id: `${issue.year}-${String(issue.number).padStart(2, '0')}`,
  };
}
