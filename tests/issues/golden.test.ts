/** Each `<topic>--<case>/in.txt` gives exactly the files in its `golden/`. They change on request only: `npx vitest run --project unit tests/issues -u`. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/digest.ts';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import { periodical } from '../ingest/blocks.ts';

const out = mkdtempSync(join(tmpdir(), 'golden-'));
afterAll(() => rmSync(out, { recursive: true }));

const cases = readdirSync(import.meta.dirname).filter((name) => name.includes('--'));

describe.each(cases)('%s', async (name) => {
  const golden = join(import.meta.dirname, name, 'golden');
  const { folder } = await ingestFile(join(import.meta.dirname, name, 'in.txt'), { out, periodical });
  if (!folder) throw new Error(`${name} was refused`);
  // The source is a copy of in.txt; a golden copy of it would say nothing.
  const files = readdirSync(folder).filter((file) => file !== 'source.txt');

  test('the source is copied byte for byte', () =>
    expect(sha256Of(readFileSync(join(folder, 'source.txt')))).toBe(
      sha256Of(readFileSync(join(import.meta.dirname, name, 'in.txt'))),
    ));

  test.each(files)('%s', async (file) =>
    expect(readFileSync(join(folder, file), 'utf8')).toMatchFileSnapshot(join(golden, file)),
  );

  test('no golden file is surplus', () => expect(readdirSync(golden).toSorted()).toEqual(files.toSorted()));
});
