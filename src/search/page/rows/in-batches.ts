/** Long work in pieces, so that the page shows the first results at once and stays alive. */

/** Milliseconds of work after which the browser has its turn. From 50 on it is felt as a pause (RAIL). */
const TURN = 40;

/** Gives the items to `work`, `size` at a time, in order. Stops, and returns false, as soon as `current` says that nobody waits any more. */
export async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  current: () => boolean,
  work: (piece: readonly Item[]) => void,
): Promise<boolean> {
  let turn = performance.now();
  for (let start = 0; start < items.length; start += size) {
    if (performance.now() - turn > TURN) {
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
    if (!current()) return false;
    work(items.slice(start, start + size));
  }
  return current();
}
