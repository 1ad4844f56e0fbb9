/** What a search has found since it was last made on this device. Told once. */
import { keep, recall } from '../../../browser/device.ts';
import { issueOf } from '../../ask/query/fields.ts';
import { addressOf } from '../../ask/query/state.ts';
import { recentSearches } from '../../suggest/recent.ts';
import { formatCount } from '../draw/count.ts';
import { element } from '../draw/elements.ts';
import type { Shown } from '../show.ts';

/** Of each search, by its address: the issues that the archive had, as one text. */
type Seen = Record<string, string>;

const KEY = 'seen';
/** Issues that are named; there may be more. */
const NAMED = 3;

/** From now on all that is found here counts as seen. Returns what was not; nothing for a search that is made for the first time. */
export function newIn({ request, answer }: Shown): (Node | string)[] {
  const address = addressOf(request);
  const seen = recalled();
  const known = seen[address];
  const issues = answer.timeline.map(({ name }) => name);
  // Only what is among the recent searches is remembered, so that who erases those erases this.
  const recent = new Set(recentSearches());
  const kept = Object.entries({ ...seen, [address]: issues.join(' ') }).filter(([one]) => recent.has(one));
  keep(KEY, kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept)));
  if (known === undefined) return [];
  const before = new Set(known.split(' '));
  const fresh = new Map<string, number>();
  for (const { id } of answer.articles) {
    const issue = id.split('/')[0] ?? '';
    if (!before.has(issue)) fresh.set(issue, (fresh.get(issue) ?? 0) + 1);
  }
  if (fresh.size === 0) return [];
  const count = [...fresh.values()].reduce((sum, one) => sum + one, 0);
  const links = [...fresh.keys()]
    .sort()
    .reverse()
    .slice(0, NAMED)
    .map((issue) =>
      element(
        'a',
        { href: addressOf({ ...request, filter: { ...request.filter, year: [], issue: [issue] } }) },
        issueOf(issue),
      ),
    );
  return [element('b', {}, `${formatCount(count)}篇新`), element('span', {}, '上次查过以后上网的：'), ...links];
}

function recalled(): Seen {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Seen) : {};
  } catch {
    return {};
  }
}
