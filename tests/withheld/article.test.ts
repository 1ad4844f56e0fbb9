import { toHtml } from 'hast-util-to-html';
import { describe, expect, it, test } from 'vitest';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { renderBody } from '../../src/mdx/html/render.ts';
import { originalsOf } from '../../src/mdx/tree/originals.ts';
import type { AppliedCorrection, Periodical } from '../../src/schema.ts';
import { withheldArticle } from '../../src/withheld/article.ts';
import { withheldIssue, withheldLedger, withheldRegister } from '../../src/withheld/issue.ts';
import { clean, policyOf } from '../../src/withheld/policy.ts';

const INTERNAL = policyOf({ visibility: 'internal', redactions: [] });
const parsed = (body: string, head = '') =>
  parseArticle(`---\ntitle: 甲\nissue: 2021-01\norder: 1\nkind: article\n${head}---\n\n${body}\n`, 'a.mdx');

function shown(body: string, corrections: Partial<AppliedCorrection>[] = [], head = '') {
  const article = parsed(body, head);
  const decided = { reason: '对照原刊', by: '校对员', date: '2026-01-02' };
  const made = corrections.map((one) => ({ block: 1, offset: 0, from: '旧', to: '新', ...decided, ...one }));
  const {
    data,
    body: tree,
    blocks,
  } = withheldArticle(
    { ...article, data: { ...article.data, ...(made.length > 0 ? { corrections: made } : {}) } },
    INTERNAL,
  );
  return { data, blocks, html: toHtml(renderBody(tree, data.corrections, blocks)) };
}

describe('the body', () => {
  test.each([
    ['电话：3026633。', '电话：［电话从略］。'],
    ['**联系电话**：0570-302**6633**，再会', '联系电话：［电话从略］，再会'],
    ['138\\\n0570 0123 再会', '［手机号从略］ 再会'],
    ['`a@b.cn`', '［邮箱从略］'],
    ['> 手机13805700123', '手机［手机号从略］'],
    ['- 手机13805700123\n  - 电话3026633', '手机［手机号从略］|电话［电话从略］'],
    ['<Figure caption="联系电话：3026633" />', '联系电话：［电话从略］'],
    ['## 热线0570-3026633', '热线［电话从略］'],
    ['| 姓名 | 手机 |\n| - | - |\n| 丁山 | 663026 |\n| 王桥 | 无 |', '姓名 手机|丁山 ［手机号从略］|王桥 无'],
    ['| 联系电话 | 3026633 |\n| - | - |\n| 138 | 05700123 |', '联系电话 ［电话从略］|138 05700123'],
  ])('%s', (body, texts) => {
    const { blocks, html } = shown(body);
    expect(blocks.map(({ text }) => text).join('|')).toBe(texts);
    expect(html).not.toMatch(/26633|13805700123|0570 0123|a@b|663026/u);
  });

  it('keeps the anchors of the printed text, in blocks and in HTML', () => {
    const body = '电话：3026633。\n\n无关';
    const { blocks, html } = shown(body);
    const anchors = parsed(body).blocks.map(({ anchor }) => anchor);
    expect(blocks.map(({ anchor }) => anchor)).toEqual(anchors);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
  });

  it('links to no address that says what is withheld', () => {
    expect(shown('[此处](https://a.cn/?q=13805700123)，[彼处](https://a.cn/)').html).toMatch(
      /^<p id="[^"]*">此处，<a href="https:\/\/a\.cn\/">彼处<\/a><\/p>$/u,
    );
  });
});

describe('the head', () => {
  it('is withheld in every field', () => {
    const { data } = shown(
      '文',
      [],
      'authors: [丁山13805700123]\nauthorNote: 邮箱a@b.cn\nprinted: ["□ 电话0570-3026633"]\n',
    );
    expect(data).toMatchObject({
      authors: ['丁山［手机号从略］'],
      authorNote: '邮箱［邮箱从略］',
      printed: ['□ 电话［电话从略］'],
    });
  });
  it('is well-formed: half a surrogate pair could be written into no file', () =>
    expect(shown('文', [], 'subtitle: "\\ud800甲"\n').data.subtitle).toBe('\uFFFD甲'));
});

describe('a correction', () => {
  const BODY = '新桥电话：3026633，新路。';
  it('away from what is withheld keeps its words and finds its new place', () => {
    const { data, blocks, html } = shown(BODY, [{ offset: 0 }, { offset: 13 }]);
    expect(html.match(/<span class="fix">新<\/span>/gu)).toHaveLength(2);
    expect(originalsOf(data, blocks)).toEqual(['旧桥电话：［电话从略］，旧路。']);
  });
  test.each([
    ['in the value', '新桥电话：3026633。', { offset: 7, from: '8', to: '2' }],
    ['that made the value', '电话：3026633。', { offset: 3, from: 'O', to: '3' }],
    ['that took the value away', '电话：不详。', { offset: 3, from: '3026633', to: '不详' }],
    ['that took digits out of it', '电话：302663。', { offset: 9, from: '3', to: '' }],
    ['that put a space into it', '电话：302 6633。', { offset: 6, from: '。', to: ' ' }],
  ])('%s is not told', (_, body, correction) => expect(shown(body, [correction]).data.corrections).toEqual([]));
  it('with a number in its reason loses the number', () =>
    expect(shown('新', [{ reason: '电询13805700123' }]).data.corrections?.[0]?.reason).toBe('电询［手机号从略］'));
});

describe('the issue', () => {
  const masthead = ['主编', '电　话', '编辑部电话', '投稿邮箱', '地址'].map((label) => ({ label, values: ['值'] }));
  const issue = { title: '刊', year: 2020, number: 1, sections: [], contents: [], masthead };
  const fieldsOf = (periodical: Pick<Periodical, 'visibility' | 'redactions'>) =>
    withheldIssue(issue, policyOf(periodical)).masthead.map(({ values }) => values.join());
  it('withholds by kind of label, where internal all kinds', () =>
    expect(fieldsOf({ visibility: 'internal', redactions: [] })).toEqual([
      '值',
      '［电话从略］',
      '［电话从略］',
      '［邮箱从略］',
      '值',
    ]));
  it('where public the kinds and the very labels that are named', () =>
    expect(fieldsOf({ visibility: 'public', redactions: ['电话', '地 址'] })).toEqual([
      '值',
      '［电话从略］',
      '［电话从略］',
      '值',
      '［从略］',
    ]));
  it('publishes IDs and bank cards under no policy', () =>
    expect(clean('11010519491231002X a@b.cn', policyOf({ visibility: 'public', redactions: [] }))).toBe(
      '［证件号从略］ a@b.cn',
    ));
  it('tells no correction of a withheld field', () => {
    const made = {
      part: 'masthead' as const,
      line: 1,
      offset: 0,
      to: '2',
      reason: '对照',
      by: '某',
      date: '2026-01-02',
    };
    const corrections = [
      { ...made, from: '1', labels: ['主编'] },
      { ...made, from: '1', labels: ['地址', '编辑部电话'] },
      { ...made, from: '13805700123' },
    ];
    expect(withheldIssue({ ...issue, corrections }, INTERNAL).corrections).toEqual([corrections[0]]);
  });
  it('names nobody who stands in a withheld field only', () => {
    const mention = (text: string) => ({ as: 'masthead' as const, text });
    const people = [
      { name: '王桥', mentions: [mention('电 话')] },
      { name: '李文', mentions: [mention('主编')] },
    ];
    const register = withheldRegister({ appointments: [], people, units: [], terms: [] }, INTERNAL);
    expect(register.people.map(({ name }) => name)).toEqual(['李文']);
  });
  it('leaves digests of the ledger alone, and shows readers no doubt that is for editors', () => {
    const sha256 = 'a13805700123b'.padEnd(64, '0');
    const doubt = { rule: 'title-differs', line: 1, message: '手机13805700123', advice: '看' };
    const ledger = {
      source: { sha256, lines: 1 },
      entries: [],
      doubts: [doubt, { ...doubt, rule: 'personal-data' }],
      confidence: [],
      suspects: [],
    };
    const told = withheldLedger(ledger, INTERNAL);
    expect(told.source.sha256).toBe(sha256);
    expect(told.doubts.map(({ message }) => message)).toEqual(['手机［手机号从略］']);
  });
});
