/** Back from an article to the place that led there. The rows are made anew then, so that no browser can know it. */
import { nameIn } from '../../../browser/named.ts';
import type { Rows } from '../rows/rows.ts';
import { keepForTab, recallForTab } from './tab.ts';

/** Where the reader was in a result. */
interface Place {
  /** The article at the upper edge, or the one that was opened, and how far below the edge. */
  row?: string;
  top?: number;
  /** Articles that have all their places unfolded. */
  open: string[];
}

export interface Places {
  /** Keeps where the reader is in the result of this address. */
  keep: (address: string, rows: Rows) => void;
  /** What was unfolded in the result of this address. */
  openIn: (address: string) => string[];
  /** Goes to where the reader was. */
  restore: (address: string, rows: Rows) => Promise<void>;
}

const KEY = 'places';
/** Results whose places are kept. */
const MOST = 20;

export function placesIn(hits: HTMLElement): Places {
  let opened: { row: HTMLElement; id: string } | undefined;
  hits.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-article]') : null;
    if (row?.dataset.article !== undefined && target instanceof Element && target.closest('a'))
      opened = { row, id: row.dataset.article };
  });
  return {
    keep: (address, rows) => {
      const row = opened?.row.isConnected ? opened.row : rowAtEdge(hits);
      opened = undefined;
      const place: Place = { open: rows.open() };
      if (row?.dataset.article !== undefined && scrollY > 0)
        Object.assign(place, { row: row.dataset.article, top: Math.round(row.getBoundingClientRect().top) });
      const others = Object.entries(recallForTab<Record<string, Place>>(KEY) ?? {}).filter(([one]) => one !== address);
      keepForTab(KEY, Object.fromEntries([...others.slice(1 - MOST), [address, place]]));
    },
    openIn: (address) => placeOf(address)?.open ?? [],
    restore: async (address, rows) => {
      const { row: kept, top = 0 } = placeOf(address) ?? {};
      const id = nameIn(location.hash) || kept;
      if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
      if (id === undefined || id === '') return;
      const row = await rows.reveal(id);
      if (!row) return;
      scrollBy(0, row.getBoundingClientRect().top - (id === kept ? top : headroom()));
      row.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true });
    },
  };
}

const placeOf = (address: string): Place | undefined => recallForTab<Record<string, Place>>(KEY)?.[address];

/** As far below the edge as the page wants what an address names. */
const headroom = (): number => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

/** The first row that the reader sees something of. */
function rowAtEdge(hits: HTMLElement): HTMLElement | undefined {
  const rows = [...hits.querySelectorAll<HTMLElement>('.batch:not([hidden]) > [data-article]')];
  return rows.find((row) => row.getBoundingClientRect().bottom > 0);
}
