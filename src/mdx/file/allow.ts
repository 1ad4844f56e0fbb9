/**
 * What the body of an article may hold. Everything else stops the build: an article is data, and a file that someone
 * edited by hand must not be able to bring code, raw HTML or remote pictures into the site.
 */
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Figure } from '../model.ts';

const ALLOWED: ReadonlySet<Nodes['type']> = new Set([
  'root',
  'heading',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'break',
  'inlineCode',
  'blockquote',
  'thematicBreak',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
]);

/** How an editor knows the constructs that turn up by accident. */
const NAMES: Partial<Record<Nodes['type'], string>> = {
  mdxjsEsm: '程序语句 import/export',
  mdxFlowExpression: '花括号表达式 {…}',
  mdxTextExpression: '花括号表达式 {…}',
  mdxJsxFlowElement: '标签',
  mdxJsxTextElement: '行内标签',
  html: 'HTML',
  linkReference: '链接',
  definition: '链接定义',
  image: '图片',
  imageReference: '图片',
  code: '代码块',
};

/** A plugin of unified: throws a `VFileMessage` in Chinese with file and line where `tree` holds anything else. */
export const allowList = () => (tree: Root, file: VFile) =>
  visit(tree, (node) => {
    const reason = objectionTo(node);
    if (reason !== undefined)
      file.fail(reason, { place: node.position?.start, ruleId: 'article-node-forbidden', source: 'mdx' });
  });

/** Why `node` may not stand in an article, in Chinese; undefined where it may. Looks at the node alone, not at its children. */
function objectionTo(node: Nodes): string | undefined {
  if (node.type === 'heading' && node.depth === 1) return '正文小标题从 ## 起，# 留给文章标题';
  if (node.type === 'mdxJsxFlowElement') return objectionToElement(node);
  if (node.type === 'link')
    return /^https?:\/\//iu.test(node.url) ? undefined : '链接只能指向 http:// 或 https:// 的地址';
  if (ALLOWED.has(node.type)) return undefined;
  const name = NAMES[node.type] ?? node.type;
  return `正文不允许出现${name}；如果是原文里的字符，请在前面加反斜杠`;
}

function objectionToElement(node: Figure): string | undefined {
  if (node.name !== 'Figure') return `正文不允许出现标签 <${node.name ?? ''}>，只有 <Figure caption="…" /> 可用`;
  const [caption, ...others] = node.attributes;
  const plain = caption?.type === 'mdxJsxAttribute' && caption.name === 'caption' && typeof caption.value === 'string';
  const alone = others.length === 0 && node.children.length === 0;
  return plain && alone ? undefined : '图注只能写作 <Figure caption="…" />，引号里是文字';
}
