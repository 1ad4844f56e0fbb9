/** Long work in pieces, so that the page shows the first results at once and stays alive. */

/** Items in the first piece. Each later one is four times as long, so that the browser lays out a long list a few times, not a hundred. */
const FIRST_PIECE = 10;
const GROWTH = 4;

/** Gives the items to `work`, piece by piece, in order. Stops, and returns false, as soon as `current` says that nobody waits any more. */
export async function gradual<Item>(
  items: readonly Item[],
  current: () => boolean,
  work: (piece: readonly Item[]) => void,
): Promise<boolean> {
  let size = FIRST_PIECE;
  for (let start = 0; start < items.length; start += size / GROWTH) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    if (!current()) return false;
    work(items.slice(start, start + size));
    size *= GROWTH;
  }
  return current();
}
