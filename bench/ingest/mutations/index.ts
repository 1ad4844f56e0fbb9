/** `--mutations`: each number of ingest's tables is set to 0 and to its thousandfold; a test must notice. */
import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { type Mutation, mutations } from './tables.ts';

const TESTS = ['align', 'judge', 'audit', 'bounds'].map((name) => `tests/ingest/${name}.test.ts`);

export async function benchMutations(only: string): Promise<boolean> {
  const vitest = await createVitest('test', {
    ...{ config: false, watch: false, bail: 1, reporters: [{}], include: TESTS, passWithNoTests: false },
    setupFiles: [resolve(import.meta.dirname, 'setup.ts')],
  });
  try {
    const files = await vitest.globTestSpecifications();
    const isNoticed = async (mutation: Mutation | null): Promise<boolean> => {
      vitest.provide('mutation', mutation);
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(files);
      return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
    };
    if (await isNoticed(null)) throw new Error('the tests fail as it is');
    const asked = mutations.filter(({ path }) => path.includes(only));
    const survivors: string[] = [];
    for (const mutation of asked)
      if (!(await isNoticed(mutation))) survivors.push(`survives: ${mutation.path} × ${mutation.times}`);
    for (const survivor of survivors) process.stdout.write(`${survivor}\n`);
    process.stdout.write(
      `mutations: ${asked.length}, noticed ${asked.length - survivors.length}: ${survivors.length === 0 ? 'held' : 'MISSED'}\n\n`,
    );
    return survivors.length === 0;
  } finally {
    await vitest.close();
  }
}
