/** The mark of a section or region: a seal cut with the roads of the cover, two tiles by two. */
import { anchorOf } from '../../mdx/tree/anchor.ts';
import { type Field, lanesOf, type Tile } from './tiling.ts';

const TILES: readonly Tile[] = ['turn', 'counterturn', 'crossing'];
/** Ways to fill four tiles. */
const SEALS = TILES.length ** 4;
/** One road, along the middle of each tile. */
const ROAD = [30];

/**
 * SVG path data in a field of 120 × 120 units for each slug. It follows from the slug alone, until two want the same: the later
 * takes the next free one, so give them oldest first. Past 81 names the seals come again.
 */
export function sealsFor(slugs: Iterable<string>): Map<string, string> {
  const taken = new Set<number>();
  const seals = new Map<string, string>();
  for (const slug of slugs) {
    if (taken.size === SEALS) taken.clear();
    let seal = hashOf(slug) % SEALS;
    while (taken.has(seal)) seal = (seal + 1) % SEALS;
    taken.add(seal);
    seals.set(slug, lanesOf(fieldOf(seal), { lanes: ROAD }));
  }
  return seals;
}

/** The digits of `seal`, base three, are its tiles. */
function fieldOf(seal: number): Field {
  const tile = (place: number) => TILES[Math.floor(seal / TILES.length ** place) % TILES.length] ?? 'turn';
  return [
    [tile(0), tile(1)],
    [tile(2), tile(3)],
  ];
}

/** Of the address of the slug, were it a paragraph: 0 to 65535. */
function hashOf(slug: string): number {
  return Number.parseInt(anchorOf(0, slug).slice('p0-'.length), 16);
}
