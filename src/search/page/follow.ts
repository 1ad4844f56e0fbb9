/**
 * What follows when the exact answer is complete: covers, near matches, and what to ask instead. A failure here is told and takes nothing from the
 * answer.
 */
import type { Ask } from '../ask/messages.ts';
import type { FoundArticle, SearchAnswer, SearchRequest } from '../ask/search.ts';
import { addressOf } from '../ask/state.ts';
import { FOLDER } from '../index/folder.ts';
import type { NearGroup } from '../near/near.ts';
import { coversFound } from './covers.ts';
import type { Display } from './display.ts';
import { element, retry } from './elements.ts';
import { fillRow } from './fill.ts';
import { nearSections } from './near.ts';
import type { Parts } from './parts.ts';
import type { Linking } from './row.ts';
import type { WordsView } from './words/view.ts';

/** Where links lead. */
export type Place = Pick<Linking, 'site' | 'source'>;

/** What everything here needs to know of the search that it follows. */
export interface Followed {
  parts: Parts;
  place: Place;
  ask: Ask;
  words: WordsView;
  request: SearchRequest;
  answer: SearchAnswer;
  display: () => Display;
  /** Nothing newer was asked. */
  current: () => boolean;
}

/** What was found beside the articles: covers, occurrences of near matches, articles by words. `undefined` while it is being looked for, `lost` where that failed. */
type Beside = Record<'covers' | 'near' | 'words', number | 'lost' | undefined>;

/** Covers and near matches come when all exact matches are there. Where those are none, only now can it be said what was found. */
export function follow(followed: Followed): void {
  const { parts, answer } = followed;
  const isNone = answer.articles.length === 0 && answer.terms.length > 0;
  const beside: Beside = { covers: undefined, near: undefined, words: 0 };
  const tell = (): void => {
    const { count, status } = parts;
    if (isNone) status.textContent = count.textContent = noneLine(beside) ?? count.textContent;
    else if (beside.covers) status.textContent = [count.textContent, parts.covers.textContent].join('；');
  };
  // Neither exact nor near: words that stand apart may be what was meant.
  const tryWords = async (): Promise<void> => {
    beside.words = undefined;
    beside.words = await followed.words.offer(followed.request, followed.current);
    if (followed.current()) tell();
  };
  void showCovers(followed, isNone, (found) => {
    beside.covers = found;
    tell();
  });
  void showNear(followed, (found) => {
    beside.near = found;
    if (isNone && found === 0) void tryWords();
    tell();
  });
  if (isNone) void offerInstead(followed);
}

/** Undefined while something is being looked for. */
function noneLine({ covers, near, words }: Beside): string | undefined {
  if (covers === undefined || near === undefined || words === undefined) return undefined;
  const inArticles = covers === 0 || covers === 'lost' ? '没有逐字相合的' : '没有逐字相合的文章';
  const onCovers = covers === 'lost' ? ['封面没有查成'] : covers > 0 ? [`${covers}期的封面提到`] : [];
  const nearly = near === 'lost' ? ['近似的没有查成'] : near > 0 ? [`近似${near}处`] : [];
  const byWords = words === 'lost' ? ['没有按词查成'] : words > 0 ? [`按词找到${words}篇`] : [];
  const beside = [...onCovers, ...nearly, ...byWords];
  return beside.length === 0 ? '没有找到' : [inArticles, ...beside].join('；');
}

async function showCovers(
  followed: Followed,
  isNone: boolean,
  found: (covers: number | 'lost') => void,
): Promise<void> {
  const { parts, place, ask, request, answer, display, current } = followed;
  if (answer.terms.length === 0) return;
  const onCovers = await ask({ kind: 'covers', request }).catch(() => undefined);
  if (!current()) return;
  if (!onCovers) {
    const again = () => {
      parts.covers.replaceChildren();
      void showCovers(followed, isNone, found);
    };
    parts.covers.replaceChildren(retry('封面没有查成。', again));
    return found('lost');
  }
  const { covers, ...asked } = onCovers;
  const showing = { ask, linking: { ...place, ...asked }, display, current };
  parts.covers.replaceChildren(...(covers.length === 0 ? [] : [coversFound(onCovers, isNone, showing)]));
  found(covers.length);
}

async function showNear(followed: Followed, found: (hits: number | 'lost') => void): Promise<void> {
  const { parts, place, ask, request, display, current } = followed;
  const { near } = parts;
  const answer = await ask({ kind: 'near', request, variants: parts.variants }).catch(() => undefined);
  if (!current()) return;
  if (!answer) {
    const again = () => {
      near.replaceChildren();
      void showNear(followed, found);
    };
    near.replaceChildren(retry('近似的没有查成。', again));
    return found('lost');
  }
  const fill = (into: HTMLElement, { terms }: NearGroup, articles: readonly FoundArticle[]) => {
    for (const one of articles) {
      const row = element('section', { class: 'hit', 'data-near-article': one.id });
      into.append(row);
      void fillRow(ask, { ...place, terms, matching: answer.matching }, row, one, display(), current);
    }
  };
  near.replaceChildren(...nearSections(request, answer, fill));
  found(answer.groups.reduce((sum, group) => sum + group.hits, 0));
}

/** Nothing found: what sounds like it, or begins so, may have been meant. */
async function offerInstead({ parts, place, request, current }: Followed): Promise<void> {
  const { insteadOf } = await import('../suggest/instead.ts');
  const offered = await insteadOf(
    new URL(`${place.site}${FOLDER}suggestions`, location.href).href,
    request.query,
  ).catch(() => []);
  if (!current() || offered.length === 0) return;
  const links = offered.map((query) => element('a', { href: addressOf({ ...request, query }) }, query));
  parts.hits.append(element('p', { class: 'run' }, element('span', {}, '或许要找'), ...links));
}
