/** Readers' slips, as an editor takes them in. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readPeriodical } from '../../src/content/root.ts';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { applySlips } from '../../src/proof/slips.ts';
import { readSlips, writeSlip } from '../../src/watch/slip.ts';
import { desk } from '../intake/desk.ts';
import { ISSUE } from './issue.ts';

async function applied(change: Partial<{ from: string; to: string; anchor: string; issue: string }>, typed: string[]) {
  const { out, put } = desk();
  vi.stubEnv('XDG_CONFIG_HOME', join(out, 'config'));
  put('issues/2020-03/source.txt', ISSUE);
  const options = { out, periodical: readPeriodical(out) };
  await ingestFile(join(out, '2020-03'), options);
  const article = () => parseArticle(readFileSync(join(out, '2020-03', '01.mdx'), 'utf8'), '01.mdx');
  const block = article().blocks.find(({ text }) => text.includes('第一件事'));
  const slip = {
    ...{ issue: '2020-03', article: 1, anchor: block?.anchor ?? '' },
    from: '河对岸',
    to: '河对面',
    reason: '',
  };
  let said = '';
  const outcome = await applySlips(readSlips(writeSlip({ ...slip, ...change })), options, {
    say: (text) => {
      said += text;
    },
    ask: async (prompt) => {
      said += prompt;
      return typed.shift();
    },
  });
  const path = join(out, '2020-03', 'corrections.yaml');
  return {
    outcome,
    said,
    text: article()
      .blocks.map((one) => one.text)
      .join('\n'),
    written: existsSync(path),
  };
}

test('asks for a name once, shows old and new, writes, and the article has it', async () => {
  const { outcome, said, text } = await applied({}, ['王校对', 'y', 'y']);
  expect(outcome).toEqual({ written: 1, fit: true });
  expect(said).toMatch(/原：.*【河对岸】[\s\S]*改：.*【河对面】/u);
  expect(text).toContain('一直传到河对面的村');
});

test('no consent, no change', async () => {
  const { outcome, written, text } = await applied({}, ['王校对', 'y', '']);
  expect(outcome).toEqual({ written: 0, fit: true });
  expect(written).toBe(false);
  expect(text).toContain('河对岸');
});

test.each([
  [{ from: '河对崖' }, /没有“河对崖”/u],
  [{ from: '，' }, /有 \d 处“，”/u],
  [{ anchor: 'p99-3fa9' }, /没有 p99-3fa9 这一段/u],
  [{ issue: '2020-04' }, /没有 2020-04 这一期/u],
])('%o does not fit: one message, nothing written', async (change, says) => {
  const { outcome, said, written } = await applied(change, ['王校对', 'y', 'y']);
  expect(outcome).toEqual({ written: 0, fit: false });
  expect(said.match(/✗/gu)).toHaveLength(1);
  expect(said).toMatch(says);
  expect(written).toBe(false);
});

test('an anchor whose digest is of another paragraph is refused when it is written', async () => {
  const { outcome, said, written } = await applied({ anchor: 'p1-0000' }, ['王校对', 'y', 'y']);
  expect(outcome.fit).toBe(false);
  expect(said).toMatch(/不是 p1-0000/u);
  expect(written).toBe(false);
});
