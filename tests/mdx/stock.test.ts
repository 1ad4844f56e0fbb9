/** An article belongs to its owners: MDX as any other program compiles it gives the text and the structure that this one shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '@mdx-js/mdx';
import fc from 'fast-check';
import type { Element, ElementContent, Root as HtmlRoot, Nodes } from 'hast';
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { writeArticle } from '../../src/mdx/file/write.ts';
import { textIn } from '../../src/mdx/html/mark.ts';
import { renderBody } from '../../src/mdx/html/render.ts';
import { runs } from '../runs.ts';
import { block } from './bodies.ts';

const HEAD = /^---\n[\s\S]*?\n---\n/u;

test('every article in this project', async () => {
  const files = ['content/issues', 'tests/issues'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\/\d+\.mdx$/u.test(name))
      .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) await expectSame(readFileSync(file, 'utf8'));
});

test('2,000 blocks with whatever print and OCR leave in a text', () =>
  fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 10, maxLength: 10 }), (children) => {
      const body: Root = { type: 'root', children };
      const data = { title: '甲', issue: '2021-01', order: 1, section: '乙', authors: [], kind: 'article' as const };
      return expectSame(writeArticle(data, body));
    }),
    runs(60),
  ));

async function expectSame(article: string): Promise<void> {
  const ours = renderBody(parseArticle(article, '01.mdx').body);
  expect(shapesIn(await stock(article.replace(HEAD, '')))).toEqual(shapesIn(ours));
}

/** As `@astrojs/mdx` does it with the Markdown of astro.config.mjs. */
async function stock(body: string): Promise<HtmlRoot> {
  const { default: Content } = await evaluate(body, {
    ...{ Fragment: 'fragment', jsx: element, jsxs: element },
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkCjkFriendly],
  });
  const Figure = ({ caption }: { caption: string }) =>
    element('figure', { children: element('figcaption', { children: caption }) });
  return { type: 'root', children: [Content({ components: { Figure } }) as unknown as ElementContent] };
}

type Component = (properties: Record<string, unknown>) => Element;

/** What the compiled program calls for each element. */
function element(type: string | Component, { children, ...properties }: Record<string, unknown>): Element {
  if (typeof type === 'function') return type(properties);
  const content = [children].flat(9).filter((child) => child !== undefined && child !== null);
  return {
    ...{ type: 'element', tagName: type, properties: properties as Element['properties'] },
    children: content.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : (child as ElementContent),
    ),
  };
}

type Shape = string | [name: string, ...content: unknown[]];

/** Elements with what makes their sense, and the text between them; no line ends between blocks, no address of an autolink. */
function shapesIn(parent: Nodes): Shape[] {
  const children = 'children' in parent ? parent.children : [];
  const shapes: Shape[] = [];
  for (const shape of children.flatMap((child): Shape[] => shapesOf(child as ElementContent))) {
    const before = shapes.at(-1);
    if (typeof shape === 'string' && typeof before === 'string') shapes[shapes.length - 1] = before + shape;
    else shapes.push(shape);
  }
  return shapes.filter((shape) => shape !== '\n' && shape !== '');
}

function shapesOf(node: ElementContent): Shape[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  if (node.tagName === 'figure') return [['figure', captionOf(node)]];
  const isFrame = /^(?:div|fragment)$/u.test(node.tagName) || (node.tagName === 'a' && isAutolink(node));
  return isFrame
    ? shapesIn(node)
    : [[node.tagName, String(node.properties.start ?? ''), alignOf(node), shapesIn(node)]];
}

const captionOf = ({ children }: Element): string => {
  const caption = children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  return caption?.type === 'element' ? textIn(caption) : '';
};

/** An address that stock GFM finds in a text: a link with the same text. */
const isAutolink = (node: Element): boolean =>
  ['', 'http://', 'mailto:'].some((scheme) => decodeURI(String(node.properties.href)) === scheme + textIn(node));

function alignOf({ properties: { className, style } }: Element): string {
  const css: unknown = style;
  if (typeof css === 'object' && css !== null && 'textAlign' in css) return String(css.textAlign);
  return /align-(\w+)/u.exec(String(className))?.[1] ?? '';
}
