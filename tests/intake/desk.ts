/** An editor's desk: a folder for what she delivers, one for what is written, and the command line between them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { stringify } from 'yaml';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import { reportOf } from '../../src/intake/report/report.ts';
import { sourcesIn } from '../../src/intake/sources.ts';
import { command, type Ran } from '../command.ts';
import { issueWith, periodical, prose } from '../ingest/blocks.ts';

export const ISSUE = issueWith(prose(200));

export interface Desk {
  root: string;
  /** Where issues are written. */
  out: string;
  /** Writes a file, `path` from the root; returns its absolute path. */
  put: (path: string, content: string | Uint8Array) => string;
  /** Every path below `out` with its content. */
  state: () => Record<string, string>;
  ingest: (...args: string[]) => Promise<Ran>;
  /** The same without the command line. */
  ingestHere: (options?: { adopt?: boolean; changed?: boolean }) => Promise<Ran>;
  /** `input`: what the editor types. */
  proof: (input: string, ...args: string[]) => Promise<Ran>;
}

export function desk(env: Record<string, string> = {}): Desk {
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  // The name of whoever runs the tests stays out of them.
  vi.stubEnv('XDG_CONFIG_HOME', join(root, 'config'));
  const out = join(root, 'issues');
  mkdirSync(out);
  writeFileSync(join(root, 'periodical.yaml'), stringify(periodical));
  const run = (script: string, args: string[], input = '') =>
    command(script, [...args, '--out', out], {
      input,
      env: { GITHUB_ACTIONS: '', XDG_CONFIG_HOME: join(root, 'config'), ...env },
    });
  return {
    root,
    out,
    put: (path, content) => {
      const whole = join(root, path);
      mkdirSync(join(whole, '..'), { recursive: true });
      writeFileSync(whole, content);
      return whole;
    },
    state: () =>
      Object.fromEntries(
        readdirSync(out, { recursive: true, encoding: 'utf8' })
          .map((name) => join(out, name))
          .map((path) => [relative(out, path), statSync(path).isFile() ? readFileSync(path, 'latin1') : 'folder']),
      ),
    ingest: (...args) => run('scripts/ingest.ts', args),
    ingestHere: async ({ changed = false, ...options } = {}) => {
      const paths = sourcesIn(out, changed);
      const outcomes = await Promise.all(paths.map((path) => ingestFile(path, { out, periodical, ...options })));
      const said = (failed: boolean): string =>
        outcomes
          .filter(({ stored }) => (stored === undefined) === failed)
          .map(reportOf)
          .join('\n');
      return { status: said(true) === '' ? 0 : 1, stdout: said(false), stderr: said(true) };
    },
    proof: (input, ...args) => run('scripts/proof.ts', args, input),
  };
}
