/** Numbers of this room. Measured by `npm run bench:ingest -- --watch` on seeds that nothing was chosen on. */

/** Times that the archive prints a phrase before another letter in it is a doubt (design/9-desk.md). */
export const FEWEST_TIMES = 30;
/** Letters of such a phrase, and of them before and behind the letter in question: two on either side name a place in a sentence. */
export const PHRASE = 6;
export const HOLES: readonly number[] = [2, 3];
/** A wording near an entry that the archive has so often is a wording of its own, unless its letter looks or sounds like the entry's. */
export const OWN_WORDING = 4;
/** A name near a listed one that the archive has so often is another person's, unless its letter looks or sounds alike. */
export const OWN_NAME = 2;
/** Letters from which on an entry is told by its inside alone. */
export const LONG = 5;
/** Letters from which on it is told without its first or last one. */
export const LONG_ENOUGH = 6;
/** Letters from which on a comma inside an entry does not part it. */
export const OVER_COMMA = 6;
/** Letters of context by which a place is found again in the source, widest first. */
export const CONTEXT: readonly number[] = [12, 6, 3];
