/** What follows when the exact answer is complete: near matches, and what to ask instead. A failure here is told and takes nothing from the answer. */
import type { Ask } from '../messages.ts';
import type { NearGroup } from '../near/near.ts';
import type { FoundArticle, SearchRequest } from '../search.ts';
import { addressOf } from '../state.ts';
import type { Display } from './display.ts';
import { element, retry } from './elements.ts';
import { fillRow } from './fill.ts';
import { nearSections } from './near.ts';
import type { Parts } from './parts.ts';
import type { Linking } from './row.ts';

/** Where links lead. */
export type Place = Pick<Linking, 'site' | 'source'>;

/** Near matches come when all exact ones are there. Where those are none, only now can it be said what was found. `isNone`: of words that were looked for. */
export async function showNear(
  parts: Parts,
  place: Place,
  ask: Ask,
  request: SearchRequest,
  isNone: boolean,
  display: () => Display,
  current: () => boolean,
): Promise<void> {
  const { near, count, status } = parts;
  const answer = await ask({ kind: 'near', request }).catch(() => undefined);
  if (!current()) return;
  if (!answer) {
    const again = () => {
      near.replaceChildren();
      void showNear(parts, place, ask, request, isNone, display, current);
    };
    near.replaceChildren(retry('近似的没有查成。', again));
    if (isNone) status.textContent = count.textContent = '没有逐字相合的；近似的没有查成';
    return;
  }
  const fill = (into: HTMLElement, { terms }: NearGroup, articles: readonly FoundArticle[]) => {
    for (const found of articles) {
      const row = element('section', { class: 'hit', 'data-near-article': found.id });
      into.append(row);
      void fillRow(ask, { ...place, terms, matching: answer.matching }, row, found, display(), current);
    }
  };
  near.replaceChildren(...nearSections(request, answer, fill));
  const found = answer.groups.reduce((sum, group) => sum + group.hits, 0);
  if (isNone) status.textContent = count.textContent = found > 0 ? `没有逐字相合的；近似${found}处` : '没有找到';
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
