/** Years and issues as one types them, single ones and from … to …. Pure. */

/** Whether a value was meant. */
export type Test = (value: string) => boolean;

/** 2015-2021, 2015至2021; in what has a hyphen itself, 2015-03至2016-02. */
const TO = /\s*(?:-|—+|–|~|至|到)\s*/u;
const LONG_TO = /\s*(?:—+|–|~|至|到)\s*/u;

/** 2015, 2015年, 2015-2021, 2015- and -2021. Years are written in four figures. `typed` in half width. */
export function yearsIn(typed: string): Test | undefined {
  return between(typed, TO, yearIn, (value) => Number(value));
}

/** 3, 第3期, 1-6: of every year. 1998-03, 1998年第3期, 1998-03至1999-02: of that year. */
export function issuesIn(typed: string): Test | undefined {
  const numberOf = (value: string) => Number(value.split('-')[1]);
  return between(typed, LONG_TO, issueIn, issueKey) ?? between(typed, TO, numberIn, numberOf);
}

/** From and to, both included; either may be left open. `read`: a piece as a number, undefined where it is none. */
function between(
  typed: string,
  to: RegExp,
  read: (piece: string) => number | undefined,
  numberOf: (value: string) => number,
): Test | undefined {
  const [first = '', last = first, ...rest] = typed.split(to);
  if (rest.length > 0 || (first === '' && last === '')) return undefined;
  const from = first === '' ? -Infinity : read(first);
  const upTo = last === '' ? Infinity : read(last);
  if (from === undefined || upTo === undefined) return undefined;
  const [low, high] = [Math.min(from, upTo), Math.max(from, upTo)];
  return (value) => numberOf(value) >= low && numberOf(value) <= high;
}

const yearIn = (piece: string): number | undefined => figuresIn(piece, /^(\d{4})年?$/u);
const numberIn = (piece: string): number | undefined => figuresIn(piece, /^第?(\d{1,3})期?$/u);

function figuresIn(piece: string, pattern: RegExp): number | undefined {
  const [, figures] = pattern.exec(piece) ?? [];
  return figures === undefined ? undefined : Number(figures);
}

/** Issues in order of time: no year has a thousand. */
const ISSUES = 1000;

function issueIn(piece: string): number | undefined {
  const [, year, number] = /^(\d{4})(?:-|年第?)(\d{1,3})期?$/u.exec(piece) ?? [];
  return year === undefined ? undefined : Number(year) * ISSUES + Number(number);
}

function issueKey(id: string): number {
  const [year, number] = id.split('-').map(Number);
  return (year ?? 0) * ISSUES + (number ?? 0);
}
