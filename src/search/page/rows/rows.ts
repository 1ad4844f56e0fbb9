/** The rows of a result: so many at first, more on request, each with its text when it comes near the window. */
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle } from '../../ask/query/request.ts';
import { formatCount } from '../draw/count.ts';
import { element } from '../draw/elements.ts';
import type { Display } from './display.ts';
import { fillRow } from './fill.ts';
import type { Linking } from './row.ts';
import { BATCH, rowPoolIn } from './row-pool.ts';
import type { Ticks } from './ticks.ts';

/** Texts loaded at a time: the rows in the window first, and the next question does not queue behind twenty of them. */
const AT_ONCE = 5;
/** How far outside the window a batch counts as near. */
const MARGIN = '600px';
/** Batches shown at first and with each request for more: some ten screens of a phone or of a desk, so that the foot of the page is within reach. */
const ON_PHONE = 1;
const ON_DESK = 2;

export interface Rows {
  /** Gives each article a row behind those of the last call. */
  put: (articles: readonly FoundArticle[]) => void;
  /** All have their rows. */
  end: () => void;
  /** Settled once the rows that are seen first have their texts. */
  begun: Promise<void>;
  /** Fills again what is filled, and from now on everything, as the reader now wants it. */
  refill: (display: Display) => Promise<void>;
  /** Shows and fills the first so many articles, wherever the window is. Stops as soon as `current` says that nobody waits. */
  fillFirst: (articles: number, current: () => boolean, progress: (filled: number) => void) => Promise<void>;
  /** Shows and fills the row of an article and those beside it. Undefined where it was not found. */
  reveal: (id: string) => Promise<HTMLElement | undefined>;
  /** Shows some more, if there are any. */
  grow: () => void;
  /** Articles whose places are all unfolded. */
  open: () => string[];
  /** Stops watching and loading. */
  leave: () => void;
}

export interface RowsWanted {
  linking: Linking;
  display: Display;
  ticks: Ticks;
  /** Articles that are unfolded from the beginning. */
  open: readonly string[];
}

/** Rows in `hits`, from its beginning; `more` offers those that are not shown yet. */
export function rowsIn({ hits, more }: Record<'hits' | 'more', HTMLElement>, ask: Ask, wanted: RowsWanted): Rows {
  const { linking, ticks } = wanted;
  const pool = rowPoolIn(hits);
  const step = matchMedia('(min-width: 700px)').matches ? ON_DESK : ON_PHONE;
  const open = new Set(wanted.open);
  const filled = new Map<HTMLElement, FoundArticle>();
  const waiting = new Map<Element, readonly FoundArticle[]>();
  const batches: HTMLElement[] = [];
  let { display } = wanted;
  let shown = step;
  let total = 0;
  let left = false;
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });

  const fill = (row: HTMLElement, found: FoundArticle, above?: Promise<unknown>) => {
    filled.set(row, found);
    const now = display;
    return fillRow({ ask, linking, ticks, open, above }, row, found, now, () => !left && now === display);
  };
  const fillBatch = async (element: Element): Promise<void> => {
    const batch = waiting.get(element) ?? [];
    waiting.delete(element);
    near.unobserve(element);
    const rows = [...element.children].filter((row) => row instanceof HTMLElement);
    for (const some of cut([...batch.entries()], AT_ONCE)) {
      if (left) return;
      let last: Promise<unknown> = Promise.resolve();
      for (const [index, found] of some) if (rows[index]) last = fill(rows[index], found, last);
      await last;
    }
    begin();
  };
  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) if (isIntersecting) void fillBatch(target);
    },
    { rootMargin: MARGIN },
  );
  const offerMore = (): void => {
    const rest = total - shown * BATCH;
    more.hidden = rest <= 0;
    if (rest <= 0) return;
    const button = element(
      'button',
      { type: 'button', class: 'box' },
      `再列${formatCount(Math.min(rest, step * BATCH))}篇`,
    );
    button.addEventListener('click', async () => {
      const first = batches[shown];
      growTo(shown + step);
      if (first && waiting.has(first)) await fillBatch(first);
      first?.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true });
    });
    const left = element('span', {}, `还有${formatCount(rest)}篇`);
    const onPaper = element('span', { class: 'on-paper' }, `还有${formatCount(rest)}篇没有印出，请用页面上的“打印”。`);
    more.replaceChildren(button, left, onPaper);
  };
  const growTo = (wanted: number): void => {
    for (const batch of batches.slice(shown, wanted)) batch.hidden = false;
    shown = Math.max(shown, wanted);
    offerMore();
  };

  return {
    put: (articles) => {
      const cutUp = cut(articles, BATCH);
      for (const [index, made] of pool.put(cutUp).entries()) {
        made.hidden = batches.length >= shown;
        batches.push(made);
        waiting.set(made, cutUp[index] ?? []);
        near.observe(made);
      }
      total += articles.length;
    },
    end: () => {
      pool.end();
      offerMore();
      if (batches.length === 0) begin();
    },
    begun,
    refill: async (wanted) => {
      display = wanted;
      await Promise.all([...filled].map(([row, found]) => fill(row, found)));
    },
    fillFirst: async (articles, current, progress) => {
      const first = batches.slice(0, Math.ceil(articles / BATCH));
      growTo(first.length);
      for (const [at, batch] of first.entries()) {
        if (!current()) return;
        if (waiting.has(batch)) await fillBatch(batch);
        progress(Math.min(articles, (at + 1) * BATCH, total));
      }
    },
    reveal: async (id) => {
      const row = hits.querySelector<HTMLElement>(`[data-article="${CSS.escape(id)}"]`);
      const batch = row?.parentElement;
      if (!row || !batch || !batches.includes(batch)) return undefined;
      growTo(batches.indexOf(batch) + 1);
      if (waiting.has(batch)) await fillBatch(batch);
      return row;
    },
    grow: () => {
      if (shown < batches.length) growTo(shown + step);
    },
    open: () => [...open],
    leave: () => {
      left = true;
      near.disconnect();
    },
  };
}

function cut<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
