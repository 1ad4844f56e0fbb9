/** 任 and 免 of one person and one office, matched in order of time. What no rule can match stays alone and says so. */
import { type Books, newBooks } from './books.ts';
import { type Event, eventsOf } from './events.ts';
import type { Notice, OfficeDoubt, Tenure, Unsure } from './model.ts';
import { type MayFollow, renamings } from './renamed.ts';
import { mayBeOne, unitOf } from './unit.ts';
import { type Use, usesOf } from './uses.ts';

/** Years: two terms of five, after which nobody is to be appointed to the same post again (《党政领导干部职务任期暂行规定》第六条). */
const LONGEST_TENURE = 10;
const ANY_ISSUE = Number.POSITIVE_INFINITY;

export interface Matched<N> {
  tenures: Tenure<N>[];
  doubts: OfficeDoubt<N>[];
  uses: ReadonlyMap<string, Use>;
}

export function tenuresOf<N extends Notice>(notices: readonly N[], home: readonly string[]): Matched<N> {
  const events = eventsOf(notices, home);
  const uses = usesOf(events);
  const mayFollow = renamings(events, uses);
  const books = newBooks<N>();
  const firstYears = events[0]?.notice.years ?? 0;
  for (const ofIssue of Map.groupBy(events, ({ notice }) => notice.at).values()) {
    const { lost = [], retired = [], gained = [] } = Object.groupBy(ofIssue, ({ is }) => is);
    // Who leaves makes room for whom the same issue appoints; a 免 of what the same issue gave comes last.
    const unmatched = lost
      .filter((event) => !loseExactly(books, event, event.notice.at))
      .filter((event) => !loseProbably(books, event, mayFollow));
    for (const event of retired) retire(books, event);
    for (const event of gained) gain(books, event);
    for (const event of unmatched) if (!loseExactly(books, event, ANY_ISSUE)) loseUnseen(books, event, firstYears);
  }
  const { tenures, doubts, careers } = books;
  for (const tenure of tenures) tenure.career = careers.numberOf(tenure);
  return { tenures, doubts, uses };
}

/** True where an open tenure of this very office was ended. */
function loseExactly<N extends Notice>(books: Books<N>, event: Event<N>, before: number): boolean {
  const held = books.open(event.name, before).find(({ office }) => office === event.office);
  if (!held?.from) return false;
  books.end(held, event, event.notice.years - held.from.notice.years > LONGEST_TENURE ? 'long' : undefined);
  if (held.from.notice.at === event.notice.at) books.doubt('same-issue', held, event.notice);
  return true;
}

/** True where the only tenure that the notice may mean was ended. */
function loseProbably<N extends Notice>(books: Books<N>, event: Event<N>, mayFollow: MayFollow<N>): boolean {
  const candidates = books.open(event.name, event.notice.at).flatMap((tenure) => {
    const unsure = mayMean(event, tenure, mayFollow);
    return unsure === undefined ? [] : [{ tenure, unsure }];
  });
  const [only] = candidates;
  if (!only || candidates.length > 1) return false;
  books.end(only.tenure, event, only.unsure);
  return true;
}

/** Why it is no more than likely; undefined where it is not even that. */
function mayMean<N extends Notice>(event: Event<N>, tenure: Tenure<N>, mayFollow: MayFollow<N>): Unsure | undefined {
  const isSameTitle = tenure.title === event.title;
  if (!event.unit) return isSameTitle ? 'unit-absent' : undefined;
  if (isSameTitle && mayBeOne(event.unit, unitOf(tenure.unit ?? ''))) return 'unplaced';
  return mayFollow(tenure, event) ? 'renamed' : undefined;
}

function loseUnseen<N extends Notice>(books: Books<N>, event: Event<N>, firstYears: number): void {
  const earlier = books.of(event.name).find(({ office, until }) => office === event.office && until);
  const tenure = books.begin(event);
  if (earlier) books.doubt('lost-twice', tenure, event.notice, earlier);
  else if (event.notice.years - firstYears > LONGEST_TENURE) books.doubt('lost-unseen', tenure, event.notice);
}

/** Ends all that the name holds, where that is one person for certain. */
function retire<N extends Notice>(books: Books<N>, event: Event<N>): void {
  const held = books.open(event.name, event.notice.at);
  const [first] = held;
  if (first && held.every((tenure) => books.careers.areOne(first, tenure)))
    for (const tenure of held) books.end(tenure, event, 'retired');
  else if (first) books.doubt('retired-unclear', first, event.notice);
}

function gain<N extends Notice>(books: Books<N>, event: Event<N>): void {
  const held = books.open(event.name, ANY_ISSUE).find(({ office }) => office === event.office);
  if (!held?.from || event.notice.years - held.from.notice.years > LONGEST_TENURE) {
    books.begin(event);
    return;
  }
  if (isTwice(held, event)) books.doubt('gained-twice', held, event.notice);
  held.again.push(event.side);
}

/** No doubt: 试用期 is over, an acting holder is elected, 常务 is added, the next term begins. */
function isTwice<N extends Notice>({ from, again }: Tenure<N>, { side, notice }: Event<N>): boolean {
  const earlier = [from, ...again].flatMap((side) => side?.remarks ?? []);
  const isConfirmed = earlier.some((remark) => /试用|代/u.test(remark));
  const isNew = side.remarks.some((remark) => !earlier.includes(remark));
  return !isConfirmed && !isNew && notice.kind !== '当选';
}
