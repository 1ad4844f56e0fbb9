import { expect, test } from 'vitest';
import { findings } from '../../src/check/circles.ts';

const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

test('files and folders that need each other, by however long a way, are told once', () => {
  const imports = graph({
    'src/a/one.ts': ['src/a/two.ts', 'node:fs'],
    'src/a/two.ts': ['src/b/three.ts'],
    'src/b/three.ts': ['src/a/four.ts'],
    'src/a/four.ts': [],
    'src/c/five.ts': ['src/c/six.ts'],
    'src/c/six.ts': ['src/c/seven.ts'],
    'src/c/seven.ts': ['src/c/five.ts', 'src/a/one.ts'],
    'src/schema.ts': [],
  });
  expect(findings(imports)).toEqual([
    expect.stringContaining('：src/c/five.ts, src/c/seven.ts, src/c/six.ts'),
    expect.stringContaining('：a, b'),
  ]);
});
