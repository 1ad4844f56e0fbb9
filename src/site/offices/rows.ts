/** The rows in which tenures are shown: on the page of a unit by office, on that of a person by career. */
import type { Office, Side } from '../../offices/index.ts';
import { issueName } from '../../text/issue-name.ts';
import type { Register } from '../register/register.ts';
import { pathOf } from '../register/words.ts';
import type { Bench, Held, Offices, Printed } from './read.ts';
import { remarksOf } from './words.ts';

/** When a notice was printed, and where. */
export interface When {
  words: string;
  path: string;
}

export type Row =
  | { is: 'held'; name: string; path?: string | undefined; from?: When; until?: When; remarks: string[] }
  /** Issues between which an office with one holder had none, as far as was printed. */
  | { is: 'gap'; words: string };

export interface RowGroup {
  title?: string;
  rows: Row[];
}

/** Of a unit: its offices, each with its holders. */
export const groupsOfUnit = ({ unit }: Bench, offices: readonly Office<Printed>[], { people }: Register): RowGroup[] =>
  offices.map(({ title, isSingle, tenures }) => ({
    title,
    rows: tenures.flatMap((held): Row[] => [
      ...(isSingle ? gapBefore(held) : []),
      {
        is: 'held',
        name: held.name,
        path: people.get(held.name)?.path,
        ...timesOf(held),
        remarks: remarksOf(held, unit.name),
      },
    ]),
  }));

/** Of a person: one group for each that the name may stand for. */
export function groupsOfPerson(name: string, { byPerson, unitOf }: Offices): RowGroup[] {
  const careers = [...Map.groupBy(byPerson.get(name) ?? [], ({ career }) => career).values()];
  return careers.map((tenures, at) => ({
    ...(careers.length > 1 ? { title: `（${at + 1}）` } : {}),
    rows: tenures.map((held): Row => {
      const bench = unitOf.get(held.unit);
      const unitName = bench?.unit.name ?? '';
      return {
        is: 'held',
        name: `${unitName}${held.title}`,
        path: bench?.path,
        ...timesOf(held),
        remarks: remarksOf(held, unitName),
      };
    }),
  }));
}

const timesOf = ({ from, until }: Held): { from?: When; until?: When } => ({
  ...(from ? { from: whenOf(from) } : {}),
  ...(until ? { until: whenOf(until) } : {}),
});

const whenOf = ({ notice }: Side<Printed>): When => ({ words: issueName(notice.issue.data), path: pathOf(notice) });

/** Years: what is shorter may be the time that a notice takes into print. */
const SHORTEST_GAP = 0.25;

function gapBefore({ before, from }: Held): Row[] {
  const ended = before?.until;
  if (!from || !ended || from.notice.years - ended.notice.years < SHORTEST_GAP) return [];
  return [
    { is: 'gap', words: `${issueName(ended.notice.issue.data)}至${issueName(from.notice.issue.data)}，未见任职` },
  ];
}
