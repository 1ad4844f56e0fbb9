/** Rows that get their text when they come near the window. */

import type { Ask } from '../messages.ts';
import type { FoundArticle, SearchAnswer } from '../search.ts';
import { element } from './elements.ts';
import { fillRow, hitRow } from './view.ts';

/** Occurrences shown before the reader asks for the others. */
const FIRST_CONTEXTS = 5;
/** Rows in one element, which the browser lays out and watches as one. */
const BATCH = 20;
/** How far outside the window a batch counts as near. */
const MARGIN = '600px';

export interface Rows {
  batches: FoundArticle[][];
  /** One batch as an element, watched from now on. */
  make: (batch: readonly FoundArticle[]) => HTMLElement;
  /** Stops watching. */
  leave: () => void;
}

export function rowsFor(ask: Ask, site: string, { articles, terms, matching }: SearchAnswer): Rows {
  const fill = async (row: HTMLElement, found: FoundArticle, limit: number): Promise<void> => {
    fillRow(row, site, found, await ask({ kind: 'read', article: found.article, terms, matching, limit, side: 21 }));
    row.querySelector('.rest')?.addEventListener('click', () => void fillAll(row, found));
  };
  const fillAll = async (row: HTMLElement, found: FoundArticle): Promise<void> => {
    await fill(row, found, found.hits);
    row.querySelector<HTMLElement>(`.kwic li:nth-child(${FIRST_CONTEXTS + 1}) a`)?.focus();
  };
  const waiting = new Map<Element, readonly FoundArticle[]>();
  const fillBatch = async (element: Element): Promise<void> => {
    const batch = waiting.get(element) ?? [];
    waiting.delete(element);
    const rows = [...element.children].filter((row) => row instanceof HTMLElement);
    await Promise.all(batch.map((found, index) => rows[index] && fill(rows[index], found, FIRST_CONTEXTS)));
  };
  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void fillBatch(target);
      }
    },
    { rootMargin: MARGIN },
  );
  return {
    batches: cut(articles, BATCH),
    make: (batch) => {
      const made = element('div', { class: 'batch' }, ...batch.map(hitRow));
      waiting.set(made, batch);
      near.observe(made);
      return made;
    },
    leave: () => near.disconnect(),
  };
}

function cut<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
