/** Articles that the reader has ticked, to take them away. Kept while the window is open and the query the same, whatever its order and filters. */
import { keepForTab, recallForTab } from '../return/tab.ts';

export interface Ticks {
  has: (id: string) => boolean;
  set: (ids: readonly string[], ticked: boolean) => void;
  /** The ticks belong to this query from now on; those of another are gone. */
  follow: (query: string) => void;
  /** Calls it now and after every change. */
  watch: (changed: () => void) => void;
}

const KEY = 'ticks';

export function recallTicks(): Ticks {
  let { query, ids } = recalled();
  const watchers: (() => void)[] = [];
  const changed = (): void => {
    keepForTab(KEY, ids.size === 0 ? null : { query, ids: [...ids] });
    for (const watcher of watchers) watcher();
  };
  return {
    has: (id) => ids.has(id),
    set: (some, ticked) => {
      for (const id of some)
        if (ticked) ids.add(id);
        else ids.delete(id);
      changed();
    },
    follow: (asked) => {
      if (asked === query) return;
      query = asked;
      ids = new Set();
      changed();
    },
    watch: (watcher) => {
      watchers.push(watcher);
      watcher();
    },
  };
}

function recalled(): { query: string; ids: Set<string> } {
  const { query, ids } = recallForTab<{ query: string; ids: string[] }>(KEY) ?? {};
  return { query: typeof query === 'string' ? query : '', ids: new Set(Array.isArray(ids) ? ids : []) };
}
