import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/content/root.ts';

const HEAD = '---\ntitle: 甲\nissue: 2020-12\norder: 1\nsection: 乙\nkind: article\n---\n\n第一段。\n\n';

test('articles that try to run code stop the build with file and line, and nothing runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'canary-'));
  const trace = join(folder, 'trace');
  const attempts = [
    `export const x = (await import('node:fs')).writeFileSync('${trace}', '')`,
    `文{process.getBuiltinModule('node:fs').writeFileSync('${trace}', '')}`,
    `import x from 'data:text/javascript,process.exit()'`,
    `<script>alert(1)</script>`,
    `<Figure caption={process.exit()} />`,
  ];
  await mkdir(join(folder, 'issues', '2020-12'), { recursive: true });
  await Promise.all(
    attempts.map((code, index) =>
      writeFile(join(folder, 'issues', '2020-12', `0${index + 1}.mdx`), `${HEAD}${code}\n`),
    ),
  );

  const { code, output } = await build(join(folder, 'issues'), join(folder, 'dist'));

  expect(code).toBe(1);
  for (const index of attempts.keys()) expect(output).toContain(`0${index + 1}.mdx:11: `);
  expect(existsSync(trace)).toBe(false);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
  await rm(cacheFolder(join(folder, 'issues')), { recursive: true, force: true });
});

function build(content: string, out: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/build.ts', '--content', content, '--out', out], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}
