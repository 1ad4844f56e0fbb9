/** 任 and 免 of one person and one office, matched in order of time. What no rule can match stays alone and says so. */
import { unionOf } from './careers.ts';
import { type Event, eventsOf } from './events.ts';
import type { Notice, OfficeDoubt, Tenure, Unsure } from './model.ts';
import { renamings } from './renamed.ts';
import { mayBeOne, unitOf } from './unit.ts';

/** Years after which a second 任 is another tenure: two terms of five (《党政领导干部职务任期暂行规定》第六条). */
export const LONGEST_TENURE = 10;

export interface Matched<N> {
  tenures: Tenure<N>[];
  doubts: OfficeDoubt<N>[];
  events: Event<N>[];
}

export function tenuresOf<N extends Notice>(notices: readonly N[], home: readonly string[]): Matched<N> {
  const events = eventsOf(notices, home);
  const mayFollow = renamings(events);
  const careers = unionOf<Tenure<N>>();
  const tenures: Tenure<N>[] = [];
  const doubts: OfficeDoubt<N>[] = [];
  const byName = new Map<string, Tenure<N>[]>();

  const all = (name: string): Tenure<N>[] => byName.get(name) ?? [];
  const open = (name: string, before: number): Tenure<N>[] =>
    all(name).filter(({ from, until }) => from && !until && from.notice.at < before);

  const close = (tenure: Tenure<N>, event: Event<N>, ...unsure: Unsure[]): void => {
    tenure.until = event.side;
    tell(tenure, event, unsure);
  };
  const begin = (event: Event<N>): Tenure<N> => {
    const { name, office, unitKey: unit, title, side } = event;
    const tenure: Tenure<N> = { name, office, unit, title, again: [], unsure: [], career: 0 };
    if (event.is === 'gained') tenure.from = side;
    else tenure.until = side;
    tenures.push(tenure);
    byName.set(name, [...all(name), tenure]);
    if (unit === undefined) doubts.push({ kind: 'no-unit', tenure, notice: event.notice });
    tell(tenure, event, []);
    return tenure;
  };
  const tell = (tenure: Tenure<N>, event: Event<N>, unsure: readonly Unsure[]): void => {
    for (const kind of new Set([...unsure, ...event.unsure]))
      if (!tenure.unsure.includes(kind)) {
        tenure.unsure.push(kind);
        doubts.push({ kind, tenure, notice: event.notice });
      }
    careers.join(tenure, all(tenure.name), event.notice);
  };

  const loseExactly = (event: Event<N>, before: number): boolean => {
    const held = open(event.name, before).find(({ office }) => office === event.office);
    if (held) close(held, event);
    if (held && held.from?.notice.at === event.notice.at)
      doubts.push({ kind: 'same-issue', tenure: held, notice: event.notice });
    return held !== undefined;
  };
  const loseProbably = (event: Event<N>): boolean => {
    const candidates = open(event.name, event.notice.at).flatMap((tenure): [Tenure<N>, Unsure][] => {
      const isSameTitle = tenure.title === event.title;
      if (!event.unit) return isSameTitle ? [[tenure, 'unit-absent']] : [];
      if (isSameTitle && mayBeOne(event.unit, unitOf(tenure.unit ?? ''))) return [[tenure, 'unplaced']];
      return mayFollow(tenure, event) ? [[tenure, 'renamed']] : [];
    });
    const [only] = candidates;
    if (!only || candidates.length > 1) return false;
    close(only[0], event, only[1]);
    return true;
  };
  const gain = (event: Event<N>): void => {
    const held = open(event.name, Number.POSITIVE_INFINITY).find(({ office }) => office === event.office);
    const since = held?.from?.notice.years ?? 0;
    if (!held || event.notice.years - since > LONGEST_TENURE) {
      begin(event);
      return;
    }
    held.again.push(event.side);
    if (isSameAgain(held, event)) doubts.push({ kind: 'gained-twice', tenure: held, notice: event.notice });
  };
  const loseUnseen = (event: Event<N>, firstYears: number): void => {
    const earlier = all(event.name).find(({ office, until }) => office === event.office && until);
    const tenure = begin(event);
    if (earlier) doubts.push({ kind: 'lost-twice', tenure, other: earlier, notice: event.notice });
    else if (event.notice.years - firstYears > LONGEST_TENURE)
      doubts.push({ kind: 'lost-unseen', tenure, notice: event.notice });
  };
  const retire = (event: Event<N>): void => {
    const held = open(event.name, event.notice.at);
    const [first] = held;
    if (first && held.every((tenure) => careers.same(first, tenure)))
      for (const tenure of held) close(tenure, event, 'retired');
    else if (first) doubts.push({ kind: 'retired-unclear', tenure: first, notice: event.notice });
  };

  const firstYears = events[0]?.notice.years ?? 0;
  for (const ofIssue of Map.groupBy(events, ({ notice }) => notice.at).values()) {
    const lost = ofIssue.filter(({ is }) => is === 'lost');
    // Who leaves makes room for whom the same issue appoints; a 免 of what the same issue gave comes last.
    const unmatched = lost
      .filter((event) => !loseExactly(event, event.notice.at))
      .filter((event) => !loseProbably(event));
    for (const event of ofIssue) if (event.is === 'retired') retire(event);
    for (const event of ofIssue) if (event.is === 'gained') gain(event);
    for (const event of unmatched) if (!loseExactly(event, Number.POSITIVE_INFINITY)) loseUnseen(event, firstYears);
  }
  for (const tenure of tenures) tenure.career = careers.numberOf(tenure);
  return { tenures, doubts, events };
}

/** Not a doubt: 试用期 is over, an acting holder is elected, 常务 is added, the next term begins. */
function isSameAgain<N>({ from, again }: Tenure<N>, { side, notice }: Event<N & Notice>): boolean {
  const earlier = [from, ...again.slice(0, -1)].flatMap((side) => side?.remarks ?? []);
  const isConfirmed = earlier.some((remark) => /试用|代/u.test(remark));
  const isNew = side.remarks.some((remark) => !earlier.includes(remark));
  return !isConfirmed && !isNew && notice.kind !== '当选';
}
