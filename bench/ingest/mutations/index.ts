/** `--mutations`: each number of ingest's tables is set to 0 and to its thousandfold; a test must notice. */
import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { type Mutation, mutations, testOf } from './tables.ts';

export async function benchMutations(only: string): Promise<boolean> {
  const asked = mutations.filter(({ path }) => path.includes(only));
  const vitest = await createVitest('test', {
    ...{ config: false, watch: false, bail: 1, reporters: [{}], include: [...new Set(asked.map(testOf))] },
    setupFiles: [resolve(import.meta.dirname, 'setup.ts')],
  });
  try {
    const files = await vitest.globTestSpecifications();
    const fails = async (mutation: Mutation | null): Promise<boolean> => {
      vitest.provide('mutation', mutation);
      const own = files.filter(({ moduleId }) => mutation === null || moduleId.endsWith(testOf(mutation)));
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(own);
      return unhandledErrors.length > 0 || testModules.some((module) => !module.ok());
    };
    if (await fails(null)) throw new Error('the tests fail before any number is changed');
    let noticed = 0;
    for (const mutation of asked)
      if (await fails(mutation)) noticed++;
      else process.stdout.write(`unnoticed: ${mutation.path} × ${mutation.times}\n`);
    process.stdout.write(
      `mutations: ${asked.length}, noticed ${noticed}: ${noticed === asked.length ? 'held' : 'MISSED'}\n\n`,
    );
    return noticed === asked.length;
  } finally {
    await vitest.close();
  }
}
