/** How the site says what a tenure rests on. */
import type { OfficeDoubt, Side, Unsure } from '../../offices/index.ts';
import { issueName } from '../../text/issue-name.ts';
import type { Held, Printed } from './read.ts';

/** For readers: what the print does not say. */
const UNSURE: Record<Unsure, string> = {
  renamed: '任、免两条单位名称不同',
  'unit-absent': '有一条未写单位',
  long: '任、免相距十年以上',
  retired: '只见退休，未写所免职务',
  'partly-read': '原句只读懂一部分',
  unplaced: '未写何地',
};

/** What stands beside a tenure: 兼任, 挂职, 试用期一年, other spellings of the unit, what is unsure. */
export function remarksOf({ from, until, again, title, unsure }: Held, unitName: string): string[] {
  const sides = [from, until].filter((side) => side !== undefined);
  return [
    ...(sides.some(({ isConcurrent }) => isConcurrent) ? ['兼任'] : []),
    ...new Set(
      [...sides, ...again].flatMap(({ remarks }) => remarks.map((remark) => (remark === '代' ? '代理' : remark))),
    ),
    ...(from?.notice.kind === '当选' ? ['当选'] : []),
    ...sides.flatMap(({ notice: { kind } }) => (kind === '辞职' || kind === '退休' ? [kind] : [])),
    ...again.map(({ notice }) => `${issueName(notice.issue.data)}又任`),
    ...unsure.map((kind) =>
      kind === 'renamed' && until ? `免时作“${wordsOf(until, unitName, title)}”，是否改名未见说明` : UNSURE[kind],
    ),
  ];
}

const wordsOf = ({ printedUnit, words }: Side<Printed>, unitName: string, title: string): string =>
  `${printedUnit ?? unitName}${words || title}`;

/** For editors: what to look at, and what to do. */
export const DOUBTS: Record<OfficeDoubt<Printed>['kind'], string> = {
  'gained-twice': '任职见了两次，其间没有免职',
  'lost-unseen': '有免职，此前十年没有任职',
  'lost-twice': '免职见了两次，其间没有任职',
  'same-issue': '同一期里又任又免',
  'still-held': '已有继任，没有见到免职',
  overlap: '继任半年以后才见免职',
  gap: '免职一年以后才见继任',
  'retired-unclear': '退休一条没有写职务，同名者不止一处任职，没有据以了结',
  renamed: '任、免两条单位名称不同，按改名相合',
  'unit-absent': '职务没有写单位；免职的，按此人惟一的同名职务相合',
  long: '任、免相距十年以上，或是同名的人',
  retired: '退休一条没有写职务，此人在任的职务都按此了结',
  'partly-read': '原句只读懂了一部分',
  unplaced: '单位没有写何地',
};

/** Said wherever tenures are listed. */
export const DATED = '时间是刊载任免的那一期，不是任免文件的日期。';
