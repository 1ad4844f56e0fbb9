/** Month after month: who leaves, who follows, and the item that the magazine prints of it. */
import type { Random } from '../ingest/generate/random.ts';
import { type Change, wordsOf } from './words.ts';
import { type Held, type Seat, seatsOf } from './world.ts';

export interface History {
  /** Texts of the items by issue. */
  issues: { year: number; number: number; items: { id: number; text: string }[] }[];
  truth: Held[];
}

interface Holding {
  seat: Seat;
  person: number;
  name: string;
  since: number;
  held: Held[];
}

const FIRST_YEAR = 1984;
/** Per month; a usual tenure is four years, a seconded one two. */
const LEAVES = 1 / 48;
const LEAVES_SECONDED = 1 / 24;
/** Of those who leave: nothing is printed of it. */
const UNPRINTED = 0.02;
/** Of those who leave: they retire, and of these without a word of the office. */
const RETIRES = 0.25;
const RETIRES_PLAINLY = 0.05;
/** Of vacancies: filled by somebody from a lower seat. */
const PROMOTES = 0.5;
/** Of what was printed: printed again in the next issue. */
const REPEATED = 0.01;
/** Of bodies with a deputy: only a part of what one holds is named when it is taken. */
const PARTLY = 0.02;

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂英华建国志文斌'];

export function drawHistory(random: Random, years: number): History {
  const months = years * 12;
  const seats = seatsOf(random, months);
  const truth: Held[] = [];
  const vacant: { seat: Seat; month: number }[] = [];
  let holdings: Holding[] = [];
  let persons = 0;
  let items = 0;
  let repeated: string[] = [];

  const newPerson = (): { person: number; name: string } => {
    const length = random.chance(0.35) ? 1 : 2;
    return {
      person: persons++,
      name: random.pick(SURNAMES) + Array.from({ length }, () => random.pick(GIVEN)).join(''),
    };
  };
  const hold = (seat: Seat, who: { person: number; name: string }, month: number, item?: number): void => {
    const held = seat.posts.map(({ body, title }): Held => {
      const entry = { ...who, body: body.id, title };
      return item === undefined ? entry : { ...entry, from: item };
    });
    truth.push(...held);
    holdings.push({ seat, ...who, since: month, held });
  };
  /** Ends all that is named; `part`: the first post alone. */
  const leave = (holding: Holding, month: number, item: number | undefined, part = false): void => {
    holdings = holdings.filter((one) => one !== holding);
    if (item !== undefined) for (const held of part ? holding.held.slice(0, 1) : holding.held) held.until = item;
    vacant.push({ seat: holding.seat, month: month + random.pick([0, 0, 1, 2, 3, 3, 4]) });
  };

  for (const seat of seats)
    if (random.chance(0.9)) hold(seat, newPerson(), -random.int(1, 60));
    else vacant.push({ seat, month: random.int(0, 6) });

  const issues = Array.from({ length: months }, (_, month) => {
    const printed: { id: number; text: string }[] = repeated.map((text) => ({ id: items++, text }));
    repeated = [];
    const print = (change: Change): number => {
      const id = items++;
      printed.push({ id, text: wordsOf(change, month, random) });
      return id;
    };
    for (const { seat } of takeDue(vacant, month)) {
      const lower = holdings.filter(
        (one) =>
          one.seat.level < seat.level &&
          one.seat.kind === 'usual' &&
          one.seat.level >= seat.level - 2 &&
          month - one.since > 18,
      );
      if (seat.kind === 'concurrent') {
        const who = random.pick(holdings);
        hold(seat, { person: who.person, name: who.name }, month, print({ name: who.name, gained: seat }));
      } else if (seat.kind !== 'seconded' && lower.length > 0 && random.chance(PROMOTES)) {
        const near = lower.filter((one) => one.seat.posts[0]?.body.region === seat.posts[0]?.body.region);
        const who = random.pick(near.length > 0 && random.chance(0.7) ? near : lower);
        const item = print({ name: who.name, gained: seat, lost: { seat: who.seat } });
        leave(who, month, item);
        hold(seat, { person: who.person, name: who.name }, month, item);
      } else {
        const who = newPerson();
        hold(seat, who, month, print({ name: who.name, gained: seat }));
      }
    }
    for (const holding of [...holdings]) {
      const rate = holding.seat.kind === 'seconded' ? LEAVES_SECONDED : LEAVES;
      if (!random.chance(rate) || holding.since >= month || !holdings.includes(holding)) continue;
      if (random.chance(UNPRINTED)) {
        leave(holding, month, undefined);
        continue;
      }
      const retires = holding.seat.kind === 'usual' && random.chance(RETIRES);
      const plainly = retires && random.chance(RETIRES_PLAINLY);
      const part = !plainly && holding.seat.posts.length > 1 && random.chance(PARTLY);
      const item = print({ name: holding.name, lost: { seat: holding.seat, part }, retires, plainly });
      leave(holding, month, item, part);
      // Who retires leaves all offices.
      if (plainly)
        for (const other of holdings.filter(({ person }) => person === holding.person)) leave(other, month, item);
    }
    repeated = printed.map(({ text }) => text).filter(() => random.chance(REPEATED));
    return { year: FIRST_YEAR + Math.floor(month / 12), number: (month % 12) + 1, items: printed };
  });
  return { issues, truth };
}

function takeDue(vacant: { seat: Seat; month: number }[], month: number): { seat: Seat }[] {
  const due = vacant.filter((one) => one.month <= month);
  for (const one of due) vacant.splice(vacant.indexOf(one), 1);
  return due;
}
