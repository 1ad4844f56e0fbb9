import { expect, test } from 'vitest';
import { differences } from '../../src/check/dependencies.ts';

const REASONS = '| Package | Why |\n| --- | --- |\n| `yaml` | front matter |\n| `zod` | |\n| `old` | gone |\n';

test('a package without a reason and a reason without a package are told', () => {
  expect(differences(['yaml', 'zod', 'new'], REASONS)).toEqual([
    'docs/dependencies.md 没有说明 zod 的用途',
    'docs/dependencies.md 没有说明 new 的用途',
    'docs/dependencies.md 写了 old，package.json 里没有',
  ]);
});

test('the same packages on both sides are no difference', () => {
  expect(differences(['yaml'], '| `yaml` | front matter |')).toEqual([]);
});
