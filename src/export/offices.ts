/** 任职沿革 as a table in the shape of 组织史资料: a row for each person in each office. */
import type { Side } from '../offices/index.ts';
import { absoluteHref } from '../site/href.ts';
import {
  type Bench,
  DOUBTS,
  type Held,
  inOrder,
  type Offices,
  type Printed,
  pathOf,
  remarksOf,
} from '../site/index.ts';
import type { Cell } from '../text/csv.ts';
import { issueName } from '../text/issue-name.ts';

interface Line {
  bench: Bench;
  held: Held;
  doubts: string[];
  urlOf: (side: Side<Printed> | undefined) => Cell;
}

const COLUMNS: readonly [head: string, cell: (line: Line) => Cell][] = [
  ['地区', ({ bench }) => bench.unit.place.join('')],
  ['机构', ({ bench }) => bench.unit.name],
  ['机构又作', ({ bench: { unit } }) => unit.names.filter((name) => name !== unit.name).join('；')],
  ['职务', ({ held }) => held.title],
  ['姓名', ({ held }) => held.name],
  ['同名组', ({ held }) => held.career],
  ['任职时间', ({ held }) => monthOf(held.from)],
  ['免职时间', ({ held }) => monthOf(held.until)],
  ['任职方式', ({ held }) => kindOf(held.from, '任职')],
  ['免职方式', ({ held }) => kindOf(held.until, '免职')],
  ['备注', ({ held, bench }) => remarksOf(held, bench.unit.name).join('；')],
  ['前任', ({ held }) => held.before?.name],
  ['继任', ({ held }) => held.after?.name],
  ...placeOf('任职', ({ from }) => from),
  ...placeOf('免职', ({ until }) => until),
  ['存疑', ({ doubts }) => doubts.join('；')],
];

function placeOf(name: string, sideOf: (held: Held) => Side<Printed> | undefined): typeof COLUMNS {
  return [
    [`${name}刊期`, ({ held }) => issueOf(sideOf(held))],
    [`${name}页码`, ({ held }) => sideOf(held)?.notice.card.data.page],
    [`${name}原文`, ({ held }) => sideOf(held)?.notice.text],
    [`${name}网址`, ({ held, urlOf }) => urlOf(sideOf(held))],
  ];
}

/** Of a decision that takes one office and gives another, the half that is meant. */
const kindOf = (side: Side<Printed> | undefined, half: string): Cell =>
  side?.notice.kind === '任免' || (half === '免职' && side?.notice.kind === '调任') ? half : side?.notice.kind;

const issueOf = (side: Side<Printed> | undefined): Cell => side && issueName(side.notice.issue.data);

/** `1998.03`; the year alone where the print names no month. */
function monthOf(side: Side<Printed> | undefined): Cell {
  if (!side) return undefined;
  const { year, published = '' } = side.notice.issue.data;
  return /^\d{4}-\d{2}/u.test(published) ? published.slice(0, 7).replace('-', '.') : String(year);
}

export function* officeTable(offices: Offices, site: string): Generator<readonly Cell[]> {
  const byTenure = Map.groupBy(offices.doubts, ({ tenure }) => tenure);
  const urlOf = (side: Side<Printed> | undefined): Cell => side && absoluteHref(pathOf(side.notice), site);
  yield COLUMNS.map(([head]) => head);
  for (const bench of inOrder(offices))
    for (const held of bench.tenures) {
      const kinds = new Set((byTenure.get(held) ?? []).map(({ kind }) => DOUBTS[kind]));
      yield COLUMNS.map(([, cell]) => cell({ bench, held, doubts: [...kinds], urlOf }));
    }
}
