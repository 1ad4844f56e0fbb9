/** The term over time: a small chart, and behind it the table that it draws. */

import { type Bar, barOfIssue, barsOf, labelled } from '../../ask/count/timeline.ts';
import type { SearchAnswer, SearchRequest } from '../../ask/query/request.ts';
import { addressOf } from '../../ask/query/state.ts';
import { formatCount } from '../draw/count.ts';
import { anchorAt, round, svg } from '../draw/drawing.ts';
import { element } from '../draw/elements.ts';

/** Of the drawing, in its own units; a label of four figures is 30 wide. */
const [WIDTH, HEIGHT, BASE, LABELS] = [290, 84, 64, 6];
/** Share of its place that a bar takes. */
const FULLNESS = 0.56;

/** Nothing where nothing was found, and while there is but one issue. */
export function trendOf(request: SearchRequest, { timeline, articles, terms }: SearchAnswer): HTMLElement[] {
  if (articles.length === 0) return [];
  if (timeline.length < 2) return [];
  const bars = barsOf(timeline);
  // Occurrences of several terms together would say nothing of any of them.
  const unit = terms.length === 1 ? 'hits' : 'articles';
  const name = `${bars[0]?.field === 'year' ? '历年' : '各期'}${unit === 'hits' ? '次数' : '篇数'}`;
  return [
    chartOf(bars, unit, name, request),
    tableOf(name, bars, bars[0]?.field === 'year' ? timeline.map(barOfIssue) : [], request),
  ];
}

/** The bars can be clicked; who does not see them has the table. */
function chartOf(bars: readonly Bar[], unit: 'articles' | 'hits', name: string, request: SearchRequest): HTMLElement {
  const most = Math.max(1, ...bars.map((bar) => bar[unit]));
  const step = WIDTH / bars.length;
  const shown = labelled(bars, LABELS);
  const drawn = bars.flatMap((bar, at) => {
    const [height, middle] = [(bar[unit] / most) * (BASE - 8), (at + 0.5) * step];
    const width = Math.min(step * FULLNESS, 26);
    const chosen =
      request.filter[bar.field].includes(bar.value) ||
      (request.filter[bar.field].length === 0 && at === bars.length - 1);
    const rect = svg('rect', {
      class: chosen ? 'now' : 'bar',
      x: round(middle - width / 2),
      y: round(BASE - height),
      width: round(width),
      height: round(height),
    });
    const place = svg('rect', {
      class: 'place',
      x: round(at * step),
      y: '0',
      width: round(step),
      height: String(BASE),
    });
    const title = svg('title', {}, `${bar.name}：${formatCount(bar.hits)}处，${formatCount(bar.articles)}篇`);
    const link = svg('a', { href: addressOf(only(request, bar)), tabindex: '-1' }, title, place, rect);
    const label = svg('text', { ...anchorAt(middle, WIDTH), y: String(HEIGHT - 4) }, bar.label);
    return shown[at] ? [link, label] : [link];
  });
  const axis = svg('path', { d: `M0 ${BASE + 0.5}h${WIDTH}` });
  const drawing = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'aria-hidden': 'true' }, ...drawn, axis);
  return element('figure', { class: 'trend' }, drawing, element('figcaption', { class: 'meta' }, name));
}

/** Filled when it is opened. */
function tableOf(name: string, bars: readonly Bar[], issues: readonly Bar[], request: SearchRequest): HTMLElement {
  const table = element('div', { class: 'trend-table' });
  const details = element('details', {}, element('summary', {}, `${name}列表`), table);
  const fill = () => {
    table.append(rowsOf(bars, request));
    if (issues.length > 0) table.append(rowsOf(issues.filter(({ articles }) => articles > 0).reverse(), request));
  };
  details.addEventListener('toggle', fill, { once: true });
  return details;
}

/** Limited to what the bar stands for. */
const only = (request: SearchRequest, { field, value }: Bar): SearchRequest => ({
  ...request,
  filter: { ...request.filter, [field]: [value] },
});

function rowsOf(bars: readonly Bar[], request: SearchRequest): HTMLElement {
  const head = ['', '处', '篇', '全部篇数'].map((text, at) =>
    element(
      'th',
      { scope: 'col', class: at === 0 ? undefined : 'num' },
      at === 0 ? (bars[0]?.field === 'year' ? '年' : '期') : text,
    ),
  );
  const rows = bars.map((bar) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href: addressOf(only(request, bar)) }, bar.name)),
      ...[bar.hits, bar.articles, bar.of].map((count) => element('td', { class: 'num' }, formatCount(count))),
    ),
  );
  return element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}
