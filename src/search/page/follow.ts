/**
 * What follows when the exact answer is complete: the counts that take longer, covers and 专题, near matches, and what to ask instead. A failure here is told
 * and takes nothing from the answer.
 */
import type { Ask } from '../ask/messages.ts';
import type { FoundArticle, SearchAnswer, SearchRequest } from '../ask/query/request.ts';
import { addressOf } from '../ask/query/state.ts';
import { FOLDER } from '../index/folder.ts';
import type { NearGroup } from '../near/near.ts';
import { nearSections } from './beside/near.ts';
import { formatCount } from './draw/count.ts';
import { element, retry } from './draw/elements.ts';
import { type Beside, countLine, noneLine } from './head/counts.ts';
import { emptyResult } from './head/empty.ts';
import type { Parts } from './parts.ts';
import type { Display } from './rows/display.ts';
import { fillRow } from './rows/fill.ts';
import type { Linking } from './rows/row.ts';
import type { WordsView } from './words/view.ts';

/** What everything here needs to know of the search that it follows. */
export interface Followed {
  parts: Parts;
  /** Where links lead. */
  place: Pick<Linking, 'site' | 'source' | 'result'>;
  ask: Ask;
  words: WordsView;
  request: SearchRequest;
  answer: SearchAnswer;
  display: () => Display;
  /** Nothing newer was asked. */
  current: () => boolean;
}

/** All of it comes when all exact matches are there. Where those are none, only now can it be said what was found. */
export function follow(followed: Followed): void {
  const { parts, answer } = followed;
  const isNone = answer.articles.length === 0 && answer.terms.length > 0;
  const beside: Beside = { others: undefined, near: undefined, alone: undefined, words: 0 };
  const tell = (known: Partial<Beside>): void => {
    Object.assign(beside, known);
    const { count, status } = parts;
    if (isNone) status.textContent = count.textContent = noneLine(beside) ?? count.textContent;
    else if (beside.others?.length) status.textContent = [count.textContent, parts.others.textContent].join('；');
  };
  void showOthers(followed, isNone, (others) => tell({ others }));
  void showNear(followed, (near) => {
    if (isNone && near === 0) void tryWords(followed, tell);
    tell({ near });
  });
  if (isNone) {
    void sayWhatStands(followed, (alone) => tell({ alone }));
    void offerInstead(followed);
  } else {
    void countTerms(followed);
    void tellHidden(followed);
  }
}

/** Of several terms, how often each stands. */
async function countTerms({ parts, ask, request, answer, current }: Followed): Promise<void> {
  if (answer.terms.length < 2) return;
  const each = await ask({ kind: 'each', request }).catch(() => []);
  if (!current()) return;
  parts.count.replaceChildren(...countLine(answer, each));
  parts.status.textContent = parts.count.textContent;
}

/** Where punctuation hides matches, how many, with the way to them. */
async function tellHidden({ parts, ask, request, answer, current }: Followed): Promise<void> {
  if (answer.terms.length === 0) return;
  const hidden = await ask({ kind: 'hidden', request }).catch(() => 0);
  if (!current() || hidden === 0) return;
  // Beside what stands there already: a line of its own would move the results.
  const href = addressOf({ ...request, blind: true });
  parts.views.append(element('a', { href, title: '未计在内，一并列出' }, `另有${formatCount(hidden)}处隔着标点`));
}

async function sayWhatStands(followed: Followed, known: (alone: Beside['alone']) => void): Promise<void> {
  const { parts, ask, request, answer, current } = followed;
  const alone = await ask({ kind: 'alone', request }).catch(() => 'lost' as const);
  if (!current()) return;
  if (alone !== 'lost') {
    const offered = parts.hits.querySelector('.instead');
    parts.hits.replaceChildren(...emptyResult(request, answer, alone), ...(offered ? [offered] : []));
  }
  known(alone);
}

/** Neither exact nor near: words that stand apart may be what was meant. They are counted apart. */
async function tryWords({ words, request, current }: Followed, tell: (known: Partial<Beside>) => void): Promise<void> {
  tell({ words: undefined });
  const found = await words.offer(request, current);
  if (current()) tell({ words: found });
}

async function showOthers(followed: Followed, isNone: boolean, found: (said: Beside['others']) => void): Promise<void> {
  const { parts, place, ask, request, answer: exact, display, current } = followed;
  if (exact.terms.length === 0) return;
  const looked = async () => {
    const { others, ...asked } = await ask({ kind: 'others', request });
    // Most words stand in none of them, so the script comes with the first that do.
    return others.length === 0 ? undefined : { others, asked, rows: await import('./beside/others.ts') };
  };
  const answer = await looked().catch(() => 'lost' as const);
  if (!current()) return;
  if (answer === 'lost') {
    const again = () => {
      parts.others.replaceChildren();
      void showOthers(followed, isNone, found);
    };
    parts.others.replaceChildren(retry('封面和专题没有查成。', again));
    return found('lost');
  }
  if (!answer) {
    parts.others.replaceChildren();
    return found([]);
  }
  const showing = { ask, linking: { ...place, ...answer.asked }, display, current };
  parts.others.replaceChildren(...answer.rows.othersFound(answer.others, isNone, showing));
  const said = answer.rows.saidOf(answer.others);
  // They stand below the articles, where they move nothing; above stands the way to them.
  if (!isNone) parts.views.append(element('a', { href: '#others' }, `另有${said.join('，')}`));
  found(said);
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
    const filling = { ask, linking: { ...place, terms, matching: answer.matching }, open: new Set<string>() };
    let above = Promise.resolve();
    for (const one of articles) {
      const row = element('section', { class: 'hit', 'data-near-article': one.id });
      into.append(row);
      above = fillRow({ ...filling, above }, row, one, display(), current);
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
  parts.hits.append(element('p', { class: 'run instead' }, element('span', {}, '或许要找'), ...links));
}
