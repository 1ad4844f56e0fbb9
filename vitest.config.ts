import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Half as many again as there are cores: most tests wait now and then, for a browser, a process that they started or a lock. */
const maxWorkers = Math.ceil(availableParallelism() * 1.5);
/** Many tests start the project's commands, whose modules need not be compiled anew each time. */
const env = { NODE_COMPILE_CACHE: resolve('.cache', 'compiled') };
/** A test that hangs ends; one that a machine makes wait which ten others keep busy does not. No test has a time of its own. */
const testTimeout = 600_000;
/** Of what is asked for again until it is so. */
const expect = { poll: { timeout: testTimeout / 2 } };

export default defineConfig({
  test: {
    // Golden files are written on request (`npx vitest -u`), never because one is missing.
    update: 'none',
    // No file leaves anything behind that another would find: a few processes for all files start and import once.
    isolate: false,
    unstubEnvs: true,
    unstubGlobals: true,
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers,
          env,
          testTimeout,
          hookTimeout: testTimeout,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          expect,
        },
      },
      {
        test: {
          name: 'e2e',
          maxWorkers,
          env,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout,
          hookTimeout: testTimeout,
          expect,
        },
      },
    ],
  },
});
