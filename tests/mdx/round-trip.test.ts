import fc from 'fast-check';
import type { BlockContent, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { figure } from '../../src/mdx/figure.ts';
import { parseArticle } from '../../src/mdx/parse.ts';
import { textOf } from '../../src/mdx/text.ts';
import { writeArticle } from '../../src/mdx/write.ts';
import type { Article } from '../../src/schema.ts';

/** What OCR and old typesetting leave in a text, and what Markdown, MDX or YAML would take for their own. */
const PIECES = [
  'export const x = 1│import fs from "fs"│export│import │export default {}│{甲，乙}│{process.exit()}│{│}│---│***│===',
  '<│>│a<b│<br>│</div>│<Figure caption="x" />│<!-- 注 -->│<http://a.cn>│http://a.cn/b_c│www.a.cn│a@b.cn│&amp;│&#x41;│&',
  '- │+ │* │*│**│_│__│`│```│~~│5~10元，20~30元│#│## │1. │1.│12) │（一）│一、│\\│\\\\│:--│[│]│[^1]│[^1]: 注│[甲](乙)│![│[甲]: 乙',
  '\uFEFF│\u200B│\u200D│\u00A0│\u3000│\u2028│ │  │\t│\r│。│，│“│”│《│》│——│…│：│！│党建│治理│衢│𠮷│2021年│GDP│e│i',
  '|│| --- |',
].flatMap((pieces) => pieces.split('│'));

const text = fc
  .oneof(
    {
      weight: 8,
      arbitrary: fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
  )
  // Ingest refuses control characters, Markdown cannot carry them all; a line end would be one of the file.
  .map((value) => value.replace(/(?![\t\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '文'));

const plain = text.map((value): PhrasingContent => ({ type: 'text', value }));
const bold = text
  .filter((value) => value.trim() !== '')
  .map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] }));
const phrasing: fc.Arbitrary<PhrasingContent[]> = fc.oneof(
  { weight: 3, arbitrary: plain.map((node) => [node]) },
  { weight: 2, arbitrary: fc.tuple(bold, plain).map(([head, rest]) => [head, rest]) },
  { weight: 1, arbitrary: fc.tuple(plain, bold, plain).map(([before, word, after]) => [before, word, after]) },
);

const paragraph = phrasing.map((children): BlockContent => ({ type: 'paragraph', children }));
const heading = fc
  .tuple(fc.constantFrom(2, 3, 4, 5, 6), plain)
  .map(([depth, child]): BlockContent => ({ type: 'heading', depth: depth as 2, children: [child] }));
const row = (width: number) =>
  fc.array(phrasing, { minLength: width, maxLength: width }).map(
    (cells): TableRow => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    }),
  );
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.array(row(width), { minLength: 1, maxLength: 3 }))
  .map((children): BlockContent => ({ type: 'table', children }));
const item = paragraph.map((child): ListItem => ({ type: 'listItem', spread: false, children: [child] }));
const list = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 30 }), fc.array(item, { minLength: 1, maxLength: 3 }))
  .map(
    ([ordered, start, children]): BlockContent => ({
      type: 'list',
      ordered,
      spread: false,
      ...(ordered ? { start } : {}),
      children,
    }),
  );
const rule = fc.constant<RootContent>({ type: 'thematicBreak' });
const block: fc.Arbitrary<RootContent> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 1, arbitrary: fc.oneof(heading, table, list, rule, text.map(figure)) },
);

const DATA: Article = { title: '甲', issue: '2021-01', order: 1, section: '乙', authors: [], kind: 'article' };

test('20,000 blocks come back as they were written, none of them as code', { timeout: 180_000 }, () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 10, maxLength: 10 }), (children) => {
      const body: Root = { type: 'root', children };
      const back = parseArticle(writeArticle(DATA, body), '01.mdx').body;
      expect(back.children.map(shapeOf)).toEqual(children.map(shapeOf));
      visit(back, (node) => expect(node.type).not.toMatch(/^mdx(?!JsxFlowElement)/u));
    }),
    { numRuns: 2000 },
  );
});

test('front matter comes back as it was written', () => {
  const line = text.filter((value) => value !== '');
  const optional = fc.option(line, { nil: undefined });
  fc.assert(
    fc.property(line, optional, optional, fc.array(line), (title, subtitle, source, authors) => {
      const data = { ...DATA, title, authors, ...(subtitle && { subtitle }), ...(source && { source }) };
      expect(parseArticle(writeArticle(data, { type: 'root', children: [] }), '01.mdx').data).toEqual(data);
    }),
    { numRuns: 2000 },
  );
});

test('a run-in heading that ends in a Chinese stop stays bold', () => {
  const body: Root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'strong', children: [{ type: 'text', value: '聚焦痛点定事项。' }] },
          { type: 'text', value: '制订意见' },
        ],
      },
    ],
  };
  const written = writeArticle(DATA, body);
  expect(written).toContain('**聚焦痛点定事项。**制订意见');
  expect(parseArticle(written, '01.mdx').body.children.map(shapeOf)).toEqual(body.children.map(shapeOf));
});

/** What must survive: kinds of blocks, their texts, and which part is bold. */
function shapeOf(node: RootContent): unknown {
  if (node.type === 'mdxJsxFlowElement') return node.attributes.map((attribute) => attribute.value);
  if (node.type === 'paragraph')
    return node.children.filter((child) => textOf(child) !== '').map((child) => [child.type, textOf(child)]);
  if (node.type === 'heading') return [node.type, node.depth, textOf(node)];
  if (node.type === 'list')
    return [node.type, node.ordered, node.start ?? null, node.children.map((child) => child.children.map(shapeOf))];
  if (node.type === 'table') return node.children.map((child) => child.children.map(textOf));
  return node.type;
}
