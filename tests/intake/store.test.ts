import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/digest.ts';
import { desk, ISSUE } from './desk.ts';

/** A desk on which the issue has been ingested, and its state then. */
async function ingested() {
  const d = desk();
  const source = d.put('a.txt', ISSUE);
  await d.ingest(source);
  return { ...d, source, before: d.state() };
}

test('an issue is its articles, its data, its ledger and its source', async () =>
  expect(Object.keys((await ingested()).before).toSorted()).toEqual(
    ['', '/01.mdx', '/02.mdx', '/issue.yaml', '/ledger.json', '/register.json', '/source.txt'].map(
      (name) => `2020-03${name}`,
    ),
  ));

test('a second ingest says that nothing changed, and changes nothing', async () => {
  const { ingest, state, source, before } = await ingested();
  expect((await ingest(source)).stdout).toContain('与上次相同，未改动');
  expect(state()).toEqual(before);
});

describe('a run that was killed', () => {
  test('between its renames: the issue is brought back', async () => {
    const { out, ingest, state, source, before } = await ingested();
    renameSync(join(out, '2020-03'), join(out, '.2020-03.old'));
    expect((await ingest(source)).stdout).toContain('未改动');
    expect(state()).toEqual(before);
  });

  test('after its renames: the old folder goes', async () => {
    const { out, ingest, state, source, before } = await ingested();
    cpSync(join(out, '2020-03'), join(out, '.2020-03.old'), { recursive: true });
    await ingest(source);
    expect(state()).toEqual(before);
  });

  test('while writing: its half-written folder is no issue', async () => {
    const { out, ingest, state, source, put, before } = await ingested();
    rmSync(join(out, '2020-03'), { recursive: true });
    put('issues/.2020-03.new/07.mdx', '半');
    await ingest(source);
    expect(state()).toEqual(before);
  });
});

test('files of the editor stay, articles that the text no longer has go', async () => {
  const { out, ingest, state, source, put, before } = await ingested();
  put('issues/2020-03/notes.txt', '备忘');
  const ledger = JSON.parse(readFileSync(join(out, '2020-03/ledger.json'), 'utf8'));
  ledger.files['09.mdx'] = sha256Of(readFileSync(put('issues/2020-03/09.mdx', '旧')));
  put('issues/2020-03/ledger.json', JSON.stringify(ledger));
  rmSync(join(out, '2020-03/source.txt'));
  await ingest(source);
  expect(state()).toEqual({ ...before, '2020-03/notes.txt': Buffer.from('备忘').toString('latin1') });
});

describe('what a person wrote is never written over, though no ledger tells', () => {
  test('an article that was edited, and the ledger is gone', async () => {
    const { out, ingestHere, state, put } = await ingested();
    put('issues/2020-03/01.mdx', `${readFileSync(join(out, '2020-03/01.mdx'), 'utf8')}\n手写的一段。\n`);
    rmSync(join(out, '2020-03/ledger.json'));
    const edited = state();
    const { status, stderr } = await ingestHere();
    expect({ status, state: state() }).toEqual({ status: 1, state: edited });
    expect(stderr).toMatch(/没有 ledger\.json，分不清 01\.mdx 是程序写的还是手工改的，没有覆盖。请找回/u);
  });

  test('an article that was put there, which the ledger does not name', async () => {
    const { ingestHere, state, put } = await ingested();
    put('issues/2020-03/09.mdx', '手写');
    const edited = state();
    expect((await ingestHere()).stderr).toMatch(/09\.mdx 被手工改过/u);
    expect(state()).toEqual(edited);
  });

  test('where nothing was edited, a lost ledger is written again', async () => {
    const { out, ingestHere, state, before } = await ingested();
    rmSync(join(out, '2020-03/ledger.json'));
    expect((await ingestHere()).status).toBe(0);
    expect(state()).toEqual(before);
  });
});

test('the ids of a folder and of a file name an issue that does not name itself', async () => {
  const d = desk();
  const silent = ISSUE.replace('2020年第3期', '');
  await d.ingest(d.put('2018-07.txt', silent));
  await d.ingest(d.put('2018-08/source.txt', silent));
  await d.ingest(d.put('a.txt', silent), '--issue', '2018-09');
  expect(Object.keys(d.state()).filter((name) => !name.includes('/'))).toEqual(['2018-07', '2018-08', '2018-09']);
});

test('without a file every issue is ingested, with --changed only those whose source changed', async () => {
  const d = desk();
  d.put('issues/2020-03/source.txt', ISSUE);
  d.put('issues/2020-04/source.txt', ISSUE.replace('第3期', '第4期'));
  expect((await d.ingest()).stdout.match(/✓/gu)).toHaveLength(2);
  d.put('issues/2020-05/source.txt', ISSUE.replace('第3期', '第5期'));
  const { status, stdout } = await d.ingest('--changed');
  expect(status).toBe(0);
  expect(stdout.match(/✓.*/gu)).toEqual([expect.stringContaining('2020年第5期')]);
  expect((await d.ingest('--changed')).stdout).not.toContain('✓');
});
