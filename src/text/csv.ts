/** Rows → CSV (RFC 4180) as spreadsheets open it. Runs in Node and in the browser; imports nothing. */

export type Cell = string | number | undefined;

/** Without it Excel reads Chinese as its local encoding. */
const BOM = '\uFEFF';
/** A spreadsheet runs a cell that opens so as a formula, in full-width signs as well, and some trim what stands before; an apostrophe keeps it text (OWASP, CSV Injection). */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/** The first row holds the names of the columns. Lines end with CR LF. */
export function csvOf(rows: Iterable<readonly Cell[]>): string {
  return BOM + Array.from(rows, (row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell ?? '');
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
