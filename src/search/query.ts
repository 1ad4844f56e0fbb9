/** What the reader typed → what to look for. Pure. */
import { unitsOf } from './tokens.ts';

/** A piece of text to find: its units in order. */
export interface Term {
  /** As typed, without the marks around it; shown to the reader. */
  text: string;
  units: string[];
  /** `marks[i]`: punctuation stands before unit i. Always false for the first. */
  marks: boolean[];
}

/** Terms are divided by white space; `"…"` holds one together. A piece without a letter or digit is no term. The same term counts once. */
export function parseQuery(query: string): Term[] {
  const pieces = Array.from(query.matchAll(/"([^"]*)"|([^\s"]+)/gu), ([, quoted, plain]) => quoted ?? plain ?? '');
  const terms = pieces.map(termOf).filter((term) => term !== undefined);
  return [...new Map(terms.map((term) => [keyOf(term), term])).values()];
}

export function termOf(text: string): Term | undefined {
  const units = unitsOf(text);
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last) return undefined;
  return {
    text: text.slice(first.start, last.end),
    units: units.map(({ unit }) => unit),
    marks: units.map(({ afterMark }) => afterMark),
  };
}

/** Two terms with the same key find the same places. */
export function keyOf({ units, marks }: Term): string {
  return units.map((unit, index) => (marks[index] ? ` ${unit}` : unit)).join('');
}
