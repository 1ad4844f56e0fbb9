/** Notices → what each says of one person and one office, with one key for one office over the whole archive. */

import { fullPlaces } from './full-place.ts';
import type { Notice, Side, Unsure } from './model.ts';
import { type Post, postsOf } from './posts.ts';
import { isUnplaced, nameOf, type Unit } from './unit.ts';

export interface Event<N> {
  is: 'gained' | 'lost' | 'retired';
  name: string;
  notice: N;
  /** Absent where a notice of 退休 names none. */
  office: string;
  unit: Unit | undefined;
  unitKey: string | undefined;
  title: string;
  side: Side<N>;
  unsure: Unsure[];
}

/** Proposals are no appointments. */
const ONLY_PROPOSED: ReadonlySet<string | undefined> = new Set(['提名', '拟任', '定级', '晋升']);

/** In order of `notices`. */
export function eventsOf<N extends Notice>(notices: readonly N[], home: readonly string[]): Event<N>[] {
  const read = notices
    .filter(({ kind, persons }) => persons.length > 0 && !ONLY_PROPOSED.has(kind))
    .map((notice) => ({ notice, posts: postsOf(notice, home) }));
  const full = fullPlaces([
    home,
    ...read.flatMap(({ posts }) => [...posts.gained, ...posts.lost].map(({ unit }) => unit?.place ?? [])),
  ]);
  return read.flatMap(({ notice, posts: { gained, lost } }) =>
    notice.persons.flatMap((name): Event<N>[] => {
      const eventOf = (is: Event<N>['is']) => (post: Post) => event(is, name, notice, post, full);
      const isRetired = notice.kind === '退休' && lost.length === 0;
      return [
        ...lost.map(eventOf('lost')),
        ...gained.map(eventOf('gained')),
        ...(isRetired ? [{ post: '', words: '', remarks: [], isConcurrent: false }].map(eventOf('retired')) : []),
      ];
    }),
  );
}

function event<N extends Notice>(
  is: Event<N>['is'],
  name: string,
  notice: N,
  { unit: read, printedUnit, post, words, remarks, isConcurrent }: Post,
  full: (place: readonly string[]) => string[],
): Event<N> {
  const unit = read && { ...read, place: full(read.place) };
  const unitKey = unit && nameOf(unit);
  const unsure: Unsure[] = [];
  if (!unit && is !== 'retired') unsure.push('unit-absent');
  if (notice.doubt !== undefined) unsure.push('partly-read');
  if (unit && isUnplaced(unit)) unsure.push('unplaced');
  return {
    is,
    name,
    notice,
    office: `${unitKey ?? ''}\n${post}`,
    unit,
    unitKey,
    title: post,
    side: { notice, words, remarks, isConcurrent, printedUnit },
    unsure,
  };
}
