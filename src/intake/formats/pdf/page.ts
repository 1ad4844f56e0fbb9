/** One page → its lines as they are read, with the rows that stand at the same place on other pages apart. */
import type { IsFurniture } from './furniture.ts';
import { type Fragment, type Line, linesOfFragments } from './layout.ts';
import type { Area, Turned } from './turned.ts';

export interface PageLine extends Line {
  /** Repeated at this place on other pages. */
  furniture: boolean;
}

/** Letters beside turned text up to which they do not keep it from parting what is above from what is below, as a share of its own. */
const FEW = 0.1;

/** `isFurniture` of a fragment of the page's level text. */
export function linesOfPage({ level, areas }: Turned, usual: number, isFurniture: IsFurniture): PageLine[] {
  const turned = new Set<readonly Fragment[]>(areas.map(({ fragments }) => fragments));
  const parts = Map.groupBy(level, (fragment) => isFurniture(fragment) ?? 'body');
  const set = (fragments: readonly Fragment[], furniture: boolean): PageLine[] =>
    linesOfFragments(fragments, usual).map((line) => ({ ...line, furniture }));
  return [
    ...set(parts.get('head') ?? [], true),
    ...inOrder(parts.get('body') ?? [], areas).flatMap((fragments) =>
      // Places on a turned page are none on the page as it is seen.
      set(fragments, false).map((line) => (turned.has(fragments) ? { ...line, extent: undefined } : line)),
    ),
    ...set(parts.get('foot') ?? [], true),
  ];
}

/** Turned text parts the level text above it from that below it; where level text stands beside it, it is read first. */
function inOrder(level: readonly Fragment[], areas: readonly Area[]): Fragment[][] {
  const ordered: Fragment[][] = [];
  let rest = level;
  for (const area of areas.toSorted((a, b) => b.top - a.top || b.right - a.right)) {
    const beside = rest.filter(({ y }) => y < area.top && y > area.bottom);
    if (lettersOf(beside) <= FEW * lettersOf(area.fragments)) {
      const middle = (area.top + area.bottom) / 2;
      ordered.push(rest.filter(({ y }) => y >= middle));
      rest = rest.filter(({ y }) => y < middle);
    }
    ordered.push(area.fragments);
  }
  return [...ordered, [...rest]].filter((fragments) => fragments.length > 0);
}

const lettersOf = (fragments: readonly Fragment[]): number =>
  fragments.reduce((sum, { text }) => sum + text.trim().length, 0);
