/** Long work in pieces, so that the page stays alive. */

/** Items done before the browser gets its turn. */
const PIECE = 250;

/** Does `work` for each item in order. Stops, and returns false, as soon as `current` says that nobody waits for it any more. */
export async function gradual<Item>(
  items: readonly Item[],
  current: () => boolean,
  work: (item: Item) => void,
): Promise<boolean> {
  for (let start = 0; start < items.length; start += PIECE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    if (!current()) return false;
    items.slice(start, start + PIECE).forEach(work);
  }
  return current();
}
