/** The rows of a result before their texts are there: one empty element for each article, in batches, so that ten thousand cost little. */
import type { FoundArticle } from '../../ask/query/request.ts';
import { element } from '../draw/elements.ts';

/** Rows in one element, which the browser lays out and watches as one. */
export const BATCH = 15;

export interface RowPool {
  /** Puts articles behind those of the last call; returns their batches. */
  put: (batches: readonly (readonly FoundArticle[])[]) => HTMLElement[];
  /** Takes away what is left of an earlier result. */
  end: () => void;
}

/**
 * A pool that is filled from its beginning. The batches of an earlier result are used again: to name their rows anew takes half as long as to
 * make others, and nothing has to be taken away.
 */
export function rowPoolIn(hits: HTMLElement): RowPool {
  const blank = element('div', { class: 'batch' });
  for (let row = 0; row < BATCH; row += 1) blank.append(element('section', { class: 'hit' }));
  let next = hits.querySelector<HTMLElement>(':scope > .batch');

  return {
    put: (batches) => {
      const added: HTMLElement[] = [];
      const filled = batches.map((articles) => {
        const batch = next ?? (blank.cloneNode(true) as HTMLElement);
        if (next) next = next.nextElementSibling as HTMLElement | null;
        else added.push(batch);
        nameRows(batch, articles);
        return batch;
      });
      hits.append(...added);
      return filled;
    },
    end: () => removeFrom(next),
  };
}

/** Takes away the texts of an earlier result, and what is no row. */
export function clearRows(hits: HTMLElement): void {
  if (!hits.firstElementChild?.classList.contains('batch')) hits.replaceChildren();
  for (const row of hits.querySelectorAll('.hit:not(:empty)')) row.replaceChildren();
}

function nameRows(batch: HTMLElement, articles: readonly FoundArticle[]): void {
  let row = batch.firstElementChild;
  for (const { id, hits } of articles) {
    row ??= batch.appendChild(element('section', { class: 'hit' }));
    row.setAttribute('data-article', id);
    row.setAttribute('data-hits', String(hits));
    row = row.nextElementSibling;
  }
  removeFrom(row);
}

/** The element and all siblings behind it. */
function removeFrom(first: Element | null): void {
  for (let one = first; one; ) {
    const after: Element | null = one.nextElementSibling;
    one.remove();
    one = after;
  }
}
