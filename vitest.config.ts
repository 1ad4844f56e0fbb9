import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Vitest would leave one of two cores idle. Most tests wait for a process that they started, or for a browser. */
const maxWorkers = '100%';
/** Many tests start the project's commands, whose modules need not be compiled anew each time. */
const env = { NODE_COMPILE_CACHE: resolve('.cache', 'compiled') };
/** A test that hangs ends; one that a busy machine makes wait does not. */
const testTimeout = 120_000;

export default defineConfig({
  test: {
    // Golden files are written on request (`npx vitest -u`), never because one is missing.
    update: 'none',
    // No file leaves anything behind that another would find: two processes for all files start and import once.
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
          expect: { poll: { timeout: testTimeout / 2 } },
        },
      },
    ],
  },
});
