/** Where the characters of a term stand in order with others between them: 基层治理 in 基层社会治理. Pure. */
import { firstFrom } from '../../index/postings.ts';

/** Units from the first to the last of the term, both included. */
export interface Span {
  first: number;
  last: number;
}

/** A way to have matched the term up to some unit. */
interface Path extends Span {
  /** It has gone over a gap. */
  jumped: boolean;
}

/**
 * `pairs[k]`: ascending, where unit k stands with unit k + 1 right behind it. A gap may open between any two pairs, so what stands together are
 * always two units or more, and is at most `gap` units wide; `ends` (ascending) are positions that no gap may go over. Without what has no gap at
 * all; of the ways to match from one position the shortest; without overlap.
 */
export function spansApart(pairs: readonly ArrayLike<number>[], gap: number, ends: ArrayLike<number> = []): Span[] {
  let before: Path[] = [];
  let here: Path[] = Array.from(pairs[0] ?? [], (first) => ({ first, last: first + 1, jumped: false }));
  for (const places of pairs.slice(1)) {
    const next = [...continued(here, places), ...resumed(before, places, gap, ends)];
    [before, here] = [here, next];
  }
  return withoutOverlap(here.filter(({ jumped }) => jumped));
}

/** The next unit stands right behind. */
function continued(paths: readonly Path[], places: ArrayLike<number>): Path[] {
  const known = new Set(Array.from(places));
  return paths.flatMap((path) => (known.has(path.last) ? [{ ...path, last: path.last + 1 }] : []));
}

/** The next two units stand together behind a gap. `paths`: those that end one unit earlier. */
function resumed(paths: readonly Path[], places: ArrayLike<number>, gap: number, ends: ArrayLike<number>): Path[] {
  return Array.from(places).flatMap((place) => {
    const reaching = paths.filter(({ last }) => place > last + 1 && place <= last + 1 + gap && !has(ends, last, place));
    const latest = reaching.reduce<Path | undefined>(
      (best, path) => (best && best.first >= path.first ? best : path),
      undefined,
    );
    return latest ? [{ first: latest.first, last: place + 1, jumped: true }] : [];
  });
}

/** Something stands between the two. */
const has = (ascending: ArrayLike<number>, after: number, before: number): boolean =>
  (ascending[firstFrom(ascending, after + 1)] ?? Infinity) < before;

function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let free = -Infinity;
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first || a.last - b.last)) {
    if (first < free) continue;
    kept.push({ first, last });
    free = last + 1;
  }
  return kept;
}
