/** A page opened from the search: its words marked, and a strip that says how often they stand there, leads from one to the next, and back. */
import { nameIn } from '../../../browser/named.ts';
import { isShortcut } from '../../../browser/shortcut.ts';
import { showStrip, stripButton } from '../../../browser/strip.ts';
import { parseQuery } from '../../ask/query/parse-query.ts';
import { element } from '../draw/elements.ts';
import { markWords, type Occurrence, unmark } from './mark.ts';

/** `asked`: `?q=…&marks=any&at=…&back=…`. Nothing is shown where it has nothing to say. `closed`: the reader wants no marks any more. */
export function showFound(asked: string, closed: () => void): void {
  const given = new URLSearchParams(asked);
  const { terms } = parseQuery(given.get('q') ?? '');
  const occurrences = markWords(document, terms, given.get('marks') === 'any' ? 'blind' : 'exact');
  const back = wayBack(given.get('back'));
  if (occurrences.length === 0) {
    if (!back) return;
    const only = showStrip('检索', [back, stripButton('关闭', () => only.close())], closed);
    return;
  }

  const place = element('span', { class: 'num', role: 'status' });
  let at = firstOf(occurrences, Number(given.get('at') ?? 1));
  const show = (next: number): void => {
    for (const mark of occurrences[at] ?? []) mark.classList.remove('current');
    at = (next + occurrences.length) % occurrences.length;
    for (const mark of occurrences[at] ?? []) mark.classList.add('current');
    place.textContent = `${at + 1}／${occurrences.length}`;
  };
  const go = (step: number): void => {
    show(at + step);
    occurrences[at]?.[0]?.scrollIntoView({ block: 'center' });
  };
  const byKey = (event: KeyboardEvent): void => {
    const step = { n: 1, N: -1 }[event.key];
    if (step !== undefined && isShortcut(event)) go(step);
  };

  const words = element('b', {}, terms.map(({ text }) => text).join('　'));
  const buttons = [
    stripButton('上一处', () => go(-1)),
    stripButton('下一处', () => go(1)),
    stripButton('去掉标记', () => strip.close()),
    ...(back ? [back] : []),
  ];
  const strip = showStrip('检索到的词', [words, place, ...buttons], () => {
    unmark(occurrences);
    document.removeEventListener('keydown', byKey);
    closed();
  });
  document.addEventListener('keydown', byKey);
  show(at);
  if ((location.hash !== '' || given.has('at')) && !isInSight(occurrences[at], strip.element)) go(0);
}

/** `result`: address of the search, `?q=…`. It leads to this article's row there. */
function wayBack(result: string | null): HTMLElement | undefined {
  const search = document.querySelector<HTMLAnchorElement>('.ways a[href$="/search/"]');
  const article = /\/issues\/(\d{4}-\d+\/\d+)\/$/u.exec(location.pathname)?.[1];
  if (!search || result === null) return undefined;
  const to = new URL(search.href);
  to.search = result;
  to.hash = article ?? '';
  return element('a', { href: to.href }, '回到检索结果');
}

/** The n-th in the block that the address names; without one, the first on the page. */
function firstOf(occurrences: readonly Occurrence[], nth: number): number {
  const target = location.hash === '' ? null : document.getElementById(nameIn(location.hash));
  const inTarget = occurrences.flatMap(([mark], at) => (target && mark && target.contains(mark) ? [at] : []));
  return inTarget[nth - 1] ?? inTarget[0] ?? 0;
}

function isInSight(occurrence: Occurrence | undefined, strip: HTMLElement): boolean {
  const box = occurrence?.[0]?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= strip.getBoundingClientRect().top;
}
