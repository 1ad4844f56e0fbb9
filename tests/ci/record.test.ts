/** The record job's own steps, `.ci/record`, against a bare repository that others push to; and that no workflow installs anything beside its token. */
import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';

const PROJECT = ['.ci', 'scripts', 'src/build', 'src/command', 'src/content', 'src/disk', 'src/fixity', '.gitignore'];
const IDENTITY = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@a', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@a' };
const [PAGE, ANOTHER] = ['issues/2021-01/05/', 'issues/2021-02/01/'];
let root = '';
let desk = 0;
const run = promisify(execFile);
const git = async (folder: string, ...args: string[]) =>
  (await run('git', ['-C', folder, ...args], { env: { ...process.env, ...IDENTITY } })).stdout;

/** A bare repository, the checkout of a CI job with the site that it published, and a colleague's clone. */
let origin = '';
let job = '';
let colleague = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  const seed = join(root, 'seed');
  for (const path of PROJECT) cpSync(path, join(seed, path), { recursive: true });
  mkdirSync(join(seed, 'content', 'issues'), { recursive: true });
  writeFileSync(join(seed, 'content', 'issues', 'README'), 'issues\n');
  writeFileSync(join(seed, 'content', 'published.txt'), '/\n');
  await git(root, 'init', '--quiet', '--initial-branch=main', seed);
  await git(seed, 'add', '.');
  await git(seed, 'commit', '--quiet', '--message', 'seed');
});
afterAll(() => rmSync(root, { recursive: true }));

beforeEach(async () => {
  const here = join(root, `${desk++}`);
  [origin, job, colleague] = [join(here, 'origin.git'), join(here, 'job'), join(here, 'colleague')];
  await git(root, 'clone', '--quiet', '--bare', join(root, 'seed'), origin);
  // As CI checks out: the newest commit only.
  for (const clone of [job, colleague]) await git(root, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
  writeFileSync(join(publish(''), '404.html'), '');
  writeFileSync(join(publish(PAGE), 'index.html'), '<p id="p1-aaaa">甲</p>');
});

function publish(page: string): string {
  const folder = join(job, 'dist', page);
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function pushes(path: string, line: string): Promise<void> {
  appendFileSync(join(colleague, path), line);
  await git(colleague, 'add', '.');
  await git(colleague, 'commit', '--quiet', '--message', path);
  await git(colleague, 'push', '--quiet', 'origin', 'main');
}

const record = () =>
  run(join(job, '.ci', 'record'), ['origin', 'main'], { env: { ...process.env, PATH: pathWithNode() } });
/** The Node that runs the tests, first. */
const pathWithNode = () => `${resolve(process.execPath, '..')}:${process.env.PATH}`;
const published = () => git(origin, 'show', 'main:content/published.txt');
const history = async () => (await git(origin, 'log', '--format=%s', 'main')).trim().split('\n');

test('the addresses are pushed, and a second time there is nothing to push', async () => {
  await record();
  expect(await published()).toBe(`/\n${PAGE} p1-aaaa\n`);
  await record();
  expect(await history()).toEqual(['Put the published addresses on record [skip ci]', 'seed']);
});

test('files that the job has changed, or made, are neither in the way nor pushed', async () => {
  appendFileSync(join(job, 'scripts', 'setup.mjs'), '// changed\n');
  writeFileSync(join(job, 'content', 'new.txt'), 'new');
  await record();
  expect(await published()).toContain(PAGE);
  expect((await git(origin, 'show', '--format=', '--name-only', 'main')).trim()).toBe('content/published.txt');
  expect(readFileSync(join(job, 'scripts', 'setup.mjs'), 'utf8')).toContain('// changed');
  expect(await git(job, 'worktree', 'list')).not.toContain('/tree');
});

test('what others pushed since the checkout stays, their addresses on record too', async () => {
  await pushes('content/published.txt', `${ANOTHER} p1-bbbb\n`);
  await pushes('content/issues/README', 'more\n');
  await record();
  expect(await published()).toBe(`/\n${PAGE} p1-aaaa\n${ANOTHER} p1-bbbb\n`);
  expect(await git(origin, 'show', 'main:content/issues/README')).toBe('issues\nmore\n');
});

/** A hook of the job's clone, so it runs between its fetch and its push. */
function beforeEachPush(script: string): void {
  writeFileSync(join(job, '.git', 'hooks', 'pre-push'), `#!/bin/sh\nunset GIT_DIR GIT_WORK_TREE\n${script}\n`, {
    mode: 0o755,
  });
}

test('a commit that arrives between fetch and push is taken in', async () => {
  appendFileSync(join(colleague, 'content', 'published.txt'), `${ANOTHER} p1-bbbb\n`);
  await git(colleague, 'commit', '--quiet', '--all', '--message', 'meanwhile');
  beforeEachPush(`git -C '${colleague}' push --quiet origin main`);
  await record();
  expect(await published()).toBe(`/\n${PAGE} p1-aaaa\n${ANOTHER} p1-bbbb\n`);
  expect(await history()).toEqual(['Put the published addresses on record [skip ci]', 'meanwhile', 'seed']);
});

test('a branch that takes no push is told, with what to do', async () => {
  beforeEachPush('exit 1');
  await expect(record()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('自己运行 npm run record') });
  expect(await published()).toBe('/\n');
});

test('without a site nothing is pushed', async () => {
  rmSync(join(job, 'dist'), { recursive: true });
  await expect(record()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('npm run build') });
  expect(await history()).toEqual(['seed']);
});

interface Job {
  permissions?: Record<string, string>;
  steps?: { run?: string; uses?: string; with?: Record<string, unknown> }[];
}

test('GitHub: a job that may write installs nothing and runs no package; the others keep no token', () => {
  const { permissions, jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8')) as Job & {
    jobs: Record<string, Job>;
  };
  expect(permissions).toEqual({ contents: 'read' });
  const writes = (job: Job) => Object.values(job.permissions ?? {}).includes('write');
  expect(Object.keys(jobs).filter((name) => writes(jobs[name] ?? {}))).toEqual(['deploy', 'record']);
  for (const job of Object.values(jobs)) {
    const steps = job.steps ?? [];
    const commands = steps.map(({ run = '', with: options }) => `${run} ${options?.cache ?? ''}`).join('\n');
    if (writes(job)) expect(commands).not.toMatch(/\bnp[mx]\b|\.ci\/run/u);
    else
      expect(
        steps
          .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
          .map((step) => step.with?.['persist-credentials']),
      ).toEqual([false]);
  }
  expect(jobs.record?.steps?.at(-1)?.run).toBe('.ci/record origin main');
});

test('GitLab: the same steps, and the only job that names the token installs nothing', () => {
  const jobs = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as Record<
    string,
    { script?: string[]; environment?: string }
  >;
  const withToken = Object.entries(jobs).filter(([, job]) => JSON.stringify(job).includes('RECORD_TOKEN'));
  expect(withToken.map(([name, { environment }]) => [name, environment])).toEqual([['record', 'record']]);
  const script = jobs.record?.script ?? [];
  expect(script.at(-1)).toMatch(/^\.ci\/record "[^"]+" "\$CI_DEFAULT_BRANCH"$/u);
  expect(script.join('\n').replace(/echo "[^"]*"/gu, '')).not.toMatch(/\bnp[mx]\b/u);
});
