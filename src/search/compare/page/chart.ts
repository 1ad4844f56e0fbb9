/** Each term in the course of time, a row of bars a term on one scale, so that they compare without colours: on paper, and for every eye. */
import { labelled } from '../../ask/count/timeline.ts';
import { anchorAt, round, svg } from '../../page/draw/drawing.ts';
import { element } from '../../page/draw/elements.ts';
import { type Compared, rateText } from '../compare.ts';

/** Of a drawing, in its own units; labels under the last one only. */
const [WIDTH, HEIGHT, LABELS, MOST_LABELS] = [720, 60, 18, 12];
/** Room above the highest bar; share of its place that a bar takes; its greatest width. */
const [ABOVE, FULLNESS, WIDEST] = [4, 0.6, 40];

export function chartsOf({ terms, spans, of }: Compared): HTMLElement {
  const most = Math.max(...spans.flatMap(({ counts }) => counts.map(({ rate = 0 }) => rate)), Number.MIN_VALUE);
  const step = WIDTH / spans.length;
  const shown = labelled(spans, MOST_LABELS);
  const charts = terms.map(({ text }, term) => {
    const isLast = term === terms.length - 1;
    const bars = spans.map(({ name, counts }, at) => {
      const { hits = 0, articles = 0, rate = 0 } = counts[term] ?? {};
      const [height, width] = [(rate / most) * (HEIGHT - ABOVE), Math.min(step * FULLNESS, WIDEST)];
      const x = (at + 0.5) * step - width / 2;
      const title = svg(
        'title',
        {},
        `${name}：每万字${rateText({ hits, articles, rate })}处，${hits}处，${articles}篇`,
      );
      const size = { x: round(x), y: round(HEIGHT - height), width: round(width), height: round(height) };
      return svg('rect', { class: 'bar', ...size }, title);
    });
    const labels = spans.flatMap(({ label }, at) =>
      isLast && shown[at]
        ? [svg('text', { ...anchorAt((at + 0.5) * step, WIDTH), y: String(HEIGHT + LABELS - 4) }, label)]
        : [],
    );
    const axis = svg('path', { d: `M0 ${HEIGHT}.5h${WIDTH}` });
    const box = `0 0 ${WIDTH} ${HEIGHT + (isLast ? LABELS : 1)}`;
    return element(
      'figure',
      {},
      element('figcaption', {}, text),
      svg('svg', { viewBox: box, 'aria-hidden': 'true' }, ...bars, axis, ...labels),
    );
  });
  const span = of === 'year' ? '历年' : '各期';
  const scale = `横轴为${span}，各图高低用同一尺度，最高每万字${rateText({ hits: 1, articles: 1, rate: most })}处。`;
  return element('div', { class: 'charts' }, ...charts, element('p', { class: 'meta' }, scale));
}
