import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { objectionToHost } from '../../src/check/approved.ts';
import { periodicalSchema } from '../../src/schema.ts';
import { command } from '../command.ts';

const objection = (fields: object, host = 'github.io') =>
  objectionToHost(
    periodicalSchema.parse({ name: '某刊', sponsor: '某部', site: 'https://example.org/', ...fields }),
    host,
  );

describe('an internal periodical', () => {
  it('is put on no public host, and the message says what to do', () => {
    for (const fields of [{}, { visibility: 'internal' }])
      expect(objection(fields)).toMatch(/《某刊》是内部资料[\s\S]*approved: \{ by: [\s\S]*host: github\.io \}/u);
  });
  it('goes where it was approved, and nowhere else', () => {
    const approved = { by: '某部办公室', date: '2026-01-31' };
    expect(objection({ approved: { ...approved, host: 'github.io' } })).toBeUndefined();
    expect(objection({ approved })).toBeUndefined();
    expect(objection({ approved: { ...approved, host: 'github.io' } }, 'gitlab.io')).toContain(
      '某部办公室，2026-01-31',
    );
  });
  it('stops the command that CI calls', async () => {
    const root = mkdtempSync(join(tmpdir(), 'approved-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    writeFileSync(join(root, 'periodical.yaml'), 'name: 某刊\nsponsor: 某部\nsite: https://example.org/\n');
    const args = ['--content', root, '--host', 'github.io'];
    const { status, stdout, stderr } = await command('scripts/approved.ts', args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^《某刊》是内部资料/u);
  });
});

test('a public periodical goes anywhere', () => expect(objection({ visibility: 'public' })).toBeUndefined());

describe('CI asks before it deploys', () => {
  interface Step {
    run?: string;
    uses?: string;
    if?: string;
  }
  it('on GitHub: the artifact that is deployed is made after the question', () => {
    const { jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8')) as {
      jobs: Record<string, { needs?: string[]; steps: Step[] }>;
    };
    const steps = jobs.build?.steps ?? [];
    const asked = steps.findIndex(({ run }) => run?.includes('npm run --silent approved -- --host github.io'));
    expect(asked).toBeGreaterThanOrEqual(0);
    expect(asked).toBeLessThan(steps.findIndex(({ uses }) => uses?.startsWith('actions/upload-pages-artifact')));
    // Wherever something is deployed: the same words as the condition of that job.
    expect(steps[asked]?.if).toBe((jobs.deploy as { if?: string }).if);
    expect(jobs.deploy?.needs).toContain('build');
  });
  it('on GitLab: before the folder gets the name that Pages takes', () => {
    const { pages } = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as { pages: { script: string[] } };
    const asked = pages.script.findIndex((line) => line.startsWith('npm run --silent approved -- --host'));
    expect(asked).toBeGreaterThanOrEqual(0);
    expect(asked).toBeLessThan(pages.script.findIndex((line) => line.includes('mv dist public')));
  });
});
