/** Long work in pieces, so that the page shows the first results at once and stays alive. */

/** Items in the first piece, which is shown as soon as it is there, and in each later one: some 30 ms of work. */
const [FIRST_PIECE, PIECE] = [100, 500];

/** Gives the items to `work`, piece by piece, in order. Stops, and returns false, as soon as `current` says that nobody waits any more. */
export async function gradual<Item>(
  items: readonly Item[],
  current: () => boolean,
  work: (piece: readonly Item[]) => void,
): Promise<boolean> {
  for (let start = 0, end = FIRST_PIECE; start < items.length; start = end, end += PIECE) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    if (!current()) return false;
    work(items.slice(start, end));
  }
  return current();
}
