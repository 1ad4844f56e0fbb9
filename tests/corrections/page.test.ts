/** What readers and the search see of corrections. */
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { archiveFile } from '../../src/export/records.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { markText } from '../../src/mdx/html/mark.ts';
import { renderBody } from '../../src/mdx/html/render.ts';
import { type AppliedCorrection, type IssueCorrection, periodicalSchema } from '../../src/schema.ts';
import { contextsOf } from '../../src/search/ask/context/kwic.ts';
import { readingOf } from '../../src/search/ask/context/reading.ts';
import { parseQuery } from '../../src/search/ask/query/parse-query.ts';
import { documentOf } from '../../src/search/index/document.ts';
import { archiveOf } from '../../src/site/archive/archive-of.ts';
import { fixNotes, issueFixNotes, joinNotes } from '../../src/site/article/notes.ts';
import { lastChange } from '../../src/site/dates.ts';
import { withheldIssue } from '../../src/withheld/issue.ts';
import { policyOf } from '../../src/withheld/policy.ts';

const fix = (place: Partial<AppliedCorrection>, from: string, to: string): AppliedCorrection => ({
  offset: 0,
  ...place,
  from,
  to,
  reason: '对照原刊',
  by: '校对员',
  date: '2026-01-02',
});

function article(body: string, corrections: AppliedCorrection[], head = '') {
  const front = `---\ntitle: 老桥的故事\nissue: 2020-12\norder: 1\nkind: article\n${head}---\n\n`;
  const { data, blocks, body: tree } = parseArticle(front + body, '01.mdx');
  return { data: { ...data, corrections }, blocks, html: toHtml(renderBody(tree, corrections)) };
}

describe('corrected words are marked in', () => {
  test.each([
    ['a paragraph', '桥上有人。', 1, 1, '上', '桥<span class="fix">上</span>有人。</p>'],
    ['a heading', '## 一、桥上', 1, 2, '桥', '一、<span class="fix">桥</span>上</h2>'],
    ['an item', '- 甲\n- 桥上', 2, 1, '上', '桥<span class="fix">上</span></li>'],
    ['a cell', '| 名 | 年 |\n| --- | --- |\n| 桥 | 三年 |', 2, 2, '三', '<td><span class="fix">三</span>年</td>'],
    [
      'a cell behind an empty one',
      '| 名 | 年 |\n| --- | --- |\n| | 三年 |',
      2,
      0,
      '三',
      '<td><span class="fix">三</span>年</td>',
    ],
    [
      'a caption',
      '<Figure caption="桥上&quot;人&quot;" />',
      1,
      1,
      '上',
      '<figcaption>桥<span class="fix">上</span>"人"',
    ],
    [
      'a run-in heading',
      '**桥。**上面',
      1,
      0,
      '桥',
      '<strong class="runin"><span class="fix">桥</span>。</strong>上面',
    ],
    [
      'the end of one and what follows',
      '**桥。**上面',
      1,
      1,
      '。上',
      '桥<span class="fix">。</span></strong><span class="fix">上</span>面',
    ],
  ])('%s', (_, body, block, offset, to, expected) =>
    expect(article(body, [fix({ block, offset }, '下', to)]).html).toContain(expected),
  );

  test.each([
    ['what was taken out', fix({ block: 1, offset: 1 }, '的', '')],
    ['the head', fix({ field: 'title' }, '新', '老')],
  ])('%s is not', (_, one) => expect(article('桥上有人。', [one]).html).not.toContain('fix'));

  test('several, and nothing else changes', () => {
    const { html } = article('桥上有人。', [
      fix({ block: 1, offset: 1 }, '下', '上'),
      fix({ block: 1, offset: 3 }, '鸟', '人'),
    ]);
    expect(html.match(/fix/gu)).toHaveLength(2);
    expect(html.replace(/<\/?span[^>]*>/gu, '')).toBe(article('桥上有人。', []).html);
  });
});

describe('the note in the margin', () => {
  const { blocks } = article('桥上有人。', []);
  test('says what the source has, why it changed, and who says so', () =>
    expect(fixNotes([fix({ block: 1, offset: 1 }, '下', '上')], blocks)).toEqual([
      {
        kind: '更正',
        text: '原作“下”，改为“上”。对照原刊。（校对员，2026-01-02）',
        offset: 1,
        anchor: blocks[0]?.anchor,
      },
    ]));
  test('of the head names the field', () => {
    const [note] = fixNotes([fix({ field: 'authors' }, '王', '')], blocks);
    expect(note).toMatchObject({ text: expect.stringContaining('署名原作“王”，已删去。') });
    expect(note?.anchor).toBeUndefined();
  });
  test('about a join is not lost by a correction', () => {
    const entries = [1, 2].map((line) => ({ line, target: 1, role: 'paragraph', block: 1, rule: 'paragraph' }));
    expect(joinNotes(entries, { lines: ['桥下', '有人。'] }, blocks)).toEqual([]);
    expect(joinNotes(entries, { lines: ['桥下', '有人。'] }, blocks, ['桥下有人。'])).toHaveLength(1);
  });
});

describe('a correction of the pages around the articles', () => {
  const made = (part: IssueCorrection['part'], date: string, labels?: string[]): IssueCorrection => ({
    part,
    line: 3,
    offset: 0,
    ...(labels ? { labels } : {}),
    from: '旧',
    to: '新',
    reason: '对照原刊',
    by: '校对员',
    date,
  });
  const periodical = periodicalSchema.parse({
    name: '某刊',
    sponsor: '某部',
    site: 'https://example.org/',
    redactions: ['电话'],
  });
  const corrections = [
    made('contents', '2026-01-02'),
    made('masthead', '2026-01-03', ['主编']),
    made('masthead', '2026-01-04', ['地址', '电 话']),
  ];
  const issue = withheldIssue(
    { title: '某刊', year: 2020, number: 12, sections: [], masthead: [], contents: [], corrections },
    policyOf(periodical),
  );
  const card = { title: '甲文', issue: '2020-12', order: 1, section: '', authors: [], kind: 'article' as const };
  const archive = archiveOf(
    [
      {
        id: '2020-12/01',
        data: { ...card, characters: 9, corrections: [{ ...fix({ block: 1 }, '甲', '乙'), date: '2026-01-05' }] },
      },
    ],
    [
      {
        id: '2020-12',
        data: issue,
      },
    ],
    periodical,
  );

  test('says which page, and what a withheld field said is withheld', () =>
    expect(issueFixNotes(issue.corrections ?? []).map(({ text }) => text)).toEqual([
      '目录原作“旧”，改为“新”。对照原刊。（校对员，2026-01-02）',
      '版权页原作“旧”，改为“新”。对照原刊。（校对员，2026-01-03）',
    ]));
  test('is listed among those of the articles, the newest first', () =>
    expect(archive.corrections.map((one) => [one.card?.id ?? one.issue.id, one.correction.date])).toEqual([
      ['2020-12/01', '2026-01-05'],
      ['2020-12', '2026-01-03'],
      ['2020-12', '2026-01-02'],
    ]));
  test('is counted in the data files, and changes the day of the book', () => {
    expect(archiveFile(archive).issues).toEqual([expect.objectContaining({ issue: '2020-12', corrections: 2 })]);
    expect(lastChange([issue], '2020-12-01')).toBe('2026-01-03');
  });
});

test.each([
  ['老桥', 0, 1, '<span class="fix">老</span>桥'],
  ['老<wbr>桥', 0, 2, '<span class="fix">老</span><wbr><span class="fix">桥</span>'],
  ['a&amp;b&#x3C;c', 1, 4, 'a<span class="fix">&#x26;b&#x3C;</span>c'],
  ['桥<b>上</b>有人', 1, 3, '桥<b><span class="fix">上</span></b><span class="fix">有</span>人'],
  ['桥', 0, 9, '<span class="fix">桥</span>'],
  ['老桥', 1, 2, '老<span class="fix">桥</span>'],
  ['老桥', 1, 1, '老桥'],
])('%s from %i to %i', (html, start, end, expected) => {
  const tree = fromHtml(html, { fragment: true });
  markText(tree, { start, end }, 'fix');
  expect(toHtml(tree)).toBe(expected);
});

describe('the search', () => {
  const { data, blocks } = article('甲段。\n\n桥上有人。\n\n桥下有水。', [
    fix({ field: 'title' }, '新桥', '老桥'),
    fix({ block: 2, offset: 1 }, '底', '上'),
  ]);
  const document = documentOf(data, blocks);
  const found = (query: string) =>
    readingOf({ paragraphs: document }, parseQuery(query).terms, 'exact').contexts.map(
      ({ role, ordinal, anchor, hit }) => [role, ordinal, anchor, hit] as const,
    );

  test('has each original after what stands now', () => {
    expect(document.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'title 老桥的故事',
      'original 新桥的故事',
      'text 甲段。',
      'text 桥上有人。',
      'original 桥底有人。',
      'text 桥下有水。',
    ]);
  });

  test('finds both readings at the same block', () => {
    const anchor = blocks[1]?.anchor;
    expect(found('桥上')).toEqual([['text', 2, anchor, '桥上']]);
    expect(found('桥底')).toEqual([['original', 2, anchor, '桥底']]);
  });

  test('addresses blocks after it as before, and the head by no block', () => {
    expect(found('有水')).toEqual([['text', 3, blocks[2]?.anchor, '有水']]);
    expect(found('新桥')).toEqual([['original', undefined, undefined, '新桥']]);
  });

  test('counts what stands in both readings in both', () => {
    expect(found('有人')).toHaveLength(2);
    expect(contextsOf(document, parseQuery('有人').terms, 'exact')).toHaveLength(2);
  });

  test('holds nothing more where nothing was corrected', () =>
    expect(documentOf({ ...data, corrections: undefined }, blocks)).toEqual(
      document.filter(({ role }) => role !== 'original'),
    ));
});
