/**
 * The cover drawing: a field of roads, 四达谓之衢, one of them red. Everything follows from the numbers, so an
 * issue always gets the same drawing.
 */
import { type Field, fieldOf, follow, type Gate, lanesOf, pathOf, type Step } from './tiling.ts';

const COLUMNS = 6;
const ROWS = 5;
/** A road shorter than this says nothing on a cover. */
const LONG_ENOUGH = 11;

const EVERY_ROW = [...Array(ROWS).keys()];
const EVERY_COLUMN = [...Array(COLUMNS).keys()];
/** Entrances round the field: the west side from the bottom up, then north, east, south. */
const GATES: readonly Gate[] = [
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
  const field = fieldOf(numbers.totalNumber ?? numbers.year * 100 + numbers.number, COLUMNS, ROWS);
  return { lanes: lanesOf(field), road: pathOf(chooseRoad(field, numbers.number)) };
}

/** Roads are tried from the gate of the number on; the first that is long and leaves by another side wins. */
function chooseRoad(field: Field, number: number): Step[] {
  const first = (number - 1) % GATES.length;
  const roads = [...GATES.slice(first), ...GATES.slice(0, first)].map((gate) => follow(field, gate));
  const fits = (road: Step[]) => road.length >= LONG_ENOUGH && road[0]?.from !== road.at(-1)?.to;
  return roads.find(fits) ?? roads.reduce((best, road) => (road.length > best.length ? road : best));
}

/** A strip of roads with one tile gone, for the page that is not there. 840 × 120 units. */
export function brokenRoads(): string {
  return lanesOf(fieldOf(404, 14, 2), { gap: { column: 9, row: 0 } });
}
