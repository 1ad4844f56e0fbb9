import { describe, expect, test } from 'vitest';
import { regionOf } from '../../src/ingest/heads/head.ts';
import { cutOff, ingestText, periodical, prose } from './blocks.ts';

const titles = ['山村小学的春天', '一座老桥的修复', '集市上的手艺人', '竹林深处的书屋'];
const contents = (entries: readonly string[]) =>
  `# 青山学刊\n\n2020年第3期\n\n# 目录\n\n${entries.map((entry, at) => `0${at * 2 + 1}/ ${entry}`).join('\n\n')}`;
const text = (seed: number) => prose(200, seed * 30);
/** An issue whose contents are `entries` and whose articles open with `heads`. */
const articlesOf = (heads: readonly string[], entries: readonly string[] = titles) =>
  ingestText([contents(entries), ...heads.map((head, at) => `${head}\n\n${text(at)}`)].join('\n\n')).result?.articles ??
  [];
const titlesOf = (...given: Parameters<typeof articlesOf>) => articlesOf(...given).map(({ data }) => data.title);

describe('an article begins where its title stands', () => {
  test('in the order of the contents, each title once', () => {
    // The second title is quoted before the first article, and once more behind its own.
    const teased = `${contents(titles)}\n\n▲ ${titles[1]}\n\n${titles.map((title, at) => `# ${title}\n\n${text(at)}`).join('\n\n')}`;
    const { result } = ingestText(teased);
    expect(result?.articles.map(({ data }) => data.title)).toEqual(titles);
    expect(result?.articles.map(({ body }) => body.children.length)).toEqual([1, 1, 1, 1]);
  });

  test('without any mark of the source', () => expect(titlesOf(titles)).toEqual(titles));

  test('in the words of the body, two printed lines joined by a space', () => {
    const entries = titles.with(0, '山村小学的春天 孩子们走在田埂上');
    expect(titlesOf(['# 山村小学的春天\n\n# 孩子们走在田埂上', ...titles.slice(1)], entries)[0]).toBe(entries[0]);
  });

  test('though a letter was misread', () =>
    expect(titlesOf(titles.with(0, '# 山村小学的舂天'))[0]).toBe('山村小学的舂天'));

  test('at its byline where the title is lost, in the words of the contents', () => {
    const { result, rules } = ingestText(
      [
        contents(titles),
        ...titles.with(1, `${text(8)}\n\n□ 市委编办`).map((head, at) => `${head}\n\n${text(at)}`),
      ].join('\n\n'),
    );
    expect(result?.articles[1]?.data).toMatchObject({ title: titles[1], authors: ['市委编办'] });
    expect(rules).toEqual(['title-lost']);
  });

  test('where two lost titles leave one region line and one byline, for the first of them', () => {
    const entries = titles.map((title, at) => (at === 1 || at === 2 ? `白石县：${title}` : title));
    const [first = '', , , last = ''] = titles;
    const articles = articlesOf([`# ${first}`, `${text(8)}\n\n白石\n\n□ 市委编办`, `# ${last}`], entries);
    expect(articles.map(({ data, body }) => [data.order, body.children.length])).toEqual([
      [1, 2],
      [2, 1],
      [4, 1],
    ]);
  });

  test('though the contents do not list it', () => {
    const extra = `${text(9)}\n\n## 溪边的磨坊\n\n□ 张三`;
    const [first = '', ...others] = titles;
    const articles = articlesOf([`# ${first}\n\n${extra}`, ...others.map((title) => `# ${title}`)]);
    expect(articles.map(({ data }) => [data.order, data.title])).toContainEqual([5, '溪边的磨坊']);
  });
});

describe('the head of an article', () => {
  const headOf = (head: string, entry = titles[0] ?? '') =>
    articlesOf([head, ...titles.slice(1).map((title) => `# ${title}`)], titles.with(0, entry))[0]?.data;

  test.each([
    ['a region in full', '## 白石县\n\n# 山村小学的春天', { region: '白石县' }],
    ['a region letter-spaced and short', '## 白 石\n\n# 山村小学的春天', { region: '白石县' }],
    ['a deck behind a dash', '# 山村小学的春天\n\n——白石调查', { subtitle: '白石调查' }],
    [
      'a deck on the same line',
      '# 山村小学的春天 ——白石县的调查',
      { title: '山村小学的春天', subtitle: '白石县的调查' },
    ],
    ['a byline in a box', '# 山村小学的春天\n\n□ 市委编办', { authors: ['市委编办'] }],
    ['a credit', '# 山村小学的春天\n\n文/张三 图/李四', { authors: ['张三'] }],
    ['names alone', '# 山村小学的春天\n\n张三 李四', { authors: ['张三', '李四'] }],
    ['an author note', '# 山村小学的春天\n\n□ 张三\n\n（作者系教师）', { authors: ['张三'], authorNote: '作者系教师' }],
  ])('holds %s', (_, head, data) => expect(headOf(head)).toMatchObject(data));

  test('takes the region from the contents where its line is lost', () =>
    expect(headOf('# 山村小学的春天', '白石县：山村小学的春天')).toMatchObject({
      region: '白石县',
      title: '山村小学的春天',
    }));

  test.each([
    ['白石县', '白石县'],
    ['东 川', '东川区'],
    ['【吴县】', '吴县'],
    ['吴', undefined],
    ['青田县', '青田县'],
    ['校长', undefined],
  ])('%s names the region %s', (text, region) => expect(regionOf(text, periodical)).toBe(region));

  test('takes no speaker for a region', () =>
    expect(headOf('# 老校长：山村小学的春天', '老校长：山村小学的春天')).not.toHaveProperty('region'));

  test('keeps what was printed and the fields do not hold', () => {
    expect(headOf('# 山村小学的春天\n\n□ 市委编办')?.printed).toEqual(['□ 市委编办']);
    expect(headOf('# 山村小学的春天\n\n张三')).not.toHaveProperty('printed');
  });
});

describe('编者按', () => {
  const withNote = (note: string, rest = '') =>
    articlesOf([`# ${titles[0]}`, `${note}\n\n# ${titles[1]}${rest}`, `# ${titles[2]}`, `# ${titles[3]}`]);

  test.each([
    ['on a line of its own', `## ■编者按\n\n${text(7)}`],
    ['before its text', `编者按：${text(7)}`],
  ])('%s is a note that belongs to what follows', (_, note) => {
    const found = withNote(note).find(({ data }) => data.kind === 'note');
    expect(found?.data).toMatchObject({ order: 5, title: '编者按' });
    expect(JSON.stringify(found?.body)).toContain(text(7));
  });

  test('with a long text behind it stays in its article', () => {
    const long = Array.from({ length: 6 }, (_, at) => prose(80, at)).join('\n\n');
    expect(withNote(`■编者按\n\n${long}`).map(({ data }) => data.kind)).not.toContain('note');
  });
});

test('a paragraph that a running head, a folio and a jump line cut is whole again', () => {
  const half = cutOff(120);
  const furniture = '青山学刊 2020年第3期\n\n12\n\n（下转第13页）';
  const [first] = articlesOf([
    `# ${titles[0]}\n\n${half}\n\n${furniture}\n\n代化国家开好局。`,
    ...titles.slice(1).map((title) => `# ${title}\n\n青山学刊 2020年第3期`),
  ]);
  expect(JSON.stringify(first?.body)).toContain(`${half}代化国家开好局。`);
  expect(JSON.stringify(first?.body)).not.toContain('下转');
});
