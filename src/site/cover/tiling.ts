/** A field of tiles, each a turn (two quarter arcs) or, one in seven, a crossing; and the roads that run through it. */

const TILE = 60;
const LANES = [18, 22.8, 27.6, 32.4, 37.2, 42];

export type Tile = 'turn' | 'counterturn' | 'crossing';
/** Side of a tile: north, east, south, west. */
type Side = 0 | 1 | 2 | 3;
export type Field = readonly (readonly Tile[])[];

/** Where a road comes into the field. */
export type Gate = Pick<Step, 'column' | 'row' | 'from'>;

/** One tile of a road: where it lies, by which side the road comes in and by which it leaves. */
export interface Step {
  column: number;
  row: number;
  from: Side;
  to: Side;
}

const NEIGHBOUR = [
  { columns: 0, rows: -1 },
  { columns: 1, rows: 0 },
  { columns: 0, rows: 1 },
  { columns: -1, rows: 0 },
] as const;

/** The same seed gives the same field. */
export function fieldOf(seed: number, columns: number, rows: number): Field {
  const random = xorshift(seed);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => tileOf(random())));
}

function tileOf(draw: number): Tile {
  if (draw % 7 === 0) return 'crossing';
  return (draw >>> 8) % 2 === 0 ? 'turn' : 'counterturn';
}

/** Marsaglia's xorshift32. The multiplier spreads neighbouring seeds; the first draws still show them, so they are dropped. */
function xorshift(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x45d9f3b) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  for (let drop = 0; drop < 4; drop++) next();
  return next;
}

/** Ends, since a road that has come in from outside can only leave. */
export function follow(field: Field, gate: Gate): Step[] {
  const road: Step[] = [];
  let { column, row, from } = gate;
  for (let tile = field[row]?.[column]; tile; tile = field[row]?.[column]) {
    const to = exitOf(tile, from);
    road.push({ column, row, from, to });
    column += NEIGHBOUR[to].columns;
    row += NEIGHBOUR[to].rows;
    from = opposite(to);
  }
  return road;
}

/** A turn joins north with west and south with east, a counterturn north with east and south with west. */
function exitOf(tile: Tile, from: Side): Side {
  if (tile === 'crossing') return opposite(from);
  return (tile === 'turn' ? 3 - from : from ^ 1) as Side;
}

function opposite(side: Side): Side {
  return ((side + 2) % 4) as Side;
}

interface LaneOptions {
  /** A tile that is not drawn. */
  gap?: { column: number; row: number };
  /** Distances of the lanes from the corner that a turn goes round, in units of a tile of 60. */
  lanes?: readonly number[];
}

/** All lanes as SVG path data. */
export function lanesOf(field: Field, { gap, lanes = LANES }: LaneOptions = {}): string {
  return field
    .flatMap((tiles, row) =>
      tiles.map((tile, column) =>
        column === gap?.column && row === gap.row ? '' : lanes.map((lane) => laneOf(tile, column, row, lane)).join(''),
      ),
    )
    .join('');
}

function laneOf(tile: Tile, column: number, row: number, lane: number): string {
  const [x, y] = [column * TILE, row * TILE];
  const far = round(TILE - lane);
  if (tile === 'crossing') return `M${round(x + lane)} ${y}v${TILE}M${x} ${round(y + lane)}h${TILE}`;
  if (tile === 'turn') {
    return `M${round(x + lane)} ${y}A${lane} ${lane} 0 0 1 ${x} ${round(y + lane)}M${round(x + far)} ${y + TILE}A${lane} ${lane} 0 0 1 ${x + TILE} ${round(y + far)}`;
  }
  return `M${round(x + far)} ${y}A${lane} ${lane} 0 0 0 ${x + TILE} ${round(y + lane)}M${round(x + lane)} ${y + TILE}A${lane} ${lane} 0 0 0 ${x} ${round(y + far)}`;
}

/** Along the middle of the road: quarter arcs, and straight over a crossing. */
export function pathOf(road: readonly Step[]): string {
  const half = TILE / 2;
  const [first] = road;
  if (!first) return '';
  const pieces = road.map((step) => {
    if (step.to === opposite(step.from)) return `L${middleOf(step, step.to)}`;
    const sweep = (step.from + 3) % 4 === step.to ? 1 : 0;
    return `A${half} ${half} 0 0 ${sweep} ${middleOf(step, step.to)}`;
  });
  return `M${middleOf(first, first.from)}${pieces.join('')}`;
}

function middleOf({ column, row }: Step, side: Side): string {
  const { columns, rows } = NEIGHBOUR[side];
  return `${(column + (1 + columns) / 2) * TILE} ${(row + (1 + rows) / 2) * TILE}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
