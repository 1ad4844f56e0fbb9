/** Columns of a page in the order in which a person reads them. */

/** Fragments on one baseline with no wide gap between them. */
export interface Strip {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Narrower than this a column is none: page numbers of the contents, cells of a table. */
const NARROWEST_COLUMN = 8;
/** Edges of columns that are tried on a page. */
const MOST_EDGES = 24;
/** Lines that each of two columns must have. */
const FEWEST_LINES = 3;
/** Columns in reading order. What crosses the gutter stands alone: what is above it is read first, then it, then what is below. */
export function inOrder(strips: readonly Strip[]): Strip[][] {
  const gutter = gutterOf(strips);
  if (gutter === undefined) return strips.length > 0 ? [[...strips]] : [];
  const columns: Strip[][] = [];
  let [left, right, across]: [Strip[], Strip[], Strip[]] = [[], [], []];
  const close = () => {
    columns.push(...inOrder(left), ...inOrder(right));
    [left, right] = [[], []];
  };
  for (const strip of strips.toSorted((a, b) => b.y - a.y)) {
    const crosses = strip.left < gutter && strip.right > gutter;
    if (crosses) {
      close();
      across.push(strip);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    (strip.right <= gutter ? left : right).push(strip);
  }
  close();
  return across.length > 0 ? [...columns, across] : columns;
}

/** Where two columns of running text part; undefined where there is one column, or a table. */
function gutterOf(strips: readonly Strip[]): number | undefined {
  const judged = edgesOf(strips).flatMap((x) => {
    const [left, right] = [strips.filter((one) => one.right <= x), strips.filter((one) => one.left >= x)];
    const crossing = strips.length - left.length - right.length;
    const fewer = Math.min(left.length, right.length);
    const parts = fewer >= FEWEST_LINES && crossing < fewer && isRunningText(left) && isRunningText(right);
    return parts && areSideBySide(left, right) ? [{ x, crossing }] : [];
  });
  return judged.toSorted((a, b) => a.crossing - b.crossing)[0]?.x;
}

/** Just left of where several lines begin: a column's edge is one of them. */
function edgesOf(strips: readonly Strip[]): number[] {
  const count = new Map<number, number>();
  for (const { left } of strips) count.set(Math.floor(left), (count.get(Math.floor(left)) ?? 0) + 1);
  return [...count]
    .filter(([, times]) => times >= FEWEST_LINES)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_EDGES)
    .map(([x]) => x);
}

/** Half of the lines are at least as wide as the narrowest column. */
function isRunningText(column: readonly Strip[]): boolean {
  const widths = column.map(({ left, right, size }) => (right - left) / size).toSorted((a, b) => a - b);
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= NARROWEST_COLUMN;
}

/** Not one below the other. */
function areSideBySide(left: readonly Strip[], right: readonly Strip[]): boolean {
  const [a, b] = [left, right].map((column) => column.map(({ y }) => y).toSorted((one, other) => one - other));
  return Math.min(a?.at(-1) ?? 0, b?.at(-1) ?? 0) > Math.max(a?.[0] ?? 0, b?.[0] ?? 0);
}
