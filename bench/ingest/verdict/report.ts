/** Verdicts as tables: a row a set and one for all, and the faults of one issue. */
import { sum } from '../table.ts';
import { isStart, type Verdict } from './index.ts';

/** An issue that was ingested, or refused. */
export type Judged = { set: string; name: string; ms: number } & (
  | { verdict: Verdict; refusal?: undefined }
  | { refusal: string; want: number; verdict?: undefined }
);

const COLUMNS: readonly [string, (judged: readonly Judged[], verdicts: readonly Verdict[]) => string][] = [
  ['issues', (all) => `${all.length}`],
  ['refused', (all) => `${all.filter(({ refusal }) => refusal !== undefined).length}`],
  ['exact', (all, v) => f1(total(v, 'exact'), total(v, 'got'), wanted(all))],
  ['near', (all, v) => f1(total(v, 'near'), total(v, 'got'), wanted(all))],
  ['titles', (all, v) => share(total(v, 'titles'), wanted(all))],
  ['sections', (_, v) => share(total(v, 'sections'), total(v, 'sectionsWanted'))],
  ['furnit.', (_, v) => `${faults(v, ({ what }) => what === 'furniture')}`],
  ['unledg.', (_, v) => `${total(v, 'unledgered')}`],
  ['wrong', (_, v) => `${faults(v, isStart)}`],
  // As `score-real.mjs` counts it: starts only.
  ['silent', (_, v) => `${faults(v, (fault) => isStart(fault) && fault.silent)}`],
  // As the design defines it: titles, sections and furniture as well.
  ['silent+', (_, v) => `${faults(v, ({ silent }) => silent)}`],
  ['overjoin', (_, v) => `${total(v, 'overJoins')}`],
  ['lost', (_, v) => `${total(v, 'lost')}`],
  ['doubts/i', (_, v) => mean(total(v, 'doubts'), v.length)],
  ['block/i', (_, v) => mean(total(v, 'blocking'), v.length)],
  [
    'block/right',
    (_, v) => `${v.filter((one) => isRight(one) && one.blocking > 0).length}/${v.filter(isRight).length}`,
  ],
  ['ms/i', (all) => `${Math.round(sum(all.map(({ ms }) => ms)) / all.length)}`],
];

export function verdictTable(judged: readonly Judged[], totals = 'all'): string {
  const bySet = [...Map.groupBy(judged, ({ set }) => set)];
  const rows = bySet.length > 1 ? [...bySet, [totals, judged] as const] : bySet;
  const width = Math.max(...rows.map(([set]) => set.length)) + 2;
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(width) +
    cells.map((cell, at) => cell.padStart(Math.max(8, (COLUMNS[at]?.[0].length ?? 0) + 1))).join('');
  const rowOf = ([set, all]: readonly [string, readonly Judged[]]): string => {
    const verdicts = all.flatMap(({ verdict }) => (verdict ? [verdict] : []));
    return line(
      set,
      COLUMNS.map(([, cell]) => cell(all, verdicts)),
    );
  };
  return [
    line(
      '',
      COLUMNS.map(([name]) => name),
    ),
    ...rows.map(rowOf),
  ].join('\n');
}

/** One issue, its wrong places below it. */
export function faultLines(judged: Judged): string {
  const name = `${judged.set}/${judged.name}`;
  if (judged.refusal !== undefined) return `${name}: refused: ${judged.refusal.slice(0, 300)}`;
  const { want, got, exact, near, faults, doubts, blocking } = judged.verdict;
  const head = `${name}: want ${want} got ${got} exact ${exact} near ${near} doubts ${doubts} blocking ${blocking}`;
  const lines = faults.map(
    ({ what, line, text, got: instead, silent }) =>
      `   ${silent ? 'SILENT' : 'told  '} ${what} line ${line}: ${text.trim().slice(0, 60)}${instead === undefined ? '' : ` | got ${instead.slice(0, 60)}`}`,
  );
  return [head, ...lines].join('\n');
}

/** An issue that needs nobody: its starts, titles and sections are right, and no sentence holds furniture. */
export const isRight = ({ faults }: Verdict): boolean => faults.length === 0;

const total = (verdicts: readonly Verdict[], key: Exclude<keyof Verdict, 'faults'>): number =>
  sum(verdicts.map((verdict) => verdict[key]));
const faults = (verdicts: readonly Verdict[], counts: (fault: Verdict['faults'][number]) => boolean): number =>
  sum(verdicts.map((verdict) => verdict.faults.filter(counts).length));
const wanted = (judged: readonly Judged[]): number =>
  sum(judged.map((one) => (one.verdict ? one.verdict.want : one.want)));
const f1 = (hits: number, got: number, want: number): string => (got + want ? (2 * hits) / (got + want) : 1).toFixed(3);
const share = (part: number, whole: number): string => (whole === 0 ? '—' : (part / whole).toFixed(3));
const mean = (all: number, count: number): string => (count === 0 ? '—' : (all / count).toFixed(1));
