/** A program of `node_modules` as a check: its exit code decides, its output says what is wrong. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Check } from './model.ts';

const MAX_OUTPUT = 64 * 1024 * 1024;

export function tool(name: string, ...args: string[]): Check['run'] {
  const options = { env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }, maxBuffer: MAX_OUTPUT };
  return () =>
    new Promise((resolve) => {
      execFile(join('node_modules', '.bin', name), args, options, (error, stdout, stderr) => {
        resolve(error ? [`${stdout}${stderr}`.trim() || error.message] : []);
      });
    });
}
