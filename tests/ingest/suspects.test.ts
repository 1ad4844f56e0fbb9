import { describe, expect, test } from 'vitest';
import { ingestText, issueWith, prose } from './blocks.ts';

const suspectsIn = (body: string) => ingestText(issueWith(body)).result?.ledger.suspects ?? [];
const quotesIn = (body: string) => suspectsIn(body).map(({ quote, suggestion }) => [quote, suggestion]);

describe('a phrase that is printed in one form only', () => {
  test('with another letter, or without one', () => {
    expect(quotesIn('林则徐写道：“苟利国家生死矣，岂因祸福避趋之。”')).toEqual([['家生死矣，岂因', '家生死以，岂因']]);
    expect(quotesIn('他们在四面白恐怖环境中坚持斗争。')).toEqual([
      ['在四面白恐怖环境', expect.stringContaining('白色恐怖')],
    ]);
  });

  test.each([
    '林则徐写道：“苟利国家生死以，岂因祸福避趋之。”',
    '他们在白色恐怖环境中坚持斗争。',
    // At an edge of the phrase another one may begin.
    '坚持创新、协调、绿色发展的路子。',
  ])('%s is in order', (body) => expect(suspectsIn(body)).toEqual([]));
});

describe('words that stand elsewhere in the issue with one letter other', () => {
  const model = '要解决群众最急最忧最盼的紧迫问题，一件一件去办。';

  test('are proposed, with the line and what stands elsewhere', () => {
    const [first] = suspectsIn(`${model}\n\n今年解决群众最急最优最盼的紧迫问题八百件。`);
    expect(first).toMatchObject({
      rule: 'suspected-misreading',
      quote: '最急最优最盼的',
      suggestion: '最急最忧最盼的',
      article: 1,
    });
    expect(first?.message).toContain('最急最忧最盼');
  });

  test('levels of government and numbers change places by right', () => {
    expect(suspectsIn('会上传达了县委书记的讲话精神。\n\n会上传达了市委书记的讲话精神。')).toEqual([]);
  });

  test('words beyond a comma belong to another phrase', () => {
    expect(suspectsIn('修好了桥，路也通到了村口。\n\n修好了桥，河也通到了村口。')).toEqual([]);
  });
});

test('an ASCII stop behind a Han character; one in a number or a word is none', () => {
  expect(quotesIn('老戏台还能唱多久?')).toEqual([['能唱多久?', undefined]]);
  expect(suspectsIn('共有1,200人，见 A,B 两表。')).toEqual([]);
});

test('the text stays as it is', () => {
  const { result } = ingestText(issueWith('他们在四面白恐怖环境中坚持斗争。'));
  expect(JSON.stringify(result?.articles[0]?.body)).toContain('四面白恐怖环境');
});

describe('confidence', () => {
  const confidence = (text: string) => ingestText(text).result?.ledger.confidence ?? [];
  const plain = issueWith(prose(300));

  test('rests on named evidence, and the front matter carries it', () => {
    const { result } = ingestText(plain);
    expect(result?.ledger.confidence.map(({ article, score }) => [article, score])).toEqual(
      result?.articles.map(({ data }) => [data.order, data.confidence]),
    );
    expect(confidence(plain)[0]?.evidence.map(({ name }) => name)).toEqual([
      'title',
      'length',
      'start',
      'end',
      'byline',
    ]);
  });

  test('falls with a misread title and with an open end', () => {
    const score = (text: string) => confidence(text)[0]?.score ?? 0;
    expect(score(plain.replace('# 山村小学的春天', '# 山村小学的舂大'))).toBeLessThan(score(plain));
    expect(score(issueWith(prose(300).slice(0, -1)))).toBeLessThan(score(plain));
  });
});
