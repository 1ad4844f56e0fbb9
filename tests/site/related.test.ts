import { expect, test } from 'vitest';
import { keywordsOf } from '../../src/register/keywords.ts';
import { archiveOf } from '../../src/site/archive/archive-of.ts';
import { relatedIn } from '../../src/site/article/related.ts';

const words = (title: string, text: string): string[] => keywordsOf(title, text).map(([word]) => word);

test('phrases that the text repeats, longest first, without those that are only a part of them', () => {
  const text = '营商环境服务专班来了。专班不变，专班再来，营商环境服务专班又来，专班。';
  expect(keywordsOf('', text)).toEqual([
    ['营商环境服务专班', 2],
    ['专班', 5],
  ]);
});

test('no phrase ends inside a word, and none holds the little words between', () => {
  expect(words('', '推进全面改革，推进全域旅游，推进试点。我们的家，我们的家。')).toEqual(['推进']);
});

test('words in quotes count, in the title too', () =>
  expect(words('“三银赋能”激活人才', '老干部讲“三银赋能”的故事。')).toEqual(['三银赋能']));

test('the same text gives the same words', () => {
  const text = '小区治理与物业，小区物业与治理。';
  expect(keywordsOf('', text)).toEqual(keywordsOf('', text));
});

function archiveWith(keywords: Record<string, string>) {
  const articles = Object.entries(keywords).map(([id, words]) => {
    const [issue = '', file = ''] = id.split('/');
    return {
      id,
      data: {
        title: `文章${id}`,
        issue,
        order: Number(file),
        section: '',
        authors: [],
        kind: 'article' as const,
        characters: 1,
        keywords: words,
      },
    };
  });
  const ids = [...new Set(articles.map(({ data }) => data.issue))];
  const issues = ids.map((id) => ({
    id,
    data: {
      title: '',
      year: Number(id.slice(0, 4)),
      number: Number(id.slice(5)),
      sections: [],
      masthead: [],
      contents: [],
    },
  }));
  return archiveOf(articles, issues, {
    name: '',
    sponsor: '',
    site: 'https://example.org/',
    visibility: 'public',
    sections: [],
    regions: [],
    redactions: [],
  });
}

const relatedTo = (archive: ReturnType<typeof archiveWith>, id: string) =>
  [...relatedIn(archive.issues.flatMap(({ cards }) => cards))]
    .filter(([card]) => card.id === id)
    .flatMap(([, found]) => found);

test('what shares rare words is related, and says by which; what shares common ones is not', () => {
  const archive = archiveWith({
    '2020-01/01': '专班 9 项目 4 工作 3',
    '2020-02/01': '专班 5 高铁 3 工作 2',
    '2020-03/01': '蜂蜜 5 直播 3 工作 2',
    '2020-04/01': '烈士 5 斗争 3 工作 2',
    '2020-05/01': '换届 5 选举 3 工作 2',
  });
  expect(relatedTo(archive, '2020-01/01').map(({ card, words }) => [card.id, words])).toEqual([
    ['2020-02/01', ['专班']],
  ]);
  expect(relatedTo(archive, '2020-04/01')).toEqual([]);
});

test('no more than four, the likest first, and time grows with the articles alone', () => {
  const many = Object.fromEntries(
    Array.from({ length: 4000 }, (_, at) => [
      `${1990 + (at % 30)}-${String(1 + Math.floor(at / 30)).padStart(2, '0')}/01`,
      `词${at % 700} 5 语${at % 450} 3 句${at % 3} 2`,
    ]),
  );
  const archive = archiveWith(many);
  const found = relatedTo(archive, '1990-01/01');
  expect(found.length).toBe(4);
  expect(found.every(({ words }) => words.includes('词0') || words.includes('语0'))).toBe(true);
});
