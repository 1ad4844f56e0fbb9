import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { progressOf } from '../../src/intake/batch/progress.ts';
import { desk, ISSUE } from './desk.ts';

function stream(isTTY: boolean): { to: NodeJS.WriteStream; written: () => string } {
  const pass = Object.assign(new PassThrough(), { isTTY, columns: 80, cursorTo: () => true, clearLine: () => true });
  const chunks: string[] = [];
  pass.on('data', (chunk) => chunks.push(String(chunk)));
  return { to: pass as unknown as NodeJS.WriteStream, written: () => chunks.join('') };
}

function run(total: number, isTTY: boolean): string {
  const { to, written } = stream(isTTY);
  const progress = progressOf(total, to);
  for (let at = 0; at < total; at++) {
    progress.begin(`2020-${at}`);
    progress.end(() => to.write(`report ${at}\n`));
  }
  progress.stop();
  return written();
}

test('a handful of issues needs no progress', () => expect(run(3, false)).toBe('report 0\nreport 1\nreport 2\n'));

test('a log gets plain lines, not more often than every two seconds, and one at the end', () => {
  vi.useFakeTimers();
  const text = run(6, false);
  vi.useRealTimers();
  expect(text.match(/进度.*/gu)).toEqual(['进度 6/6']);
  expect(text).not.toContain('\u001B');
});

test('a terminal gets a bar, and the reports stay', () => {
  const text = run(6, true);
  expect(text.match(/report \d/gu)).toHaveLength(6);
  expect(text).toContain('/6 期');
});

test('the command tells it on standard error, so that --json and the reports stay clean', async () => {
  const d = desk();
  for (let number = 1; number <= 5; number++)
    d.put(`issues/2020-0${number}/source.txt`, ISSUE.replace('第3期', `第${number}期`));
  const { status, stdout, stderr } = await d.ingest();
  expect(status).toBe(0);
  expect(stdout.match(/✓/gu)).toHaveLength(5);
  expect(stderr).toMatch(/^进度 5\/5$/mu);
  expect((await d.ingest('--json')).stderr).toBe('');
});
