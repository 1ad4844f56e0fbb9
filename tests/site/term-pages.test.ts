/** The page of a quoted term: its course, its forms and its neighbours. */
import { expect, test } from 'vitest';
import { archiveOf } from '../../src/site/archive/archive-of.ts';
import { registerOf } from '../../src/site/register/register.ts';
import { termPaths } from '../../src/site/register/term-pages.ts';

/** Terms by the article in which they stand: `2020-01/02`. */
function pagesOf(stands: Record<string, string[]>, variants: string[][] = []) {
  const ids = [...new Set(Object.keys(stands).map((id) => id.slice(0, 7)))];
  const articles = Object.keys(stands).map((id) => {
    const [issue = '', order] = id.split('/');
    const data = { title: id, issue, order: Number(order), section: '', authors: [], kind: 'article' as const };
    return { id, data: { ...data, characters: 1 } };
  });
  const issues = ids.map((id) => {
    const [year = 0, number = 0] = id.split('-').map(Number);
    return { id, data: { title: '', year, number, sections: [], masthead: [], contents: [] } };
  });
  const archive = archiveOf(articles, issues, {
    name: '',
    sponsor: '',
    site: 'https://example.org/',
    visibility: 'public',
    sections: [],
    regions: [],
    redactions: [],
  });
  const registers = archive.issues.toReversed().map((issue) => {
    const terms = [...new Set(Object.values(stands).flat())].flatMap((term) => {
      const mentions = issue.cards.flatMap((card) => {
        const count = stands[card.id]?.filter((one) => one === term).length ?? 0;
        return count > 0 ? [{ article: card.data.order, anchor: 'p1-0000', text: '', count }] : [];
      });
      return mentions.length > 0 ? [{ term, mentions }] : [];
    });
    return { issue, data: { appointments: [], people: [], units: [], terms } };
  });
  const { terms } = registerOf(registers);
  const years = archive.years.map(({ year }) => year);
  return new Map(termPaths(terms, variants, years).map(({ props }) => [props.name.name, props]));
}

test('the course goes from the first year with the term to the last of the archive', () => {
  const pages = pagesOf({
    '2017-01/01': ['别的', '别的'],
    '2018-01/01': ['专班', '专班'],
    '2018-02/01': ['专班'],
    '2020-01/01': ['专班'],
    '2021-01/01': ['别的'],
  });
  expect(pages.get('专班')?.course).toEqual([
    { name: '2018年', times: 3, articles: 2 },
    { name: '2019年', times: 0, articles: 0 },
    { name: '2020年', times: 1, articles: 1 },
    { name: '2021年', times: 0, articles: 0 },
  ]);
});

test('in one year the issues that have it are its course', () => {
  const pages = pagesOf({ '2021-01/01': ['专班'], '2021-02/01': [], '2021-03/02': ['专班'] });
  expect(pages.get('专班')?.course.map(({ name }) => name)).toEqual(['第1期', '第3期']);
});

test('forms hold the term or stand in it, or are named by the editors; what stands once is no term yet', () => {
  const two = ['专班', '服务专班', '班', '三服务', '服务企业、服务群众、服务基层', '一件事'];
  const pages = pagesOf({ '2020-01/01': [...two, '专班负责制'], '2021-01/01': two }, [
    ['三服务', '服务企业、服务群众、服务基层', '没有登过'],
  ]);
  const formsOf = (term: string) => pages.get(term)?.forms.map(({ name }) => name);
  expect(formsOf('专班')).toEqual(['服务专班']);
  expect(formsOf('服务专班')).toEqual(['专班']);
  expect(formsOf('三服务')).toEqual(['服务企业、服务群众、服务基层']);
  expect(formsOf('一件事')).toEqual([]);
});

test('neighbours share two articles at least, those that share most first, of these the rarer', () => {
  const pages = pagesOf({
    '2020-01/01': ['专班', '一件事', '最多跑一次', '偶然'],
    '2020-02/01': ['专班', '一件事', '最多跑一次'],
    '2020-03/01': ['专班', '三服务'],
    '2020-04/01': ['专班', '三服务'],
    '2020-05/01': ['三服务', '偶然'],
    '2020-06/01': ['专班', '一件事'],
  });
  expect(pages.get('专班')?.neighbours.map(({ name, shared }) => [name.name, shared])).toEqual([
    ['一件事', 3],
    ['最多跑一次', 2],
    ['三服务', 2],
  ]);
});
