import { describe, expect, test } from 'vitest';
import { changeLine, changesOf } from '../../src/watch/changes.ts';
import { changesSince } from '../../src/watch/read.ts';

const RECORD = new Map([
  ['', []],
  ['issues/1998-03/', []],
  ['issues/1998-03/01/', ['p1-aaaa', 'p2-bbbb', 'p3-cccc']],
]);
const article = (page: string, ...anchors: string[]) => ({
  page,
  title: '雨夜',
  blocks: anchors.map((anchor) => ({ anchor, text: `${anchor}的文字` })),
});
const lines = (...articles: ReturnType<typeof article>[]) => changesOf(RECORD, articles).map(changeLine);

describe('what readers will find otherwise', () => {
  test('nothing where all is on record', () =>
    expect(lines(article('issues/1998-03/01/', 'p1-aaaa', 'p2-bbbb', 'p3-cccc'))).toEqual([]));
  test('a paragraph whose words changed keeps its place; one that moved keeps its words', () =>
    expect(lines(article('issues/1998-03/01/', 'p1-aaaa', 'p2-dddd', 'p3-bbbb', 'p4-cccc'))).toEqual([
      '/issues/1998-03/01/#p2-dddd：文字有改动，p2-dddd的文字',
    ]));
  test('a paragraph more, or one fewer', () => {
    expect(lines(article('issues/1998-03/01/', 'p1-aaaa', 'p2-bbbb', 'p3-cccc', 'p4-eeee'))).toEqual([
      '/issues/1998-03/01/#p4-eeee：新的一段，p4-eeee的文字',
    ]);
    expect(lines(article('issues/1998-03/01/', 'p1-aaaa', 'p2-bbbb'))).toEqual(['/issues/1998-03/01/#p3-cccc：没有了']);
  });
  test('a new article, and a new issue once', () =>
    expect(
      lines(
        article('issues/1998-03/01/', 'p1-aaaa', 'p2-bbbb', 'p3-cccc'),
        article('issues/1998-03/02/', 'p1-aaaa'),
        article('issues/1998-04/01/'),
        article('issues/1998-04/02/'),
      ),
    ).toEqual(['/issues/1998-03/02/：新的一篇，雨夜', '/issues/1998-04/：新的一期']));
  test('an article that its issue has no more; of issues that nobody asked about nothing is said', () => {
    expect(lines(article('issues/1998-03/02/', 'p1-aaaa'))).toEqual([
      '/issues/1998-03/02/：新的一篇，雨夜',
      '/issues/1998-03/01/：没有了',
    ]);
    expect(lines(article('issues/1998-04/01/'))).toEqual(['/issues/1998-04/：新的一期']);
  });
});

test('the shipped archive is as it was published', async () => expect(await changesSince()).toEqual([]));
