import { defineConfig } from 'vitest/config';

/** Vitest would leave one of two cores idle. Most tests wait for a process that they started, or for a browser. */
const maxWorkers = '100%';

export default defineConfig({
  test: {
    // Golden files are written on request (`npx vitest -u`), never because one is missing.
    update: 'none',
    projects: [
      { test: { name: 'unit', maxWorkers, include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] } },
      {
        test: {
          name: 'e2e',
          maxWorkers,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
