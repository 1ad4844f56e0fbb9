/** Every issue of the archive is its own golden file: what ingest writes today is what is committed. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { measure } from '../../bench/ingest/metrics.ts';
import { readOutput } from '../../bench/ingest/output.ts';
import { f1 } from '../../bench/ingest/score.ts';
import { truthOf } from '../../bench/ingest/truth.ts';
import { readPeriodical } from '../../src/content/root.ts';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import { reportOf } from '../../src/intake/report/report.ts';
import { sourcesIn } from '../../src/intake/sources.ts';

const archive = 'content/issues';
const out = mkdtempSync(join(tmpdir(), 'real-'));
afterAll(() => rmSync(out, { recursive: true }));

const contentOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /^(?:\d+\.mdx|issue\.yaml|register\.json|ledger\.json|source\.txt)$/u.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

describe.each(readdirSync(archive))('%s', async (id) => {
  const decisions = join(archive, id, 'corrections.yaml');
  if (existsSync(decisions)) cpSync(decisions, join(out, id, 'corrections.yaml'));
  const { folder } = await ingestFile(join(archive, id, 'source.txt'), {
    out,
    periodical: readPeriodical(archive),
    issueId: id,
  });
  if (!folder) throw new Error(`${id} was refused`);

  test('is what is committed, byte for byte', () => expect(contentOf(folder)).toEqual(contentOf(join(archive, id))));

  test('needs no word of the editor to know which issue it is', async () => {
    const alone = await ingestFile(join(archive, id, 'source.txt'), {
      out: join(out, 'alone'),
      periodical: readPeriodical(archive),
    });
    expect(alone.id).toBe(id);
  });
});

describe.each(readdirSync('bench/ingest/gold'))('%s', async (file) => {
  const truth = truthOf(JSON.parse(readFileSync(join('bench/ingest/gold', file), 'utf8')));
  // Truth is that of the print: corrections are no part of it.
  const id = file.replace('.json', '');
  const periodical = readPeriodical(archive);
  const source = join(archive, id, 'source.txt');
  const { folder = '' } = await ingestFile(source, { out: join(out, 'print'), periodical, issueId: id });
  const scores = measure(readOutput(folder), truth);

  test.each(scores.map((score) => [score.name, score] as const))('%s is exact', (_, score) => {
    expect(score.truth).toBeGreaterThan(0);
    expect(f1(score)).toBe(1);
  });
});

test('the report in docs/editing.md is the report of the issue that it names', async () => {
  const fresh = join(out, 'fresh');
  const outcome = await ingestFile(join(archive, '2021-01', 'source.txt'), {
    out: fresh,
    periodical: readPeriodical(archive),
    issueId: '2021-01',
  });
  expect(readFileSync('docs/editing.md', 'utf8')).toContain(reportOf(outcome).replace(fresh, archive).trimEnd());
});

test('the archive has issues, and truths to measure them by', () => {
  expect(sourcesIn(archive, false).length).toBeGreaterThan(0);
  expect(readdirSync('bench/ingest/gold').length).toBeGreaterThan(0);
});
