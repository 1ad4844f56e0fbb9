import { describe, expect, test } from 'vitest';
import { repairs } from '../../src/ingest/body/repairs/index.ts';
import { prose, repaired } from './blocks.ts';

const text = prose(80);
const endOf = (...lines: string[]) => repaired([prose(60, 5), ...lines].join('\n\n'), repairs).slice(1);

describe('behind the last sentence of an article', () => {
  test.each([
    ['a source note', '（转摘自新华社）', 'source'],
    ['where it was printed first', '（原载《工人日报》2018年3月2日）', 'source'],
    ['an author note', '（作者系市委党校副校长）', 'note'],
    ['names', '（张三 李四）', 'byline'],
    ['reporters', '（本刊记者 张三）', 'byline'],
  ])('%s is split off', (_, tail, role) =>
    expect(endOf(`${text}${tail}`)).toEqual([`paragraph: ${text}`, `${role}: ${tail}`]),
  );

  test.each([
    ['a remark in brackets', '（见第三版）'],
    ['a title in brackets', '（《条例》全文）'],
    ['words that are no names', '（热烈鼓掌）'],
    ['a note that goes on', '（转摘自新华社）另见'],
  ])('%s stays', (_, tail) => expect(endOf(`${text}${tail}`)).toEqual([`paragraph: ${text}${tail}`]));

  test('a note alone on its line leaves no empty paragraph', () =>
    expect(endOf(text, '（张三 李四）').at(-1)).toBe('byline: （张三 李四）'));
});

test('the reporters behind a source note are the byline', () =>
  expect(endOf(text, '原文刊登于《浙江日报》（2021年2月19日第01版）浙江日报记者 翁浩浩 于山').slice(1)).toEqual([
    'source: 原文刊登于《浙江日报》（2021年2月19日第01版）',
    'byline: 浙江日报记者 翁浩浩 于山',
  ]));

test('a line that looks like an end but stands in the middle is text', () => {
  const rest = Array.from({ length: 5 }, (_, at) => prose(60, at));
  expect(endOf('（转摘自新华社）', ...rest)[0]).toBe('paragraph: （转摘自新华社）');
});
