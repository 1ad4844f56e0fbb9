/** What holds for anything said of any line of any issue: nothing is lost, taken back it is as before, and it is what was said or refused. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { generate, type Profile } from '../../bench/ingest/generate/index.ts';
import { unaccountedIn } from '../../bench/ingest/laws.ts';
import { assemble, type Structure, structureOf } from '../../src/ingest/body/assemble.ts';
import { asDecided } from '../../src/ingest/decisions/as-decided.ts';
import { quoteOf } from '../../src/ingest/decisions/pointing.ts';
import { compose } from '../../src/ingest/files/compose.ts';
import { ingest } from '../../src/ingest/index.ts';
import { change } from '../../src/ingest/pointing/change.ts';
import { label } from '../../src/ingest/read/label.ts';
import { linesOf, read } from '../../src/ingest/read/read.ts';
import { partColumns } from '../../src/ingest/skeleton/contents/columns.ts';
import { chooseSkeleton } from '../../src/ingest/skeleton/index.ts';
import { writeArticle } from '../../src/mdx/file/write.ts';
import {
  type LedgerEntry,
  type Pointing,
  type PointingKind,
  periodicalSchema,
  pointingKinds,
} from '../../src/schema.ts';
import { readYaml } from '../../src/text/yaml.ts';
import { runs } from '../runs.ts';
import { written } from './issue.ts';

const signed = { reason: '对照原刊', by: '校对员', date: '2026-01-02' };

const issues = (['sample', 'adversarial'] as Profile[]).map((profile, seed) => {
  const { text, periodical } = generate(seed, profile);
  const issue = ingest(new VFile(text), periodical, { sha256: '0'.repeat(64) });
  if (!issue) throw new Error(`the ${profile} issue was refused`);
  const lines = linesOf(new VFile(text));
  const quoted = lines.flatMap((line, at) => (quoteOf(line) === '' ? [] : [at + 1]));
  const listed = issue.alignment.contents.entries.flatMap(({ blocks }) => blocks[0]?.runs[0]?.line ?? []);
  return { profile, issue, lines, quoted, listed };
});

describe.each(issues)('a $profile issue', ({ issue, lines, quoted, listed }) => {
  const any = fc
    .tuple(fc.constantFrom(...pointingKinds), fc.constantFrom(...quoted), fc.constantFrom(undefined, ...listed))
    .map(([kind, line, entry]) => pointing(kind, line, entry));
  const pointing = (kind: PointingKind, line: number, entry?: number) =>
    ({
      kind,
      line,
      quote: quoteOf(lines[line - 1] ?? ''),
      ...signed,
      ...(kind === 'sections' ? { section: '新栏目' } : {}),
      ...(kind === 'pages' ? { page: 97 } : {}),
      ...(kind === 'orders' ? { order: 3 } : {}),
      ...(kind === 'starts' && entry !== undefined ? { listed: entry } : {}),
    }) as Pointing;

  test('whatever is said of its lines, it holds and every line is accounted for, or nothing is done and the reason is told', () =>
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (said) => {
        const result = asDecided(issue, written([], [], said));
        if ('misfits' in result) {
          expect(result.misfits.every(({ reason }) => /第 \d+ 行/u.test(reason))).toBe(true);
          return;
        }
        const parts = Map.groupBy(result.ledger.entries, ({ line }) => line);
        for (const [at, line] of lines.entries()) expect(unaccountedIn(line, parts.get(at + 1) ?? [])).toBe('');
        // The proof that files hold the text is made anew by ingest; what an article lost, another or the ledger has.
        expect(lettersOf(result)).toEqual(lettersOf(issue));
        for (const one of said) expect(isSo(result, parts, one), JSON.stringify(one)).toBe(true);
        const back = asDecided(result, written([]));
        expect('articles' in back && { ...back.ledger, corrections: undefined }).toEqual({
          ...issue.ledger,
          corrections: undefined,
        });
        expect('articles' in back && back.articles).toEqual(issue.articles);
      }),
      { ...runs(12), seed: 15 },
    ));
});

/** The ledger says what was said. */
function isSo(
  { ledger, articles }: NonNullable<ReturnType<typeof ingest>>,
  parts: ReadonlyMap<number, readonly LedgerEntry[]>,
  { kind, line, ...said }: Pointing,
): boolean {
  const [own] = parts.get(line) ?? [];
  const first = ledger.entries.find(({ target }) => target === own?.target)?.line ?? 0;
  const article = articles.find(({ data }) => data.order === own?.target)?.data;
  if (kind === 'drops') return parts.get(line)?.every(({ target }) => target === 'dropped') === true;
  if (kind === 'starts') return article !== undefined && first === line;
  if (kind === 'joins') return article !== undefined && first < line;
  if (kind === 'titles') return own?.role === 'title';
  if (kind === 'bylines') return own?.role === 'byline';
  if (kind === 'notes') return own?.role === 'note';
  if (kind === 'texts') return article !== undefined;
  if ('page' in said) return article?.page === said.page;
  if ('order' in said) return article?.order === said.order;
  return 'section' in said && article?.section === said.section;
}

/** The text of each line, wherever its pieces stand. */
function lettersOf({ assembled }: NonNullable<ReturnType<typeof ingest>>): [number, string][] {
  const { cover, masthead, contents, dropped, articles } = assembled;
  const parts = [cover, masthead, contents.parts, dropped, ...articles.map((article) => article.parts)].flat();
  const byLine = Map.groupBy(
    parts.flatMap(({ block }) => block.runs),
    ({ line }) => line,
  );
  return [...byLine]
    .map(([line, runs]): [number, string] => [
      line,
      runs
        .toSorted((a, b) => a.start - b.start)
        .map(({ text }) => text)
        .join(''),
    ])
    .sort(([a], [b]) => a - b);
}

describe('the real issue', () => {
  const text = readFileSync('content/issues/2021-01/source.txt', 'utf8');
  const periodical = readYaml(readFileSync('content/periodical.yaml', 'utf8'), 'periodical.yaml', periodicalSchema);
  const blocks = label(partColumns(read(new VFile(text))), periodical);
  const chosen = chooseSkeleton(blocks, periodical, { sha256: '' });
  if (!chosen) throw new Error('no skeleton');
  const outside = { contents: chosen.inContents, masthead: chosen.isMasthead };
  const asRead = structureOf(blocks, chosen.skeleton.alignment, outside, periodical);
  const issue = assemble(blocks, asRead, outside, periodical);
  const ground = { blocks, asRead, outside, periodical, issue };
  const bytesOf = (structure: Structure) =>
    compose(assemble(blocks, structure, outside, periodical), '2021-01').map(({ data, body }) =>
      writeArticle(data, body),
    );
  const before = bytesOf(asRead);
  const listed = asRead.starts.filter(({ entry }) => entry.blocks.length > 0);
  const lineOf = (at: number) => blocks[at]?.runs[0]?.line ?? 0;

  test.each(listed.slice(1).map((start) => [start.entry.title, start] as const))(
    'the start of %s taken away and given again: the same bytes',
    (_, start) => {
      const joined = change(asRead, { kind: 'joins', line: lineOf(start.at), quote: '', ...signed }, ground);
      if ('reason' in joined) throw new Error(joined.reason);
      expect(joined.starts).toHaveLength(asRead.starts.length - 1);
      expect(joined.alignment.unmatched).toEqual([start.entry]);
      const entry = start.entry.blocks[0]?.runs[0]?.line ?? 0;
      const starting = { kind: 'starts', line: lineOf(start.at), quote: '', listed: entry, ...signed } as const;
      const again = change(joined, starting, ground);
      if ('reason' in again) throw new Error(again.reason);
      expect(again.alignment).toEqual(asRead.alignment);
      expect(bytesOf(again)).toEqual(before);
    },
  );
});
