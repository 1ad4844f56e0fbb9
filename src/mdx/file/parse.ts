/** Text of `NN.mdx` → front matter and body, both checked. Throws a `VFileMessage` in Chinese with file and line. */
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { articleSchema } from '../../schema.ts';
import { complaint } from '../../text/complaint.ts';
import { readYaml } from '../../text/yaml.ts';
import type { ParsedArticle } from '../model.ts';
import { blocksOf } from '../tree/blocks.ts';
import { articles } from './syntax.ts';

/** `path` is named in messages only; nothing is read from disk. */
export function parseArticle(text: string, path: string): ParsedArticle {
  const parsed = parseText(text, path);
  return { ...parsed, blocks: blocksOf(parsed.body) };
}

/** The same without its blocks, for whoever changes the body before they are told. */
export function parseText(text: string, path: string): Omit<ParsedArticle, 'blocks'> {
  const { head, body } = split(text.replace(/\r\n?/gu, '\n'), path);
  return { data: readYaml(head, path, articleSchema), body: readBody(body, path) };
}

/** The parts of a file with front matter, which are read apart. The head keeps its first `---` and the body gets as many empty lines as the head has, so that lines count as in the file. */
export function split(text: string, path: string): { head: string; body: string } {
  const head = /^\uFEFF?---[ \t]*\n[\s\S]*?\n---[ \t]*(?=\n|$)/u.exec(text)?.[0];
  if (head === undefined) throw complaint('article-front-matter', path, 1, '文件开头缺少 --- 之间的篇目信息');
  const lines = head.split('\n').length - 1;
  return { head: head.replace(/\n---[ \t]*$/u, '\n'), body: '\n'.repeat(lines) + text.slice(head.length) };
}

function readBody(body: string, path: string): Root {
  const file = new VFile({ path, value: body });
  const tree = parse(articles, file);
  articles.runSync(tree, file);
  return tree;
}

/** Throws in Chinese where `file` is no MDX. */
export function parse(processor: Pick<Processor<Root>, 'parse'>, file: VFile): Root {
  try {
    return processor.parse(file);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const reason = `正文里有不能识别的标签、花括号或程序语句；如果是原文里的字符，请在前面加反斜杠（${error.reason}）`;
    // An element that is never closed has its line in the reason only: `(9:1-9:5)`.
    const line = error.line ?? Number(/\((\d+):/u.exec(error.reason)?.[1] ?? 1);
    throw complaint('article-syntax', file.path, line, reason);
  }
}
