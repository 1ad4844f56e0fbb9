/** 又见别期: passages that stand in more than one issue, and what only looks so. */
import { expect, test } from 'vitest';
import { marksOf, readMarks } from '../../src/register/sentence-marks.ts';
import { archiveOf } from '../../src/site/archive/archive-of.ts';
import { reprintsIn } from '../../src/site/article/reprints.ts';

const LONG = '全市各级党组织要把学习教育作为重大政治任务，同总结经验、观照现实、推动工作结合起来';
const OTHER = '广大党员干部纷纷表示将立足岗位作贡献';
const PASSAGE = `${LONG}。${OTHER}。`;

/** Id of an article → its paragraphs. */
function archiveWith(texts: Record<string, string[]>) {
  const articles = Object.entries(texts).map(([id, paragraphs]) => {
    const [issue = '', file = ''] = id.split('/');
    const sentences = paragraphs.map((text, at) => marksOf(`p${at + 1}-0000`, text)).join('\n');
    const data = { title: id, issue, order: Number(file), section: '', authors: [], kind: 'article' as const };
    return { id, data: { ...data, characters: 1, sentences } };
  });
  const issues = [...new Set(articles.map(({ data }) => data.issue))].map((id) => {
    const [year = 0, number = 0] = id.split('-').map(Number);
    return { id, data: { title: '', year, number, sections: [], masthead: [], contents: [] } };
  });
  return archiveOf(articles, issues, {
    name: '',
    sponsor: '',
    site: 'https://example.org/',
    visibility: 'public',
    redactions: [],
    sections: [],
    regions: [],
  });
}

/** `here → there: paragraphs`, a line each. */
const told = (texts: Record<string, string[]>): string[] =>
  [...reprintsIn(archiveWith(texts).issues)]
    .flatMap(([card, reprints]) =>
      reprints.map(
        (one) =>
          `${card.id} → ${one.card.id}: ${one.passages.map(({ own, other }) => `${own.slice(0, 2)} ${other.slice(0, 2)}`).join(', ')}`,
      ),
    )
    .sort();

test('a passage is told at both articles, with its paragraphs', () => {
  expect(told({ '2019-03/01': ['开头。', PASSAGE], '2021-01/02': [PASSAGE, '结尾。'] })).toEqual([
    '2019-03/01 → 2021-01/02: p2 p1',
    '2021-01/02 → 2019-03/01: p1 p2',
  ]);
});

test('punctuation, width and capitals do not count', () => {
  const printed = PASSAGE.replace('，', '').replace('观照', ' 观照').replace(/。$/u, '！');
  expect(told({ '2019-03/01': [PASSAGE], '2021-01/02': [printed] })).toHaveLength(2);
});

test('several paragraphs are one reprint, in order', () => {
  const texts = [PASSAGE, `别的话。${LONG}。${LONG}`];
  const [first] = told({ '2019-03/01': texts, '2021-01/02': texts });
  expect(first).toBe('2019-03/01 → 2021-01/02: p1 p1, p1 p2, p2 p1, p2 p2');
});

test.each([
  ['within one issue', { '2021-01/01': [PASSAGE], '2021-01/02': [PASSAGE] }],
  ['too short together', { '2019-03/01': [`${OTHER}。`], '2021-01/02': [`${OTHER}。`] }],
  [
    'in two paragraphs of the one',
    { '2019-03/01': [LONG.slice(0, 30), OTHER], '2021-01/02': [`${LONG.slice(0, 30)}。${OTHER}。`] },
  ],
  ['a letter other', { '2019-03/01': [`${LONG}。`], '2021-01/02': [`${LONG.replace('重大', '重要')}。`] }],
  [
    'a formula that stands in many issues',
    Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`2021-0${number}/01`, [PASSAGE]])),
  ],
  [
    'a line that is repeated all over two issues',
    { '2019-03/01': Array(7).fill(PASSAGE), '2021-01/02': Array(7).fill(PASSAGE) },
  ],
])('near miss: %s', (_, texts) => expect(told(texts)).toEqual([]));

test('the marks of a block are read as they were written; a block of short sentences has none', () => {
  expect(readMarks(marksOf('p3-4137', PASSAGE))).toEqual({
    anchor: 'p3-4137',
    marks: [expect.stringMatching(/^[\w-]{8}38$/u), expect.stringMatching(/^[\w-]{8}18$/u)],
  });
  expect(marksOf('p1-0000', '一是加强领导。二是压实责任。')).toBe('');
});
