/** What follows when the exact answer is complete: near matches, and what to ask instead. A failure here takes nothing from the answer. */
import type { Ask } from '../messages.ts';
import type { NearGroup } from '../near/near.ts';
import type { FoundArticle, SearchRequest } from '../search.ts';
import { addressOf } from '../state.ts';
import type { Display } from './display.ts';
import { element } from './elements.ts';
import { fillRow } from './fill.ts';
import { nearSections } from './near.ts';
import type { Parts } from './parts.ts';
import type { Linking } from './row.ts';

/** Where links lead. */
export type Place = Pick<Linking, 'site' | 'source'>;

/** Near matches come when all exact ones are there, and are announced where there is nothing else. */
export async function showNear(
  { near, hits, status }: Parts,
  place: Place,
  ask: Ask,
  request: SearchRequest,
  display: () => Display,
  current: () => boolean,
): Promise<void> {
  const answer = await ask({ kind: 'near', request }).catch(() => undefined);
  if (!answer || !current()) return;
  const fill = (into: HTMLElement, { terms }: NearGroup, articles: readonly FoundArticle[]) => {
    for (const found of articles) {
      const row = element('section', { class: 'hit', 'data-near-article': found.id });
      into.append(row);
      void fillRow(ask, { ...place, terms, matching: answer.matching }, row, found, display(), current);
    }
  };
  near.replaceChildren(...nearSections(request, answer, fill));
  const found = answer.groups.reduce((sum, group) => sum + group.hits, 0);
  if (hits.dataset.total === '0' && found > 0) status.textContent = `没有逐字相合的；近似${found}处`;
}

/** Nothing found: what sounds like it, or begins so, may have been meant. */
export async function offerInstead(
  hits: HTMLElement,
  site: string,
  request: SearchRequest,
  current: () => boolean,
): Promise<void> {
  const { insteadOf } = await import('../suggest/instead.ts');
  const offered = await insteadOf(new URL(`${site}pagefind/suggestions`, location.href).href, request.query).catch(
    () => [],
  );
  if (!current() || offered.length === 0) return;
  const links = offered.map((query) => element('a', { href: addressOf({ ...request, query }) }, query));
  hits.append(element('p', { class: 'run' }, element('span', {}, '或许要找'), ...links));
}
