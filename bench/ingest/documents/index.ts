/** Documents that real programs wrote of invented issues: what ingest reads in them against what they were made from. */
import { f1 } from '../score.ts';
import { mean, row, sum } from '../table.ts';
import { type Measured, measured } from './measure.ts';
import { programs } from './programs.ts';

/** Issues for each program and layout. */
const ISSUES = [1, 2];
const LEAST_BOUNDARY = 0.98;

export async function benchDocuments(): Promise<boolean> {
  process.stdout.write(`${row('document', 'layout', 'boundary', 'lost', 'surplus')}\n`);
  const all: Measured[][] = [];
  for (const program of programs) {
    if (!program.isInstalled()) process.stdout.write(`${program.name}: not installed, skipped\n`);
    for (const layout of program.isInstalled() ? program.layouts : []) {
      const found: Measured[] = [];
      for (const seed of ISSUES) found.push(await measured(program, layout, seed));
      const [lost, surplus] = [sum(found.map((one) => one.lost)), sum(found.map((one) => one.surplus))];
      process.stdout.write(`${row(program.name, layout, boundaryOf(found).toFixed(4), `${lost}`, `${surplus}`)}\n`);
      all.push(found);
    }
  }
  const held = all.every(
    (found) => boundaryOf(found) >= LEAST_BOUNDARY && found.every(({ lost, surplus }) => lost === 0 && surplus === 0),
  );
  process.stdout.write(
    `gates (boundary F1 ≥ ${LEAST_BOUNDARY}, characters lost or doubled without a line 0): ${held ? 'held' : 'MISSED'}\n\n`,
  );
  return held;
}

const boundaryOf = (found: readonly Measured[]): number => mean(found.map(({ boundary }) => f1(boundary)));
