/** What holds for any correction of any issue: undone it gives the source again, and it changes nothing else. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { generate, type Profile, profiles } from '../../bench/ingest/generate/index.ts';
import { asDecided } from '../../src/ingest/decisions/as-decided.ts';
import { byLine, piecesOf, placesOf } from '../../src/ingest/decisions/places.ts';
import { ingest } from '../../src/ingest/index.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { writeArticle } from '../../src/mdx/file/write.ts';
import { blocksOf } from '../../src/mdx/tree/blocks.ts';
import { originalsOf } from '../../src/mdx/tree/originals.ts';
import type { Correction, IssueData } from '../../src/schema.ts';
import { runs } from '../runs.ts';
import { correction, written } from './issue.ts';

const issues = (Object.keys(profiles) as Profile[]).map((profile, seed) => {
  const { text, periodical } = generate(seed, profile);
  const issue = ingest(new VFile(text), periodical, { sha256: '0'.repeat(64) });
  if (!issue) throw new Error(`the ${profile} issue was refused`);
  const pieces = piecesOf(issue.assembled).filter((piece) => !piece.inHead && piece.text.trim().length > 4);
  return { profile, issue, pieces, lines: byLine(piecesOf(issue.assembled)) };
});

const texts = (articles: (typeof issues)[number]['issue']['articles']) =>
  articles.map(({ body }) => blocksOf(body).map(({ text }) => text));

const words = fc.string({
  unit: fc.constantFrom('甲', '乙', '，', 'a', '1', '&', '*', '<', '|', '\\'),
  minLength: 1,
  maxLength: 5,
});

describe.each(issues)('a $profile issue', ({ issue, pieces, lines }) => {
  const before = texts(issue.articles);

  /** A correction of one to three letters somewhere in a body, named as an editor would. */
  const any = fc
    .tuple(fc.nat(pieces.length - 1), fc.nat(), fc.integer({ min: 1, max: 3 }), words)
    .map(([index, at, length, to]): Correction | undefined => {
      const piece = pieces[index];
      const [run] = piece?.runs ?? [];
      if (!piece || !run) return undefined;
      const start = at % Math.max(1, run.text.length - length);
      const from = run.text.slice(start, start + length);
      const places = placesOf(lines, run.line, from);
      const nth = places.findIndex((place) => place.piece.part === piece.part && place.start === start) + 1;
      return from.trim() === from && from !== '' && nth > 0 ? correction(run.line, from, to, nth) : undefined;
    })
    .filter((one) => one !== undefined);

  test('one correction changes one block, and undone gives the text before', () =>
    fc.assert(
      fc.property(any, (one) => {
        const result = asDecided(issue, written([one]));
        if ('misfits' in result) throw new Error(result.misfits.map(({ reason }) => reason).join());
        const changed = texts(result.articles)
          .flat()
          .filter((text, at) => text !== before.flat()[at]);
        expect(changed.length).toBeLessThanOrEqual(1);
        expect(result.articles.map(({ data, body }) => originalsOf(data, blocksOf(body)))).toEqual(before);
      }),
      runs(40),
    ));

  test('words of the pages around the articles change nothing of the record of the print', () => {
    const { cover, masthead, contents } = issue.assembled;
    const around = [...cover, ...masthead, ...contents.parts].map(({ block }) => block.runs[0]).filter((run) => run);
    const printed = ({ printed: parts }: IssueData) =>
      Object.values(parts ?? {})
        .flatMap((part) => part.split('\n'))
        .sort();
    fc.assert(
      fc.property(fc.constantFrom(...around), fc.nat(), words, (run, at, to) => {
        const text = run?.text ?? '';
        const from = text.slice(at % text.length).slice(0, 2);
        // Brackets, leaders and figures tell an entry from its page: who changes them changes what is an entry.
        fc.pre(/^\p{Script=Han}+$/u.test(from));
        const result = asDecided(issue, written([correction(run?.line ?? 0, from, to)]));
        if ('misfits' in result) return;
        expect(printed(result.issue)).toEqual(printed(issue.issue));
        expect(result.issue.corrections).toEqual([expect.objectContaining({ line: run?.line, from, to })]);
        expect(new Set(result.ledger.entries.map(({ line }) => line))).toEqual(
          new Set(issue.ledger.entries.map(({ line }) => line)),
        );
      }),
      { ...runs(20), seed: 20 },
    );
  });

  test('a corrected article comes back from its file with its record', () =>
    fc.assert(
      fc.property(any, (one) => {
        const result = asDecided(issue, written([one]));
        const article = 'articles' in result ? result.articles.find(({ data }) => data.corrections) : undefined;
        if (!article) throw new Error('no article has a record');
        const { data, blocks } = parseArticle(writeArticle(article.data, article.body), '01.mdx');
        expect(data.corrections).toEqual(article.data.corrections);
        expect(before).toContainEqual(originalsOf(data, blocks));
      }),
      runs(40),
    ));
});
