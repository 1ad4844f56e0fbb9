/** The auditor: what each law tells, and what looks alike and is right. */
import { describe, expect, test } from 'vitest';
import { laws } from '../../src/ingest/audit/index.ts';
import { ingestText, prose } from './blocks.ts';

const NAMES = ['山村小学的春天', '一座老桥的修复', '集市上的手艺人', '竹林深处的书屋', '渡口的摆渡人', '茶山上的夜校'];
const HEAD = '# 青山学刊\n\n2020年第3期\n\n';
const paged = (titles: readonly string[]): string =>
  `# 目录\n\n${titles.map((title, at) => `0${at + 1}/ ${title}`).join('\n\n')}\n\n`;
const body = (titles: readonly string[], length = 300): string =>
  titles.map((title, at) => `# ${title}\n\n${prose(length, at * 40)}\n\n`).join('');
const plain = (titles: readonly string[], length = 300): string =>
  titles.map((title, at) => `${title}\n\n${prose(length, at * 40)}\n\n`).join('');
const issue = (contents: string, text: string): string => `${HEAD}${contents}${text}`;
const right = issue(paged(NAMES), body(NAMES));

interface Case {
  text: string;
  options?: Parameters<typeof ingestText>[2];
}

const cases: Record<string, { hits: Case[]; misses: Case[]; blocking: boolean }> = {
  'periodical-absent': {
    blocking: true,
    hits: [{ text: right.replace('青山学刊', '绿水文萃'), options: { ownArchive: true } }],
    misses: [{ text: right, options: { ownArchive: true } }, { text: right.replace('青山学刊', '绿水文萃') }],
  },
  'identity-unprinted': {
    blocking: false,
    hits: [{ text: right, options: { issueId: '2020-04' } }],
    misses: [{ text: right, options: { issueId: '2020-03' } }, { text: right }],
  },
  'contents-missing': {
    blocking: true,
    hits: [{ text: `${HEAD}${body(NAMES)}` }, { text: `${HEAD}县委部署春耕\n\n${prose(400)}` }],
    misses: [{ text: right }],
  },
  'contents-doubtful': {
    blocking: true,
    hits: [{ text: issue(paged(NAMES), body(NAMES.slice(0, 3))) }],
    misses: [{ text: right }],
  },
  'contents-unnamed': {
    blocking: false,
    hits: [{ text: issue(`${NAMES.join('\n')}\n\n`, plain(NAMES)) }],
    misses: [{ text: issue(`目录\n${NAMES.join('\n')}\n\n`, plain(NAMES)) }, { text: right }],
  },
  'contents-run-on': {
    blocking: true,
    hits: [
      {
        text: issue(
          `目录\n${NAMES.map((title, at) => `${at + 1}. ${title}`).join('\n')}\n\n${prose(90)}\n\n7. 另一条没有读到的目录\n\n`,
          plain(NAMES),
        ),
      },
    ],
    misses: [{ text: issue(`目录\n${NAMES.map((title, at) => `${at + 1}. ${title}`).join('\n')}\n\n`, plain(NAMES)) }],
  },
  'reading-close': { blocking: true, hits: [], misses: [{ text: right }] },
  'cover-too-large': {
    blocking: true,
    hits: [{ text: HEAD.concat(prose(1500), '\n\n', paged(NAMES), body(NAMES)) }],
    misses: [{ text: right }, { text: HEAD.concat(prose(200), '\n\n', paged(NAMES), body(NAMES)) }],
  },
  'line-unclaimed': {
    blocking: false,
    hits: [
      { text: right.replace('2020年第3期\n', '2020年第3期\n\n灯下的旧信笺\n').concat(`灯下的旧信笺\n\n${prose(200)}`) },
    ],
    misses: [{ text: right.replace('2020年第3期\n', '2020年第3期\n\n灯下的旧信笺\n') }],
  },
  'head-inside': {
    blocking: true,
    hits: [{ text: issue(paged(NAMES.slice(0, 5)), body(NAMES)) }],
    misses: [
      { text: right },
      { text: issue(paged(NAMES.slice(0, 5)), body(NAMES.slice(0, 5)).concat('## 一点余论\n\n', prose(90))) },
    ],
  },
  'article-too-long': {
    blocking: false,
    hits: [{ text: issue(`目录\n${NAMES.join('\n')}\n\n`, plain(NAMES).concat(`${prose(160)}\n\n`.repeat(60))) }],
    misses: [
      { text: right },
      { text: issue(`目录\n${NAMES.join('\n')}\n\n`, plain(NAMES).concat(`${prose(160)}\n\n`.repeat(4))) },
    ],
  },
};

const doubtsOf = ({ text, options }: Case) => ingestText(text, {}, options).result?.ledger.doubts ?? [];

describe.each(Object.entries(cases))('%s', (rule, { hits, misses, blocking }) => {
  test.each(hits)('%#: is told with line and advice', (one) => {
    const doubt = doubtsOf(one).find((each) => each.rule === rule);
    expect(
      doubt,
      doubtsOf(one)
        .map((each) => each.rule)
        .join(),
    ).toBeDefined();
    expect(doubt?.advice).toMatch(/\p{Script=Han}/u);
    if (blocking) expect(doubt?.blocking).toBe(true);
  });
  test.each(misses)('%#: is silent', (one) => expect(doubtsOf(one).map((each) => each.rule)).not.toContain(rule));
});

test('every law has its cases', () =>
  expect(Object.keys(cases).toSorted()).toEqual(laws.map(({ id }) => id).toSorted()));

test('an issue that is right has no doubt of the auditor', () =>
  expect(doubtsOf({ text: right }).filter(({ rule }) => laws.some(({ id }) => id === rule))).toEqual([]));
