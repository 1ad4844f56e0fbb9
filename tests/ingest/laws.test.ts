/** What holds for every issue, shown on generated ones of every profile: nothing lost, nothing doubled, twice is once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Profile } from '../../bench/ingest/generate/index.ts';
import { generate, profiles } from '../../bench/ingest/generate/index.ts';
import { measure } from '../../bench/ingest/metrics.ts';
import { readOutput } from '../../bench/ingest/output.ts';
import { f1, precision } from '../../bench/ingest/score.ts';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import type { LedgerEntry } from '../../src/schema.ts';

const SEEDS = 6;
const out = mkdtempSync(join(tmpdir(), 'laws-'));
afterAll(() => rmSync(out, { recursive: true }));

const issues = (Object.keys(profiles) as Profile[]).flatMap((profile) =>
  Array.from({ length: SEEDS }, (_, seed) => ({ profile, seed })),
);

/** Marks of the source, which stand in no part of a line. */
const MARKS = /\*\*|<\/?[a-z]+\s*\/?>|[<>|]|^\s*(?:#{1,6}|[-*+•])(?=\s|$)|\s/giu;

const filesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** Characters of `line` that no part holds, or that two hold; a part without columns is the whole line. */
function unaccounted(line: string, parts: readonly LedgerEntry[]): string {
  const times = new Uint8Array(line.length);
  for (const { start = 0, end = line.length } of parts)
    for (let at = start; at < end; at++) times[at] = (times[at] ?? 0) + 1;
  return [...line]
    .filter((_, at) => times[at] !== 1)
    .join('')
    .replace(MARKS, '');
}

describe.each(issues)('seed $seed, $profile', async ({ profile, seed }) => {
  const { text, truth, periodical, id } = generate(seed, profile);
  const root = join(out, `${profile}-${seed}`);
  const source = `${root}.txt`;
  writeFileSync(source, text);
  const first = await ingestFile(source, { out: root, periodical });
  const { folder, ingested } = first;
  if (!folder || !ingested) throw new Error(first.file.messages.join('\n'));
  const before = filesOf(folder);
  const lines = text.split('\n');

  test('it is the issue that it says it is', () => expect(first.id).toBe(id));

  test('every character of every line is in one part of the ledger', () => {
    const parts = Map.groupBy(ingested.ledger.entries, ({ line }) => line);
    const wrong = lines.flatMap((line, at) =>
      line.trim() === '' ? [] : [unaccounted(line, parts.get(at + 1) ?? [])].filter((left) => left !== ''),
    );
    expect(wrong).toEqual([]);
  });

  test('the ledger is in order of the source', () => {
    const places = ingested.ledger.entries.map(({ line, start = 0 }) => [line, start] as const);
    expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  });

  test('nothing is joined that was printed apart, and no character is lost', () => {
    const scores = new Map(measure(readOutput(folder), truth).map((score) => [score.name, score]));
    const joins = scores.get('joins');
    const conservation = scores.get('conservation');
    if (!joins || !conservation) throw new Error('the bench has other metrics');
    expect(precision(joins)).toBe(1);
    expect(conservation.found).toBeGreaterThan(1000);
    expect(f1(conservation)).toBe(1);
  });

  test('every article parses back, and is the article that was written', () => {
    for (const { data } of ingested.articles) {
      const name = Object.keys(before).find((file) => Number(file.replace('.mdx', '')) === data.order) ?? '';
      expect(parseArticle(before[name] ?? '', name).data).toEqual(data);
    }
  });

  test('a second ingest changes no byte', async () => {
    expect((await ingestFile(source, { out: root, periodical })).stored).toBe('unchanged');
    expect(filesOf(folder)).toEqual(before);
  });

  test('its own source, read again where it lies, gives the same', async () => {
    expect((await ingestFile(folder, { out: root, periodical })).stored).toBe('unchanged');
  });
});
