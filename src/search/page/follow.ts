/**
 * What follows when the exact answer is complete: the counts that take longer, covers and 专题, near matches, and what to ask instead. A failure here is told
 * and takes nothing from the answer.
 */
import type { Ask } from '../ask/messages.ts';
import type { FoundArticle, SearchAnswer, SearchRequest } from '../ask/query/request.ts';
import { addressOf } from '../ask/query/state.ts';
import { FOLDER } from '../index/folder.ts';
import type { NearGroup } from '../near/near.ts';
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
  /** Settled once the rows that are seen first have their texts. */
  begun: Promise<unknown>;
  /** Nothing newer was asked. */
  current: () => boolean;
}

/**
 * All of it comes when all exact matches are there. Where those are none, only now can it be said what was found. It is said as soon as it is known, but
 * shown from the top, `above` first: what came before what stands above it would be pushed down under the reader's eyes.
 */
export function follow(followed: Followed): void {
  const { parts, answer } = followed;
  const isNone = answer.articles.length === 0 && answer.terms.length > 0;
  const beside: Beside = { others: undefined, near: undefined, alone: undefined, words: 0 };
  const tell = (known: Partial<Beside>): void => {
    Object.assign(beside, known);
    const { count, status } = parts;
    const { others = [] } = beside;
    if (isNone) status.textContent = count.textContent = noneLine(beside) ?? count.textContent;
    else if (others === 'lost') status.textContent = `${count.textContent}；${OTHERS_LOST}`;
    else if (others.length > 0) status.textContent = `${count.textContent}；${alsoIn(others)}`;
  };
  const alone = isNone ? sayWhatStands(followed, (known) => tell({ alone: known })) : undefined;
  const above = alone ? offerInstead(followed, alone) : followed.begun;
  const others = Promise.all([above, showOthers(followed, isNone, above, (said) => tell({ others: said }))]);
  void showNear(followed, others, (near) => {
    if (isNone && near === 0) void tryWords(followed, others, tell);
    tell({ near });
  });
  if (isNone) return;
  void countTerms(followed);
  void tellHidden(followed);
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
  if (alone !== 'lost') parts.hits.replaceChildren(...emptyResult(request, answer, alone));
  known(alone);
}

/** Neither exact nor near: words that stand apart may be what was meant. They are counted apart. */
async function tryWords(
  { words, request, current }: Followed,
  above: Promise<unknown>,
  tell: (known: Partial<Beside>) => void,
): Promise<void> {
  tell({ words: undefined });
  await above;
  const found = await words.offer(request, current);
  if (current()) tell({ words: found });
}

const OTHERS_LOST = '封面和专题没有查成';
const alsoIn = (said: readonly string[]): string => `另有${said.join('，')}`;

async function showOthers(
  followed: Followed,
  isNone: boolean,
  above: Promise<unknown>,
  found: (said: Beside['others']) => void,
): Promise<void> {
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
    found('lost');
    const again = () => {
      parts.others.replaceChildren();
      void showOthers(followed, isNone, above, found);
    };
    await above;
    if (current()) parts.others.replaceChildren(retry(`${OTHERS_LOST}。`, again));
    return;
  }
  if (!answer) return found([]);
  const said = answer.rows.saidOf(answer.others);
  found(said);
  // The way to them: a line of its own would move the results.
  if (!isNone) parts.views.append(element('a', { href: '#others' }, alsoIn(said)));
  const showing = { ask, linking: { ...place, ...answer.asked }, display, current };
  const rows = await answer.rows.othersFound(answer.others, isNone, showing);
  await above;
  if (current()) parts.others.replaceChildren(...rows);
}

async function showNear(
  followed: Followed,
  above: Promise<unknown>,
  found: (hits: number | 'lost') => void,
): Promise<void> {
  const { parts, place, ask, request, display, current } = followed;
  const { near } = parts;
  const looked = async () => {
    const answer = await ask({ kind: 'near', request, variants: parts.variants });
    // Most words have none, so the script comes with the first that have some.
    return { answer, ...(answer.groups.length > 0 && (await import('./beside/near.ts'))) };
  };
  const looking = await looked().catch(() => undefined);
  if (!current()) return;
  if (!looking) {
    found('lost');
    const again = () => {
      near.replaceChildren();
      void showNear(followed, above, found);
    };
    await above;
    if (current()) near.replaceChildren(retry('近似的没有查成。', again));
    return;
  }
  const { answer, nearSections } = looking;
  found(answer.groups.reduce((sum, group) => sum + group.hits, 0));
  if (!nearSections) return;
  const fill = (into: HTMLElement, { terms }: NearGroup, articles: readonly FoundArticle[]) => {
    const filling = { ask, linking: { ...place, terms, matching: answer.matching }, open: new Set<string>() };
    let last = Promise.resolve();
    for (const one of articles) {
      const row = element('section', { class: 'hit', 'data-near-article': one.id });
      into.append(row);
      last = fillRow({ ...filling, above: last }, row, one, display(), current);
    }
    return last;
  };
  const sections = nearSections(request, answer, fill);
  await above;
  for (const section of sections) {
    const made = await section;
    if (!current()) return;
    near.append(made);
  }
}

/** Nothing found: what sounds like it, or begins so, may have been meant. */
async function offerInstead({ parts, place, request, current }: Followed, above: Promise<unknown>): Promise<void> {
  const file = new URL(`${place.site}${FOLDER}suggestions`, location.href).href;
  const offered = await import('../suggest/instead.ts')
    .then(({ insteadOf }) => insteadOf(file, request.query))
    .catch(() => []);
  await above;
  if (!current() || offered.length === 0) return;
  const links = offered.map((query) => element('a', { href: addressOf({ ...request, query }) }, query));
  parts.hits.append(element('p', { class: 'run instead' }, element('span', {}, '或许要找'), ...links));
}
