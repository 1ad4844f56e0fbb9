/** The tables of numbers of ingest, and how one number of one of them is changed while a test runs. */
import { BOUNDS } from '../../../src/ingest/audit/numbers.ts';
import { ALIGNMENT, JUDGED, LIKE_STARTS, LOOK, WEIGHTS } from '../../../src/ingest/skeleton/numbers.ts';

interface Numbers {
  readonly [name: string]: number | Numbers;
}

export interface Mutation {
  /** `ALIGNMENT.floor`, `BOUNDS.cover.share`. */
  path: string;
  times: number;
}

const tables: Numbers = { ALIGNMENT, WEIGHTS, JUDGED, LOOK, LIKE_STARTS, BOUNDS };

/** Where the numbers of a table are tested, in tests/ingest. */
const TESTS: Readonly<Record<string, string>> = { ALIGNMENT: 'align', BOUNDS: 'bounds' };
export const testOf = ({ path }: Mutation): string =>
  `tests/ingest/${TESTS[path.split('.')[0] ?? ''] ?? 'judge'}.test.ts`;

/** Every number is gone, and out of all proportion. */
export const mutations: readonly Mutation[] = pathsIn(tables).flatMap((path) =>
  [0, 1000].map((times) => ({ path, times })),
);

function pathsIn(numbers: Numbers, before = ''): string[] {
  return Object.entries(numbers).flatMap(([name, value]) =>
    typeof value === 'number' ? [`${before}${name}`] : pathsIn(value, `${before}${name}.`),
  );
}

export function mutate({ path, times }: Mutation): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const table = names.reduce<Numbers>((numbers, name) => numbers[name] as Numbers, tables);
  Object.assign(table, { [last]: Number(table[last]) * times });
}
