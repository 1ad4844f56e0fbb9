/** The register of appointments in the shapes of `schema.ts`, and as a table with a row a person. */

import type { AppointmentRecord } from '../data-files.ts';
import { absoluteHref } from '../site/href.ts';
import { type Decision, pathOf, type Register } from '../site/index.ts';
import type { Cell } from '../text/csv.ts';
import { numbersOf, present } from './records.ts';

export function appointmentRecords({ decisions, people }: Register, site: string): AppointmentRecord[] {
  const urlOf = (name: string): { url?: string } => {
    const path = people.get(name)?.path;
    return path === undefined ? {} : { url: absoluteHref(path, site) };
  };
  return decisions.map(({ issue, card, anchor, persons, kind, gained, lost, units, text, doubt }: Decision) =>
    present({
      id: card.id,
      url: absoluteHref(pathOf({ issue, card, anchor }), site),
      ...numbersOf(issue),
      page: card.data.page,
      title: card.data.title,
      persons: persons.map((name) => ({ name, ...urlOf(name) })),
      kind,
      gained,
      lost,
      units,
      text,
      doubt,
    }),
  );
}

const COLUMNS: readonly [head: string, cell: (record: AppointmentRecord, person: string) => Cell][] = [
  ['姓名', (_record, person) => person],
  ['种类', (record) => record.kind],
  ['所任职务', (record) => record.gained],
  ['所免职务', (record) => record.lost],
  ['单位', (record) => record.units.join('；')],
  ['年份', (record) => record.year],
  ['期数', (record) => record.number],
  ['页码', (record) => record.page],
  ['篇名', (record) => record.title],
  ['原文', (record) => record.text],
  ['存疑', (record) => record.doubt],
  ['网址', (record) => record.url],
];

/** A decision about two persons is two rows; one that was not understood is one row without a name. */
export function* appointmentTable(records: Iterable<AppointmentRecord>): Generator<readonly Cell[]> {
  yield COLUMNS.map(([head]) => head);
  for (const record of records) {
    const names = record.persons.length > 0 ? record.persons.map(({ name }) => name) : [''];
    for (const person of names) yield COLUMNS.map(([, cell]) => cell(record, person));
  }
}
