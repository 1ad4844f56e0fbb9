/** The bundler makes older syntax of newer, but adds no functions. What Chrome 87, Firefox 115 or Safari 14 lack must not be called. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

/** With the first versions that have them, after MDN. Look-behind is syntax, but inside a pattern. */
const TOO_NEW = {
  'Array.prototype.at: Chrome 92, Safari 15.4': /[^.]\.at\(/u,
  'findLast: Chrome 97, Safari 15.4': /\.findLast(?:Index)?\(/u,
  'toSorted and the like: Chrome 110, Safari 16': /\.(?:to(?:Sorted|Reversed|Spliced)|with)\(/u,
  'groupBy: Chrome 117, Firefox 119, Safari 17.4': /\b(?:Map|Object)\.groupBy\(/u,
  'structuredClone: Chrome 98, Safari 15.4': /\bstructuredClone\(/u,
  'Object.hasOwn: Chrome 93, Safari 15.4': /\bObject\.hasOwn\(/u,
  'throwIfAborted: Chrome 100, Safari 15.4': /\.throwIfAborted\(/u,
  'AbortSignal.timeout and any: Chrome 103, Safari 16': /\bAbortSignal\.(?:any|timeout)\(/u,
  'DecompressionStream: Safari 16.4': /\bDecompressionStream\b/u,
  'look-behind: Safari 16.4': /\(\?<[=!]/u,
};

test('scripts call nothing that the oldest browsers lack', async () => {
  const folder = join(inject('dist'), '_astro');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(1);
  const found = await Promise.all(
    scripts.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return Object.entries(TOO_NEW).flatMap(([what, sign]) => (sign.test(text) ? [`${name}: ${what}`] : []));
    }),
  );
  expect(found.flat()).toEqual([]);
});
