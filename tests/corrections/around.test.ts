/** Corrections of the cover, the colophon and the contents: the issue is what it would be if the source had the right words. */
import { describe, expect, test } from 'vitest';
import { asDecided } from '../../src/ingest/decisions/as-decided.ts';
import type { Correction, IssueData } from '../../src/schema.ts';
import { prose } from '../ingest/blocks.ts';
import { desk } from '../intake/desk.ts';
import { correction, ingested, lineOf, written } from './issue.ts';

const ISSUE = `# 青山学刊

2020年第3期（总第41期）

◎本期关注
山村教育

## 目录

基层风采

01/ 山村小学的春天

05/ 一座老桥的修复

读编往来

09/ 白石县：水库边的来信

主办 青山学会
主编 王春生
电话：(0570) 1234567

# 山村小学的春天

□ 王春生

${prose(150)}

# 一座老桥的修复

${prose(150, 40)}

# 水库边的来信

${prose(150, 80)}
`;

/** The issue where the source reads `misread` for `words`, as its editor corrects it. */
function corrected(words: string, misread: string, from: string, to: string, more: Correction[] = []) {
  const text = ISSUE.replace(words, misread);
  return asDecided(ingested(text), written([correction(lineOf(misread, text), from, to), ...more]));
}

function decidedIssue(...given: Parameters<typeof corrected>) {
  const result = corrected(...given);
  if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
  return result;
}

const misfits = (...given: Parameters<typeof corrected>): string[] => {
  const result = corrected(...given);
  return 'misfits' in result ? result.misfits.map(({ rule }) => rule) : [];
};

const printedLines = ({ printed }: IssueData): string[] =>
  Object.values(printed ?? {})
    .flatMap((part) => part.split('\n'))
    .sort();

const withoutRecord = ({ corrections: _corrections, printed: _printed, ...rest }: IssueData) => rest;

describe('corrected is', () => {
  const right = ingested(ISSUE);
  test.each([
    ['the total number on the cover', 'cover', '总第41期', '总第4l期', '4l', '41'],
    ['the theme on the cover', 'cover', '山村教育', '山材教育', '材', '村'],
    ['a title in the contents', 'contents', '05/ 一座老桥', '05/ 一座考桥', '考桥', '老桥'],
    [
      'a title that nobody could find',
      'contents',
      '05/ 一座老桥的修复',
      '05/ 二厘耆挢旳侈复',
      '二厘耆挢旳侈',
      '一座老桥的修',
    ],
    ['a page in the contents', 'contents', '05/ 一座', '06/ 一座', '06', '05'],
    ['a page that is no number', 'contents', '05/ 一座', 'O5/ 一座', 'O5', '05'],
    ['a page of the last entry, taken for text', 'contents', '09/ 白石', 'O9/ 白石', 'O9', '09'],
    ['a region in the contents', 'contents', '白石县：', '白右县：', '右', '石'],
    ['a section', 'contents', '读编往来', '读编住来', '住', '往'],
    ['a name in the colophon', 'masthead', '主编 王春生', '主编 壬春生', '壬', '王'],
    ['a label in the colophon', 'masthead', '电话：', '电活：', '活', '话'],
  ] as const)('%s', (_, part, words, misread, from, to) => {
    const before = ingested(ISSUE.replace(words, misread));
    const result = asDecided(before, written([correction(lineOf(misread, ISSUE.replace(words, misread)), from, to)]));
    if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
    expect(withoutRecord(before.issue)).not.toEqual(withoutRecord(right.issue));
    expect(withoutRecord(result.issue)).toEqual(withoutRecord(right.issue));
    expect(result.articles).toEqual(right.articles);
    expect(result.ledger.entries).toEqual(right.ledger.entries);
    expect(result.ledger.doubts).toEqual(right.ledger.doubts);
    expect(result.issue.printed?.[part]).toContain(misread);
    const [record] = result.issue.corrections ?? [];
    expect(record).toMatchObject({ part, from, to, by: '校对员' });
    const line = ISSUE.replace(words, misread).split('\n')[(record?.line ?? 0) - 1];
    expect(line?.slice(record?.offset).startsWith(from)).toBe(true);
  });

  test('words taken out, whose columns stay accounted for', () => {
    const { issue, ledger } = decidedIssue('05/ 一座老桥的修复', '05/ 一座老桥的的修复', '的的', '的');
    expect(issue.contents[1]?.title).toBe('一座老桥的修复');
    expect(decidedIssue('05/ 一座老桥', '05/ 口一座老桥', '口', '').issue.contents[1]?.title).toBe('一座老桥的修复');
    expect(ledger.entries).toEqual(right.ledger.entries);
  });

  test('beside a correction of an article, each on its own record', () => {
    const line = lineOf('□ 王春生');
    const at = ISSUE.split('\n').indexOf('□ 王春生') + 1;
    expect(line).not.toBe(0);
    const { issue, articles } = decidedIssue('05/ 一座', '06/ 一座', '06', '05', [correction(at, '春生', '春升')]);
    expect(issue.corrections).toHaveLength(1);
    expect(articles[0]?.data).toMatchObject({ authors: ['王春升'], corrections: [{ field: 'authors' }] });
    expect(articles[1]?.data.page).toBe(5);
  });

  test('and so is another one that stands on the same line of corrections.yaml', () => {
    const text = ISSUE.replace('05/ 一座', '06/ 一座');
    const at = text.split('\n').indexOf('□ 王春生') + 1;
    const both = written([correction(lineOf('06/ 一座', text), '06', '05'), correction(at, '春生', '春升')]);
    const result = asDecided(ingested(text), {
      ...both,
      corrections: both.corrections.map((one) => ({ ...one, at: 1 })),
    });
    expect('articles' in result && [result.issue.corrections?.length, result.articles[0]?.data.authors]).toEqual([
      1,
      ['王春升'],
    ]);
  });

  test('of a withheld field, with the name of the field', () =>
    expect(decidedIssue('1234567', '123456l', '123456l', '1234567').issue.corrections).toEqual([
      expect.objectContaining({ part: 'masthead', labels: ['电话'] }),
    ]));
});

describe('refused is', () => {
  test.each([
    ['words that the line lacks', 'correction-stale', '05/ 一座', '05/ 一坐', '新桥', '老桥'],
    ['one of several', 'correction-ambiguous', '05/ 一座老桥的修复', '05/ 的一座老桥的修复', '的', '得'],
    ['a whole line taken out', 'correction-empties', '山村教育', '山材教育', '山材教育', ''],
    ['another issue', 'correction-changes-issue', '2020年第3期', '2020年第8期', '第8', '第4'],
  ])('%s', (_, rule, ...given) => expect(misfits(...given)).toEqual([rule]));

  test('what another one corrects too', () =>
    expect(
      misfits('05/ 一座', '05/ 二坐', '二坐', '一座', [correction(lineOf('05/ 一座', ISSUE), '坐老', '座老')]),
    ).toEqual(['correction-overlap']));

  test('what leaves no contents to match, until a person has decided', () => {
    const nonsense = ['01/ 山村小学的春天', '05/ 一座老桥的修复', '09/ 白石县：水库边的来信'].map((entry, at) =>
      correction(lineOf(entry, ISSUE), entry.slice(4), `无中生有的标题之${at}`),
    );
    const result = asDecided(ingested(ISSUE), written(nonsense));
    expect(
      'misfits' in result || result.ledger.doubts.filter(({ blocking }) => blocking).map(({ rule }) => rule),
    ).toContain('contents-missing');
  });
});

describe('any words of a line around the articles', () => {
  const lines = ISSUE.split('\n');
  const words = lines
    .slice(0, lines.indexOf('# 山村小学的春天'))
    .flatMap((line, at) => [...line.matchAll(/\p{Script=Han}{2}/gu)].map(([from]) => ({ at, from })));
  const before = ingested(ISSUE);

  test.each(['', '甲', '丙丁'])('are corrected to %j as if the source had it', (to) => {
    const results = words.map(({ at, from }) => {
      const result = asDecided(before, written([correction(at + 1, from, to, 1)]));
      if ('misfits' in result) return result.misfits.map(({ rule }) => rule).join();
      const text = lines.with(at, (lines[at] ?? '').replace(from, to)).join('\n');
      expect(withoutRecord(result.issue)).toEqual(withoutRecord(ingested(text).issue));
      expect(printedLines(result.issue)).toEqual(printedLines(before.issue));
      expect(result.ledger.entries.map(({ line }) => line)).toEqual(before.ledger.entries.map(({ line }) => line));
      return 'corrected';
    });
    expect(results.filter((result) => result === 'corrected').length).toBeGreaterThan(0.7 * results.length);
  });
});

describe('on the desk', () => {
  const ENTRY = 'reason: 对照原刊, by: 校对员, date: 2026-01-02';
  const onDesk = async (text: string, corrections: string[]) => {
    const d = desk();
    d.put('issues/2020-03/source.txt', text);
    d.put(
      'issues/2020-03/corrections.yaml',
      `corrections:\n${corrections.map((one) => `  - { ${one}, ${ENTRY} }\n`).join('')}`,
    );
    return { ...d, ...(await d.ingestHere()) };
  };

  test.each([
    ['whose cover names no issue', '2020年第3期（总第41期）', '2O2O年第彐期', '2O2O年第彐', '2020年第3'],
    ['whose cover names another issue', '2020年第3期', '2020年第8期', '第8', '第3'],
  ])('an issue %s is ingested once that is corrected', async (_, words, misread, from, to) => {
    const text = ISSUE.replace(words, misread);
    const { status, stderr, stdout, ingestHere } = await onDesk(text, [
      `line: ${lineOf(misread, text)}, from: ${from}, to: ${to}`,
    ]);
    expect(stderr).toBe('');
    expect([status, stdout.includes('2020年第3期')]).toEqual([0, true]);
    expect((await ingestHere()).stdout).toContain('与上次相同');
  });

  test('an issue that no correction helps is refused for its own reason', async () => {
    const text = `青山学刊\n\n2020年第3期\n\n${'溪水绕过老屋，一年又一年，没有人记得是从哪一天开始的。'.repeat(1000)}`;
    const { status, stderr } = await onDesk(text, ['line: 1, from: 青山学刊, to: 青山学报']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('找不到目录页')]);
  });

  test('an issue whose correction does not fit is refused, naming its line', async () => {
    const { status, stderr } = await onDesk(ISSUE, [`line: ${lineOf('05/', ISSUE)}, from: 新桥, to: 老桥`]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/corrections\.yaml 第 2 行.*没有“新桥”/u)]);
  });
});
