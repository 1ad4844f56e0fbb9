/** `corrections.yaml` as an editor writes it, and the command that reads it. */
import { describe, expect, test } from 'vitest';
import { parseDecisions, withDecisions } from '../../src/intake/decisions/on-disk.ts';
import { desk } from '../intake/desk.ts';
import { correction, dismissal, ISSUE, lineOf } from './issue.ts';

const ENTRY = 'reason: 对照原刊, by: 校对员, date: 2026-01-02';
const entry = (line: number, from: string, to: string) => `  - { line: ${line}, from: ${from}, to: ${to}, ${ENTRY} }\n`;
const SING = lineOf('孩子们');
const AT_ANCHOR = `  - { article: '01', anchor: p1, from: 回声, to: 歌声, ${ENTRY} }\n`;

async function ingested(decisions: string) {
  const d = desk();
  d.put('issues/2020-03/source.txt', ISSUE);
  await d.ingestHere();
  const before = d.state();
  d.put('issues/2020-03/corrections.yaml', decisions);
  return { ...d, before, ...(await d.ingestHere({ changed: true })) };
}

test('what it says stands in the article, with the original on record', async () => {
  const { status, state, ingest } = await ingested(`corrections:\n${entry(SING, '回声', '歌声')}`);
  expect(status).toBe(0);
  const article = Buffer.from(state()['2020-03/01.mdx'] ?? '', 'latin1').toString();
  expect(article).toContain('山谷里的歌声一直');
  expect(article).toContain('from: 回声');
  expect((await ingest('--changed')).stdout).not.toContain('✓');
});

test('article and anchor say the same as the line', async () => {
  const [byLine, byAnchor] = await Promise.all(
    [entry(SING, '回声', '歌声'), AT_ANCHOR].map(
      async (one) => (await ingested(`corrections:\n${one}`)).state()['2020-03/01.mdx'],
    ),
  );
  expect(byAnchor).toBe(byLine);
});

test('without it the article is again what the source has', async () => {
  const d = await ingested(`corrections:\n${entry(SING, '回声', '歌声')}`);
  d.put('issues/2020-03/corrections.yaml', '# 没有更正\n');
  await d.ingestHere({ changed: true });
  expect(d.state()['2020-03/01.mdx']).toBe(d.before['2020-03/01.mdx']);
});

describe('what lines are', () => {
  const START = `starts:\n  - { line: ${lineOf('## 一、清晨')}, quote: 清晨的操场, ${ENTRY} }\n`;

  test('is kept by every ingest, survives other decisions, and taken away leaves what was', async () => {
    const d = await ingested(START);
    expect(d.status).toBe(0);
    const pointed = d.state();
    expect(Object.keys(pointed)).toContain('2020-03/03.mdx');
    expect(pointed['2020-03/01.mdx']).not.toEqual(d.before['2020-03/01.mdx']);
    await d.ingestHere();
    expect(d.state()).toEqual(pointed);

    d.put('issues/2020-03/corrections.yaml', `${START}corrections:\n${entry(SING, '回声', '歌声')}`);
    expect((await d.ingestHere()).status).toBe(0);
    expect(d.state()['2020-03/03.mdx']).toBe(pointed['2020-03/03.mdx']);

    d.put('issues/2020-03/corrections.yaml', '# 没有决定\n');
    await d.ingestHere();
    const { '2020-03/ledger.json': _, '2020-03/corrections.yaml': __, ...left } = d.state();
    const { '2020-03/ledger.json': ___, ...before } = d.before;
    expect(left).toEqual(before);
  });

  test('stands while edits by hand become corrections', async () => {
    const d = await ingested(START);
    const path = '2020-03/03.mdx';
    const article = Buffer.from(d.state()[path] ?? '', 'latin1').toString();
    d.put(`issues/${path}`, article.replace('harvest', '收获'));
    expect((await d.ingestHere({ adopt: true })).status).toBe(0);
    const decisions = Buffer.from(d.state()['2020-03/corrections.yaml'] ?? '', 'latin1').toString();
    expect(decisions).toContain('starts:');
    expect(decisions).toContain('收获');
  });

  test.each([
    ['another line than quoted', START.replace('清晨的操场', '傍晚'), 2],
    ['a start in a table', `# 指定\nstarts:\n  - { line: ${lineOf('王红')}, quote: 王红, ${ENTRY} }\n`, 3],
    ['no quote', START.replace(', quote: 清晨的操场', ''), 2],
    ['an empty quote', START.replace('清晨的操场', '" "'), 2],
  ])('is refused with file and line, and nothing is written: %s', async (_, decisions, line) => {
    const { status, stderr, state, before } = await ingested(decisions);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`corrections\\.yaml 第 ${line} 行`, 'u'));
    expect({ ...state(), '2020-03/corrections.yaml': undefined }).toEqual({
      ...before,
      '2020-03/corrections.yaml': undefined,
    });
  });
});

describe('refused, naming file and line, and nothing written', () => {
  test.each([
    ['words that are not there', `corrections:\n${entry(SING, '回声', '歌声')}${entry(SING, '羊群', '牛群')}`, 3],
    ['a field that nobody knows', `corrections:\n  - line: 3\n    form: 甲\n`, 2],
    ['a date that is none', `corrections:\n${entry(SING, '回声', '歌声').replace('2026-01-02', '二月')}`, 2],
    ['no reason', `# 更正\ncorrections:\n  - { line: 3, from: 甲, to: 乙, by: 丙, date: 2026-01-02 }\n`, 3],
    ['a list without a name', `- line: 3\n`, 1],
    [
      'a line and an anchor',
      `corrections:\n${entry(SING, '回声', '歌声')}${entry(SING, '村', '庄').replace('{', "{ article: '01', anchor: p1,")}`,
      3,
    ],
    [
      'an anchor without an article',
      `corrections:\n${entry(SING, '回声', '歌声').replace(/line: \d+/u, 'anchor: p1')}`,
      2,
    ],
    ['an anchor that stands nowhere', `corrections:\n${AT_ANCHOR.replace('p1', 'p99')}`, 2],
    ['broken YAML', `corrections:\n  - line: [3\n`, 3],
  ])('%s', async (_, decisions, line) => {
    const { status, stderr, state, before } = await ingested(decisions);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`corrections\\.yaml 第 ${line} 行`, 'u'));
    expect(stderr).toContain('没有写入任何文件');
    expect({ ...state(), '2020-03/corrections.yaml': undefined }).toEqual({
      ...before,
      '2020-03/corrections.yaml': undefined,
    });
  });
});

describe('decisions are added', () => {
  const more = { corrections: [correction(3, '甲', '')], dismissed: [dismissal('title-lost', 9, '乙')] };

  test('to a new file', () => {
    const { corrections, dismissed } = parseDecisions(withDecisions(undefined, more), 'x.yaml');
    expect(corrections.map(({ decision }) => decision)).toEqual(more.corrections);
    expect(dismissed.map(({ decision }) => decision)).toEqual(more.dismissed);
  });

  test.each(['', '# 只有注释\n', 'corrections: []\n', 'corrections:\n', '---\ndismissed: []\n'])('to %j', (text) => {
    const { corrections, dismissed } = parseDecisions(withDecisions(text, more), 'x.yaml');
    expect([corrections.length, dismissed.length]).toEqual([1, 1]);
  });

  test('and comments, order and layout stay', () => {
    const text = `# 开头\ncorrections:\n  # 王校对\n${entry(3, '丙', '丁')}  # 末尾\n`;
    const after = withDecisions(text, more);
    for (const line of text.trim().split('\n')) expect(after).toContain(line.trim());
    expect(parseDecisions(after, 'x.yaml').corrections.map(({ at }) => at)).toEqual([4, expect.any(Number)]);
  });
});
