/**
 * 专题 → its front matter, and what it asks of the archive, checked as far as the file alone can tell. Editors are trusted, so Astro compiles and
 * runs the file; what they misspell should not wait until then.
 */
import type { Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Topic, topicSchema } from '../../schema.ts';
import { complaint } from '../../text/complaint.ts';
import { readYaml } from '../../text/yaml.ts';
import { textOf } from '../tree/text.ts';
import { parse, split } from './parse.ts';

/** The components that a 专题 may use, and their attributes. */
const COMPONENTS: Readonly<Record<string, { required: readonly string[]; optional: readonly string[] }>> = {
  Passage: { required: ['article', 'p'], optional: [] },
  Articles: { required: [], optional: ['section', 'region', 'year'] },
  Trend: { required: ['terms'], optional: [] },
  Appointments: { required: ['unit'], optional: [] },
  SearchLink: { required: ['q'], optional: [] },
};

/** One component as it is used. */
export interface Use {
  name: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
}

export interface ParsedTopic {
  data: Topic;
  /** What the editor wrote, block by block, as the page shows it: not what components bring from the archive, nor what is computed. */
  words: string[];
  uses: Use[];
  mistakes: VFileMessage[];
}

type Jsx = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

const topics = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly);

/** `path` is named in messages only. Throws a `VFileMessage` in Chinese where front matter or syntax are wrong. */
export function parseTopic(text: string, path: string): ParsedTopic {
  const { head, body } = split(text.replace(/\r\n?/gu, '\n'), path);
  const data = readYaml(head, path, topicSchema);
  const tree: Root = parse(topics, new VFile({ path, value: body }));
  const uses: Use[] = [];
  const mistakes: VFileMessage[] = [];
  visit(tree, (node) => {
    if (!isJsx(node) || !/^[A-Z]/u.test(node.name ?? '')) return;
    const line = node.position?.start.line ?? 1;
    const objections = objectionsTo(node);
    mistakes.push(...objections.map((reason) => complaint('topic-component', path, line, reason)));
    if (objections.length === 0) uses.push({ name: node.name ?? '', attributes: attributesOf(node), line });
  });
  return { data, words: wordsOf(tree), uses, mistakes };
}

/** A plugin of unified: tells each component where it stands, for its message where the archive lacks what it asks for. */
export const placed = () => (tree: Root, file: VFile) =>
  visit(tree, (node) => {
    if (!isJsx(node) || COMPONENTS[node.name ?? ''] === undefined) return;
    const value = `${file.path}:${node.position?.start.line ?? 1}`;
    node.attributes.push({ type: 'mdxJsxAttribute', name: 'place', value });
  });

/** Headings, paragraphs, cells and code, in lists and notes too. */
function wordsOf(tree: Root): string[] {
  // A search is shown in its own words where the editor gives no others.
  visit(tree, 'mdxJsxTextElement', (node) => {
    if (node.name === 'SearchLink' && node.children.length === 0)
      node.children.push({ type: 'text', value: attributesOf(node).q ?? '' });
  });
  const words: string[] = [];
  visit(tree, ['heading', 'paragraph', 'tableCell', 'code'], (node) => {
    words.push(textOf(node as RootContent));
    return SKIP;
  });
  return words.filter((text) => text.trim() !== '');
}

const isJsx = (node: { type: string }): node is Jsx => /^mdxJsx(?:Flow|Text)Element$/u.test(node.type);

function objectionsTo(node: Jsx): string[] {
  const known = COMPONENTS[node.name ?? ''];
  if (!known) return [`没有 <${node.name}>，可用的是 ${Object.keys(COMPONENTS).join('、')}`];
  const all = [...known.required, ...known.optional];
  const given = attributesOf(node);
  const plain = node.attributes.every(({ type, value }) => type === 'mdxJsxAttribute' && typeof value === 'string');
  if (!plain) return [`<${node.name}> 的各项都要写成 名称="文字"`];
  return [
    ...known.required
      .filter((name) => (given[name] ?? '').trim() === '')
      .map((name) => `<${node.name}> 少了 ${name}="…"，请补上`),
    ...Object.keys(given)
      .filter((name) => !all.includes(name))
      .map((name) => `<${node.name}> 没有 ${name} 这一项，可写 ${all.join('、')}`),
  ];
}

const attributesOf = ({ attributes }: Jsx): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );
