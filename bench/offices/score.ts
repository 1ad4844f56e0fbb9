/** What the matching finds, held against the truth from which the notices were printed. */
import { isContradiction, type Notice, type OfficeDoubt, officesOf, type Tenure } from '../../src/offices/index.ts';
import { appointmentsIn } from '../../src/register/appointments/appointments.ts';
import type { ArticleBlocks } from '../../src/register/blocks.ts';
import type { Appointment } from '../../src/schema.ts';
import type { History } from './history.ts';

export interface Score {
  items: number;
  /** Items that the register read as no decision, or in doubt. */
  unread: number;
  /** 任 and 免 of one post by one person, both printed. */
  pairs: number;
  found: number;
  right: number;
  /** Of the found: said to be unsure, and right among these. */
  unsure: number;
  unsureRight: number;
  /** Offices that hold tenures of two true offices, none of which says that it is unsure. */
  mixed: number;
  offices: number;
  /** Heads of units: who followed whom. */
  successions: number;
  successionsFound: number;
  successionsRight: number;
  doubts: Record<string, number>;
  /** Contradictions that the desk shows, and those of which something was printed twice or not at all. */
  contradictions: number;
  contradictionsRight: number;
  wrong: string[];
}

interface Read extends Notice, Pick<Appointment, 'anchor' | 'text'> {
  item: number;
}

export function score({ issues, truth }: History, home: readonly string[]): Score {
  const notices = issues.flatMap((issue, at) => readIssue(issue, at));
  const { tenures, units, doubts } = officesOf(notices, home);
  const texts = new Map(issues.flatMap(({ items }) => items.map(({ id, text }) => [id, text])));
  const expected = new Map(
    truth
      .filter(({ from, until }) => from !== undefined && until !== undefined)
      .map((held) => [`${held.from} ${held.until} ${held.name} ${held.title}`, held]),
  );
  const times = Map.groupBy(texts.values(), (text) => text);
  const unended = new Set(
    truth.flatMap(({ from, until, name, title }) => (until === undefined ? `${from} ${name} ${title}` : [])),
  );
  const contradictions = doubts.filter(isContradiction);
  /** The notice was printed twice, or none was of the end. */
  const isTold = ({ kind, tenure: { from, name, title }, notice }: OfficeDoubt<Read>): boolean =>
    kind === 'still-held'
      ? unended.has(`${from?.notice.item} ${name} ${title}`)
      : (times.get(texts.get(notice.item) ?? '')?.length ?? 0) > 1;
  const found = tenures.filter(({ from, until }) => from && until);
  const isRight = (tenure: Tenure<Read>): boolean => expected.has(pairOf(tenure));
  const unsure = found.filter((tenure) => tenure.unsure.length > 0);
  const matched = new Set(found.map(pairOf));
  const wrong = [
    ...found
      .filter((tenure) => !isRight(tenure))
      .map(
        (tenure) =>
          `wrong  ${tenure.name} ${tenure.title} [${tenure.unsure}]  ${texts.get(tenure.from?.notice.item ?? -1)}  ->  ${texts.get(tenure.until?.notice.item ?? -1)}`,
      ),
    ...[...expected]
      .filter(([key]) => !matched.has(key))
      .map(
        ([, held]) =>
          `missed ${held.name} ${held.body} ${held.title}  ${texts.get(held.from ?? -1)}  ->  ${texts.get(held.until ?? -1)}`,
      ),
  ];
  const isSure = ({ unsure }: Tenure<Read>): boolean => unsure.length === 0;
  const bodies = bodiesOf(truth);
  const offices = units.flatMap((unit) => unit.offices);
  const bodyOf = (tenure: Tenure<Read>): string | undefined =>
    bodies.get(`${tenure.from?.notice.item} ${tenure.name} ${tenure.title}`) ??
    bodies.get(`-${tenure.until?.notice.item} ${tenure.name} ${tenure.title}`);
  const follows = successionsIn(truth);
  const said = offices
    .filter(({ isSingle }) => isSingle)
    .flatMap(({ tenures: ofOffice }) => ofOffice)
    .flatMap((tenure) =>
      tenure.before && tenure.from && tenure.before.from
        ? [`${tenure.before.from.notice.item} ${tenure.from.notice.item} ${tenure.title}`]
        : [],
    );
  return {
    items: texts.size,
    unread:
      texts.size -
      new Set(notices.filter(({ persons, doubt }) => persons.length > 0 && doubt === undefined).map(({ item }) => item))
        .size,
    pairs: expected.size,
    found: found.length,
    right: found.filter(isRight).length,
    unsure: unsure.length,
    unsureRight: unsure.filter(isRight).length,
    mixed: offices.filter((office) => new Set(office.tenures.filter(isSure).map(bodyOf).filter(Boolean)).size > 1)
      .length,
    offices: offices.length,
    successions: follows.size,
    successionsFound: said.length,
    successionsRight: said.filter((key) => follows.has(key)).length,
    contradictions: contradictions.length,
    contradictionsRight: contradictions.filter(isTold).length,
    doubts: Object.fromEntries([...Map.groupBy(doubts, ({ kind }) => kind)].map(([kind, of]) => [kind, of.length])),
    wrong,
  };
}

const pairOf = ({ from, until, name, title }: Tenure<Read>): string =>
  `${from?.notice.item} ${until?.notice.item} ${name} ${title}`;

function readIssue({ year, number, items }: History['issues'][number], at: number): Read[] {
  const piece = {
    data: { order: 1, title: `${year}年${number}月干部人事任免`, section: '人事任免' },
    blocks: items.map(({ id, text }) => ({ anchor: `p${id}-0000`, kind: 'item', text })),
  } as ArticleBlocks;
  return appointmentsIn([piece], new Set()).map((appointment) => ({
    ...appointment,
    at,
    years: year + (number - 1) / 12,
    item: Number(/^p(\d+)/u.exec(appointment.anchor)?.[1]),
  }));
}

function bodiesOf(truth: History['truth']): Map<string, string> {
  return new Map(
    truth.flatMap(({ from, until, name, title, body }): [string, string][] => [
      ...(from === undefined ? [] : [[`${from} ${name} ${title}`, `${body} ${title}`] as [string, string]]),
      ...(until === undefined ? [] : [[`-${until} ${name} ${title}`, `${body} ${title}`] as [string, string]]),
    ]),
  );
}

/** Of the offices that one person holds at a time: both with a printed 任. */
function successionsIn(truth: History['truth']): Set<string> {
  const single = truth.filter(
    ({ title, body }) => /^(?:书记|党组书记|主任|主席|部长|院长|局长|[市县区镇乡]长)$/u.test(title) && body !== '',
  );
  const follows = new Set<string>();
  for (const ofOffice of Map.groupBy(single, ({ body, title }) => `${body} ${title}`).values())
    for (const [at, held] of ofOffice.entries()) {
      const before = ofOffice[at - 1];
      if (before?.from !== undefined && held.from !== undefined)
        follows.add(`${before.from} ${held.from} ${held.title}`);
    }
  return follows;
}
