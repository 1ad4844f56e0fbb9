/**
 * The cover drawing: a field of roads, 四达谓之衢. 6 × 5 tiles, each a turn (two quarter arcs) or, one in seven, a crossing.
 * Everything follows from the numbers, so an issue always gets the same field.
 */

const COLUMNS = 6;
const ROWS = 5;
const TILE = 60;
const LANES = [18, 22.8, 27.6, 32.4, 37.2, 42];
/** A road shorter than this says nothing on a cover. */
const LONG_ENOUGH = 11;

type Tile = 'turn' | 'counterturn' | 'crossing';
/** Side of a tile: north, east, south, west. */
type Side = 0 | 1 | 2 | 3;
type Field = readonly (readonly Tile[])[];

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

const EVERY_ROW = [...Array(ROWS).keys()];
const EVERY_COLUMN = [...Array(COLUMNS).keys()];
/** Entrances round the field: the west side from the bottom up, then north, east, south. */
const GATES: readonly Pick<Step, 'column' | 'row' | 'from'>[] = [
  ...EVERY_ROW.toReversed().map((row) => ({ column: 0, row, from: 3 as const })),
  ...EVERY_COLUMN.map((column) => ({ column, row: 0, from: 0 as const })),
  ...EVERY_ROW.map((row) => ({ column: COLUMNS - 1, row, from: 1 as const })),
  ...EVERY_COLUMN.toReversed().map((column) => ({ column, row: ROWS - 1, from: 2 as const })),
];

export interface CoverNumbers {
  year: number;
  number: number;
  totalNumber?: number | undefined;
}

/** SVG path data in a field of 360 × 300 units: all lanes, and the one road that is drawn red. */
export function coverPaths(numbers: CoverNumbers): { lanes: string; road: string } {
  const field = fieldOf(numbers.totalNumber ?? numbers.year * 100 + numbers.number);
  return { lanes: lanesOf(field), road: pathOf(chooseRoad(field, numbers.number)) };
}

function fieldOf(seed: number): Field {
  const random = xorshift(seed);
  return Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => tileOf(random())));
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

/** Roads are tried from the gate of the number on; the first that is long and leaves by another side wins. */
function chooseRoad(field: Field, number: number): Step[] {
  const first = (number - 1) % GATES.length;
  const roads = [...GATES.slice(first), ...GATES.slice(0, first)].map((gate) => follow(field, gate));
  const fits = (road: Step[]) => road.length >= LONG_ENOUGH && road[0]?.from !== road.at(-1)?.to;
  return roads.find(fits) ?? roads.reduce((best, road) => (road.length > best.length ? road : best));
}

/** Ends, since a road that has come in from outside can only leave. */
function follow(field: Field, gate: Pick<Step, 'column' | 'row' | 'from'>): Step[] {
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

function lanesOf(field: Field): string {
  return field.flatMap((tiles, row) => tiles.map((tile, column) => LANES.map((lane) => laneOf(tile, column, row, lane)).join(''))).join('');
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
function pathOf(road: readonly Step[]): string {
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
