/** Rows that get their text when they come near the window. */
import { gbt7714 } from '../../cite/gbt7714.ts';
import { offerCopy } from '../../site/client/copy.ts';
import type { Ask } from '../ask/messages.ts';
import type { FoundArticle } from '../ask/search.ts';
import { type Display, sides } from './display.ts';
import { element, retry } from './elements.ts';
import { referenceTo } from './export/reference.ts';
import { type Linking, rowContent } from './row.ts';
import { BATCH, shelfIn } from './row-pool.ts';

/** Occurrences shown before the reader asks for the others. */
const FIRST_CONTEXTS = 5;
/** Texts loaded at a time: the rows in the window first, and the next question does not queue behind twenty of them. */
const AT_ONCE = 5;
/** How far outside the window a batch counts as near. */
const MARGIN = '600px';

export interface Rows {
  /** Gives each article a row behind those of the last call, watched from now on. */
  put: (articles: readonly FoundArticle[]) => void;
  /** All have their rows. */
  end: () => void;
  /** Fills again what is filled, and from now on everything, as the reader now wants it. */
  refill: (display: Display) => void;
  /** Fills the first so many articles, wherever the window is. */
  fillFirst: (articles: number) => Promise<void>;
  /** Stops watching and loading. */
  leave: () => void;
}

/** Rows in `hits`, from its beginning. */
export function rowsIn(hits: HTMLElement, ask: Ask, linking: Linking, chosen: Display): Rows {
  const shelf = shelfIn(hits);
  let display = chosen;
  let left = false;
  const filled = new Map<HTMLElement, FoundArticle>();
  const waiting = new Map<Element, readonly FoundArticle[]>();
  const fill = (row: HTMLElement, found: FoundArticle) => {
    filled.set(row, found);
    const wanted = display;
    return fillRow(ask, linking, row, found, wanted, () => !left && wanted === display);
  };
  const fillBatch = async (element: Element): Promise<void> => {
    const batch = waiting.get(element) ?? [];
    waiting.delete(element);
    near.unobserve(element);
    const rows = [...element.children].filter((row) => row instanceof HTMLElement);
    for (const some of cut([...batch.entries()], AT_ONCE)) {
      if (left) return;
      await Promise.all(some.map(([index, found]) => rows[index] && fill(rows[index], found)));
    }
  };
  const near = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) void fillBatch(target);
      }
    },
    { rootMargin: MARGIN },
  );
  return {
    put: (articles) => {
      const batches = cut(articles, BATCH);
      for (const [index, made] of shelf.put(batches).entries()) {
        waiting.set(made, batches[index] ?? []);
        near.observe(made);
      }
    },
    end: shelf.end,
    refill: (wanted) => {
      display = wanted;
      for (const [row, found] of filled) void fill(row, found);
    },
    fillFirst: async (articles) => {
      for (const element of [...waiting.keys()].slice(0, Math.ceil((articles - filled.size) / BATCH)))
        await fillBatch(element);
    },
    leave: () => {
      left = true;
      near.disconnect();
    },
  };
}

/** A text that cannot be loaded leaves a row that says so, still leads to the article and asks again on request. `current`: it is still wanted so. */
export async function fillRow(
  ask: Ask,
  linking: Linking,
  row: HTMLElement,
  found: FoundArticle,
  { width, all }: Display,
  current: () => boolean,
): Promise<void> {
  const { terms, matching, site } = linking;
  const limit = all ? Infinity : FIRST_CONTEXTS;
  const question = { article: found.article, terms: [...terms], matching, limit, side: sides[width] };
  try {
    const reading = await ask({ kind: 'read', ...question });
    if (!current()) return;
    const more = found.hits > FIRST_CONTEXTS ? moreButton(found.hits, all) : undefined;
    const cite = element('button', { type: 'button', class: 'cite-one' }, '复制引文');
    offerCopy(cite, () => gbt7714(referenceTo(found.id, reading, linking.source)));
    row.replaceChildren(...rowContent(found, reading, linking, { cite, more }));
    more?.addEventListener('click', async () => {
      await fillRow(ask, linking, row, found, { width, all: !all }, current);
      row.querySelector<HTMLElement>(all ? '.rest' : `.kwic li:nth-child(${FIRST_CONTEXTS + 1}) a`)?.focus();
    });
  } catch {
    if (!current()) return;
    const link = element('a', { href: `${site}issues/${found.id}/` }, found.id);
    const again = () => void fillRow(ask, linking, row, found, { width, all }, current);
    row.replaceChildren(element('h3', {}, link), retry('这一篇的文字没有收到。', again));
  }
}

function moreButton(hits: number, all: boolean): HTMLElement {
  const label = all ? '收起' : `其余${hits - FIRST_CONTEXTS}处`;
  return element('button', { type: 'button', class: all ? 'less' : 'rest' }, label);
}

function cut<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
