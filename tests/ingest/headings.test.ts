import { describe, expect, test } from 'vitest';
import { headings } from '../../src/ingest/body/repairs/headings.ts';
import { cutOff, prose, repaired } from './blocks.ts';

const body = prose(60);
/** The role that a line gets between two paragraphs. */
const roleOf = (line: string, changes = {}, before = prose(60, 9)) =>
  repaired([before, line, body].join('\n\n'), [headings], changes)[1]?.split(':')[0];

describe('a heading', () => {
  test.each([
    ['with a mark', '### 山村的路'],
    ['with a mark and a number', '#### （一）开辟道路，保障供应。'],
    ['with a number over a paragraph', '一、主要做法'],
    ['with a number and a final stop', '（二）开辟红色贸易路线，保障物资供应。'],
    ['in bold, on its line', '**山村的路**'],
  ])('%s', (_, line) => expect(roleOf(line)).toBe('heading'));

  test('without any mark, where the source marks none', () =>
    expect(roleOf('山村的路', { marked: false })).toBe('heading'));
});

describe('no heading', () => {
  test.each([
    ['a marked line of running text', '## 桥修好了。村民都来了。'],
    ['a marked line that is too long', `## ${'甲'.repeat(61)}`],
    ['a numbered paragraph', `一、${body}`],
    ['a numbered line that goes on', '一、主要做法，'],
    ['a third-rank line that is a sentence', '1. 整合闲置资源。'],
    ['a line without mark or number', '山村的路'],
    ['a bold sentence', '**山村的路修好了。**'],
  ])('%s', (_, line) => expect(roleOf(line)).toBe('paragraph'));

  test('a numbered line after the first half of a sentence', () =>
    expect(roleOf('一、主要做法', {}, cutOff(60))).toBe('paragraph'));

  test('the last of an enumeration', () =>
    expect(roleOf('（三）预案到村，路线要家家知道。', {}, '（二）物资到位，草包要备足；')).toBe('paragraph'));

  test('a numbered line that another of its rank follows', () =>
    expect(repaired(`${body}\n\n一、修桥\n\n二、铺路${prose(60)}`, [headings])[1]).toMatch(/^paragraph/u));

  test.each([
    ['a name', '张三'],
    ['a date', '3月5日'],
    ['a clause', '春天，来了'],
    ['an indented line', '　　山村的路'],
  ])('%s, even where the source marks none', (_, line) => expect(roleOf(line, { marked: false })).toBe('paragraph'));
});

test('headings of two ranks stand above each other', () =>
  expect(repaired(`${body}\n\n一、做法\n\n（一）修桥\n\n${body}`, [headings]).slice(1, 3)).toEqual([
    'heading: 一、做法',
    'heading: （一）修桥',
  ]));
