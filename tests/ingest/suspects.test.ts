import { describe, expect, test } from 'vitest';
import { ingestText, issueWith, prose } from './blocks.ts';

const suspectsIn = (body: string) => ingestText(issueWith(body)).result?.ledger.suspects ?? [];
const quotesIn = (body: string) => suspectsIn(body).map(({ quote, suggestion }) => [quote, suggestion]);

describe('what is no word where a likely misreading of one would be', () => {
  test('with another letter, or without one', () => {
    expect(quotesIn('这种做法纯属掩耳盗玲，群众看得清楚。')).toEqual([['掩耳盗玲，群众', '掩耳盗铃，群众']]);
    expect(quotesIn('他看了半天，百思不其解。')).toEqual([['，百思不其解。', '，百思不得其解。']]);
  });

  test('says which word the dictionary has', () => {
    expect(suspectsIn('这种做法纯属掩耳盗玲，群众看得清楚。')[0]?.message).toContain('掩耳盗铃');
  });

  test.each([
    '这种做法纯属掩耳盗铃，群众看得清楚。',
    // Two letters differ: it is meant.
    '这种做法纯属掩耳听琴，群众看得清楚。',
    '周石华和钟嘉文一道去了学校。',
    '老区人民支持红军，渡过了难关。',
  ])('%s is in order', (body) => expect(suspectsIn(body)).toEqual([]));

  test('in traditional characters the place is told, and no simplified letter is proposed', () => {
    expect(quotesIn('這種做法純屬掩耳盜玲，群眾看得清楚。')).toEqual([['掩耳盜玲，群眾', undefined]]);
  });
});

describe('a name that the issue prints again and again', () => {
  const often = [
    '村医江文焕来了。',
    '大家都找江文焕看病。',
    '乡亲们说江文焕心善。',
    '雨夜里江文焕出诊。',
    '桥头遇见江文焕，他背着药箱。',
    '我问江文焕累不累。',
  ].join('\n\n');

  test('once with a letter that looks like one of it', () => {
    expect(quotesIn(`${often}\n\n今年江文涣退休。`)).toEqual([['年江文涣退休。', '年江文焕退休。']]);
  });

  test('another person with one letter in common, and a letter that makes a word, are in order', () => {
    expect(suspectsIn(`${often}\n\n今年江文海退休。`)).toEqual([]);
    expect(suspectsIn(`${often}\n\n今年江文换届了。`)).toEqual([]);
  });
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
  const { result } = ingestText(issueWith('这种做法纯属掩耳盗玲，群众看得清楚。'));
  expect(JSON.stringify(result?.articles[0]?.body)).toContain('掩耳盗玲');
});

describe('confidence', () => {
  const confidence = (text: string) => ingestText(text).result?.ledger.confidence ?? [];
  const plain = issueWith(prose(300));

  test('rests on named evidence, for each article, in the ledger alone', () => {
    const { result } = ingestText(plain);
    expect(result?.ledger.confidence.map(({ article }) => article)).toEqual(
      result?.articles.map(({ data }) => data.order),
    );
    expect(result?.articles.some(({ data }) => 'confidence' in data)).toBe(false);
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
