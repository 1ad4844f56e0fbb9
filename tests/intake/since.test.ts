/** What a pull request delivers, as CI asks for it. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { issuesSince } from '../../src/intake/sources.ts';
import { desk, ISSUE } from './desk.ts';

test('--since ingests once more what a branch has delivered, although its editor has ingested it', async () => {
  const d = desk();
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', d.root, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      encoding: 'utf8',
    });
  const commit = () => {
    git('add', '.');
    git('commit', '--quiet', '--message', 'one more');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  d.put('issues/2020-03/source.txt', ISSUE);
  d.put('issues/2020-04/source.txt', ISSUE.replace('第3期', '第4期'));
  commit();
  git('switch', '--quiet', '--create', 'issue');
  d.put('issues/2020-05/source.txt', ISSUE.replace('第3期', '第5期'));
  d.put('issues/2020-04/notes.txt', '');
  expect((await d.ingest()).status).toBe(0);
  commit();
  git('switch', '--quiet', 'main');
  d.put('issues/2020-03/notes.txt', '');
  commit();
  git('switch', '--quiet', 'issue');

  expect(issuesSince(d.out, 'main')).toEqual(new Set(['2020-05']));
  const { status, stdout } = await d.ingest('--since', 'main');
  expect(status).toBe(0);
  expect(stdout.match(/✓.*/gu)).toEqual([expect.stringContaining('2020年第5期，与上次相同')]);
});

test.each(['nowhere', '--output=x'])(
  'a commit that git does not know is a mistake in the command: %s',
  async (commit) => {
    const d = desk();
    expect(await d.ingest(`--since=${commit}`)).toMatchObject({ status: 2, stderr: expect.stringContaining(commit) });
  },
);
