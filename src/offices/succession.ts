/** Tenures → units with their offices, each with its holders in order; who followed whom, and what does not fit. */
import type { Notice, Office, OfficeDoubt, OfficeUnit, Tenure } from './model.ts';
import { REGIONAL } from './posts.ts';
import { rankOf } from './rank.ts';
import type { Use } from './uses.ts';

/** Years without a holder, and years with two, that are worth a look. A 免 is often printed some months behind the 任 of the next. */
const LONGEST_VACANCY = 1;
const LONGEST_OVERLAP = 0.5;

export function unitsOf<N extends Notice>(
  tenures: readonly Tenure<N>[],
  uses: ReadonlyMap<string, Use>,
): { units: OfficeUnit<N>[]; doubts: OfficeDoubt<N>[] } {
  const byUnit = Map.groupBy(tenures, ({ unit }) => unit ?? '');
  const nameOf = (key: string): string => fullest(uses.get(key)?.names ?? []) ?? key;
  const keysOf = Map.groupBy(byUnit.keys(), nameOf);
  const units = [...byUnit].map(([key, ofUnit]): OfficeUnit<N> => {
    const use = uses.get(key);
    const name = nameOf(key);
    return {
      key,
      name: keysOf.get(name)?.length === 1 ? name : key,
      names: [...(use?.names ?? [])],
      place: use?.place ?? [],
      offices: officesIn(ofUnit),
    };
  });
  units.sort((a, b) => orderOf(a.place, b.place) || rankOf(a.key) - rankOf(b.key) || (a.key < b.key ? -1 : 1));
  const singles = units.flatMap(({ offices }) => offices.filter(({ isSingle }) => isSingle));
  return { units, doubts: singles.flatMap(({ tenures: ofOffice }) => succeed(ofOffice)) };
}

/** A unit outlasts its terms: 第七届 is said of the tenure. */
const fullest = (names: Iterable<string>): string | undefined =>
  Array.from(names, (name) => name.replace(/第[^届]+届/u, '')).sort((a, b) => b.length - a.length)[0];

/** Regions before the rest, a region before what lies in it. */
function orderOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  const [a, b] = [one.join(' '), other.join(' ')];
  return a < b ? -1 : a > b ? 1 : 0;
}

function officesIn<N extends Notice>(tenures: readonly Tenure<N>[]): Office<N>[] {
  const offices = [...Map.groupBy(tenures, ({ office }) => office)].map(([key, ofOffice]): Office<N> => {
    const [first] = ofOffice;
    return {
      key,
      title: first?.title ?? '',
      isSingle: isSingle(first?.title ?? '', first?.unit ?? ''),
      tenures: ofOffice.toSorted((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b)),
    };
  });
  return offices.sort((a, b) => seatOf(a.title) - seatOf(b.title) || (a.title < b.title ? -1 : 1));
}

const startOf = <N extends Notice>({ from, until }: Tenure<N>): number =>
  from?.notice.at ?? (until ? until.notice.at - 0.5 : 0);
const endOf = <N extends Notice>({ until }: Tenure<N>): number => until?.notice.at ?? Number.POSITIVE_INFINITY;

/** 书记, then 主任 and 长, then their deputies, then members. */
const SEATS: readonly RegExp[] = [
  /^书记$|第一书记$/u,
  /^党.*(?<!副)书记$/u,
  /^(?!.*副).*(?:长|主任|主席|政委|经理)$/u,
  /副/u,
  /常委$/u,
];
const seatOf = (title: string): number => {
  const at = SEATS.findIndex((pattern) => pattern.test(title));
  return at < 0 ? SEATS.length : at;
};

/** The head of the unit itself; 处长 of a bureau may be several. */
function isSingle(title: string, unit: string): boolean {
  if (/副|助理|组长$/u.test(title)) return false;
  if (/(?:书记|主任|主席|政委|政治委员|总编辑|主编|总经理|秘书长)$/u.test(title)) return true;
  const head = /(?<of>.{1,2})长$/u.exec(title)?.groups?.of ?? '';
  return (
    head !== '' &&
    (unit.endsWith(head) || (unit.endsWith('政府') && REGIONAL.test(title)) || (head === '校' && unit.endsWith('学')))
  );
}

/** Says in each tenure who came before and after. */
function succeed<N extends Notice>(tenures: readonly Tenure<N>[]): OfficeDoubt<N>[] {
  return tenures.flatMap((tenure, at): OfficeDoubt<N>[] => {
    const before = tenures[at - 1];
    if (!before || before.name === tenure.name) return [];
    tenure.before = before;
    before.after = tenure;
    const notice = tenure.from?.notice;
    if (!notice) return [];
    const ended = before.until?.notice.years;
    if (ended === undefined) return [{ kind: 'still-held', tenure: before, other: tenure, notice }];
    if (notice.years - ended > LONGEST_VACANCY) return [{ kind: 'gap', tenure: before, other: tenure, notice }];
    if (ended - notice.years > LONGEST_OVERLAP) return [{ kind: 'overlap', tenure: before, other: tenure, notice }];
    return [];
  });
}
