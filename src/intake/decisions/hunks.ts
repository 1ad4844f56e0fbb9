/** What changed between two texts, as stretches of the first. */
import { diffChars } from 'diff';

export interface Hunk {
  /** UTF-16 code units of the old text, end excluded. */
  start: number;
  end: number;
  to: string;
}

/** Letters that stayed between two changes, where the changes are told as one. */
const CLOSE = 2;

export function hunksOf(before: string, after: string): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  for (const { value, added, removed } of diffChars(before, after)) {
    const last = hunks.at(-1);
    const isClose = last !== undefined && at - last.end <= CLOSE;
    if (!added && !removed) at += value.length;
    else {
      const hunk = isClose ? last : { start: at, end: at, to: '' };
      if (isClose) hunk.to += before.slice(hunk.end, at);
      else hunks.push(hunk);
      hunk.end = at;
      if (added) hunk.to += value;
      else {
        at += value.length;
        hunk.end = at;
      }
    }
  }
  return hunks;
}
