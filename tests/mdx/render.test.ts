import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { renderBody } from '../../src/mdx/html/render.ts';

test('every block carries its anchor', () => {
  const body = '## 一\n\n文\n\n<Figure caption="图" />\n\n- 甲\n- 乙\n\n1. 丙\n\n   续\n\n| 序 |\n| --- |\n| 1 |\n';
  const { html, blocks } = rendered(body);
  expect([...html.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1])).toEqual(blocks.map((block) => block.anchor));
});

test('bold that opens a paragraph is a run-in heading; bold that is all of it or stands inside is not', () => {
  expect(rendered('**聚焦。**制订').html).toContain('<strong class="runin">聚焦。</strong>制订');
  expect(rendered('**聚焦**').html).toContain('<strong>聚焦</strong>');
  expect(rendered('制订**聚焦**').html).toContain('<strong>聚焦</strong>');
});

test('a table scrolls in a region of its own, without inline style', () => {
  const { html } = rendered('| 序 | 名 |\n| --: | :-- |\n| 1 | 甲 |');
  expect(html).toContain('<div class="table-scroll" tabindex="0" role="region" aria-label="表格：序、名"><table>');
  expect(html).toContain('<th scope="col" class="align-right">序</th>');
  expect(html).not.toMatch(/style=|align="/u);
});

test('a picture is a frame with its caption', () => {
  const { html } = rendered('<Figure caption="&lt;甲&gt; &quot;乙&quot;" />');
  expect(html).toMatch(
    /^<figure class="photo" id="p1-[0-9a-f]{4}"><div class="photo-frame">图在纸本，文本未收<\/div>/u,
  );
  expect(html).toContain('<figcaption>&#x3C;甲> "乙"</figcaption>');
});

test('text stays text', () => {
  expect(rendered('\\<b>甲\\</b> &amp;lt;').html).toContain('&#x3C;b>甲&#x3C;/b> &#x26;lt;');
});

function rendered(body: string) {
  const head = '---\ntitle: 甲\nissue: 2020-12\norder: 1\nsection: 乙\nkind: article\n---\n\n';
  const article = parseArticle(head + body, '01.mdx');
  return { html: toHtml(renderBody(article.body)), blocks: article.blocks };
}
