import { relative } from 'node:path';

/** A path as a person in the project's folder would type it. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}
