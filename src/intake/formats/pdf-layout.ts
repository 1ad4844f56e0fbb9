/** One page of positioned text → lines in the order in which a person reads them: column after column, a wide line across them all between. */

/** A piece of text that the PDF sets at once; `y` grows upwards, all in points. */
export interface Piece {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
  size: number;
}

/** Pieces on one baseline with no wide gap between them. */
interface Stretch {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** In units of the type's size. */
const GAP = { word: 0.3, gutter: 1.2, cell: 2.5 };
/** Narrower than this a column is none: page numbers of the contents, cells of a table. */
const NARROWEST_COLUMN = 8;
/** Lines that each of two columns must have. */
const FEWEST_LINES = 3;
/** Type this much larger than usual is a heading. */
const HEADING = 1.25;
/** Distance of two baselines, in the usual distance, from which on there is a gap between the lines. */
const PARAGRAPH_GAP = 1.6;

export function linesOfPage(pieces: readonly Piece[], usual: number): string[] {
  return inOrder(stretchesOf(pieces)).flatMap((column) => linesOfColumn(column, usual));
}

/** Size in which most characters are set. */
export function usualSize(pieces: readonly Piece[]): number {
  const count = new Map<number, number>();
  for (const { size, text } of pieces) {
    const key = Math.round(size * 2) / 2;
    count.set(key, (count.get(key) ?? 0) + text.length);
  }
  return [...count].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  return rowsOf(pieces).flatMap((row) => {
    const stretches: Stretch[] = [];
    for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
      const last = stretches.at(-1);
      const gap = last ? (x - last.right) / Math.max(size, last.size) : 0;
      if (last && gap < GAP.gutter) {
        last.text += (gap > GAP.word ? ' ' : '') + text;
        last.right = Math.max(last.right, x + width);
        last.size = Math.max(last.size, size);
      } else stretches.push({ text, left: x, right: x + width, y, size });
    }
    return stretches;
  });
}

/** Pieces whose baselines are the same within a third of their size, from the top down. */
function rowsOf<Item extends { y: number; size: number }>(items: readonly Item[]): Item[][] {
  const rows: Item[][] = [];
  for (const item of items.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - item.y < 0.35 * Math.max(first.size, item.size)) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

/** Columns in reading order. What crosses the gutter stands alone: what is above it is read first, then it, then what is below. */
function inOrder(stretches: readonly Stretch[]): Stretch[][] {
  const gutter = gutterOf(stretches);
  if (gutter === undefined) return stretches.length > 0 ? [[...stretches]] : [];
  const columns: Stretch[][] = [];
  let [left, right, across]: [Stretch[], Stretch[], Stretch[]] = [[], [], []];
  const close = () => {
    columns.push(...inOrder(left), ...inOrder(right));
    [left, right] = [[], []];
  };
  for (const stretch of stretches.toSorted((a, b) => b.y - a.y)) {
    const crosses = stretch.left < gutter && stretch.right > gutter;
    if (crosses) {
      close();
      across.push(stretch);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    (stretch.right <= gutter ? left : right).push(stretch);
  }
  close();
  return across.length > 0 ? [...columns, across] : columns;
}

/** Where two columns of running text part; undefined where there is one column, or a table. */
function gutterOf(stretches: readonly Stretch[]): number | undefined {
  const candidates = [...new Set(stretches.map(({ left }) => Math.round(left) - 1))];
  const judged = candidates.flatMap((x) => {
    const [left, right] = [stretches.filter((one) => one.right <= x), stretches.filter((one) => one.left >= x)];
    const crossing = stretches.length - left.length - right.length;
    const narrow = Math.min(left.length, right.length);
    return narrow >= FEWEST_LINES &&
      crossing < narrow &&
      isRunningText(left) &&
      isRunningText(right) &&
      overlap(left, right)
      ? [{ x, crossing }]
      : [];
  });
  return judged.toSorted((a, b) => a.crossing - b.crossing)[0]?.x;
}

/** Half of the lines are at least as wide as the narrowest column. */
function isRunningText(column: readonly Stretch[]): boolean {
  const widths = column.map(({ left, right, size }) => (right - left) / size).toSorted((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= NARROWEST_COLUMN;
}

/** They stand side by side, not one below the other. */
function overlap(left: readonly Stretch[], right: readonly Stretch[]): boolean {
  const span = (column: readonly Stretch[]) => column.map(({ y }) => y);
  const [low, high] = [
    Math.max(Math.min(...span(left)), Math.min(...span(right))),
    Math.min(Math.max(...span(left)), Math.max(...span(right))),
  ];
  return high > low;
}

function linesOfColumn(column: readonly Stretch[], usual: number): string[] {
  const rows = rowsOf(column).map((row) => row.toSorted((a, b) => a.left - b.left));
  const edge = leftEdge(rows);
  const steps = rows.slice(1).map((row, at) => (rows[at]?.[0]?.y ?? 0) - (row[0]?.y ?? 0));
  const usualStep = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return rows.flatMap((row, at) => {
    const [first] = row;
    if (!first) return [];
    const text = textOfRow(row);
    const indent = Math.round((first.left - edge) / first.size);
    const isHeading = first.size >= HEADING * usual;
    const line = isHeading ? `# ${text}` : `${indent > 0 ? '\u3000'.repeat(Math.min(indent, 2)) : ''}${text}`;
    return at > 0 && (steps[at - 1] ?? 0) > PARAGRAPH_GAP * usualStep ? ['', line] : [line];
  });
}

/** Where most lines begin. */
function leftEdge(rows: readonly Stretch[][]): number {
  const lefts = rows.map(([first]) => first?.left ?? 0).toSorted((a, b) => a - b);
  return lefts[Math.floor(lefts.length * 0.1)] ?? 0;
}

/** Stretches far apart are cells. */
function textOfRow(row: readonly Stretch[]): string {
  return row
    .map(({ text, left, size }, at) => {
      const before = row[at - 1];
      if (!before) return text;
      return `${(left - before.right) / size >= GAP.cell && row.length > 2 ? '\t' : '\u3000'}${text}`;
    })
    .join('')
    .trim();
}
