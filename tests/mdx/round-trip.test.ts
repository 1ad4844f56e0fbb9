import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { writeArticle } from '../../src/mdx/file/write.ts';
import { textOf } from '../../src/mdx/tree/text.ts';
import type { Article } from '../../src/schema.ts';
import { runs } from '../runs.ts';
import { block, text } from './bodies.ts';

const DATA: Article = { title: '甲', issue: '2021-01', order: 1, section: '乙', authors: [], kind: 'article' };

test('20,000 blocks come back as they were written, none of them as code', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 10, maxLength: 10 }), (children) => {
      const body: Root = { type: 'root', children };
      const back = parseArticle(writeArticle(DATA, body), '01.mdx').body;
      expect(back.children.map(shapeOf)).toEqual(children.map(shapeOf));
      visit(back, (node) => expect(node.type).not.toMatch(/^mdx(?!JsxFlowElement)/u));
    }),
    runs(500),
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
    runs(500),
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
