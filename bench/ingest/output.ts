/** An ingested issue as its files say it: the metrics read nothing else, so another program's output could be scored as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as plainText } from 'mdast-util-to-string';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import type { ParsedArticle } from '../../src/mdx/model.ts';
import type { LedgerData } from '../../src/schema.ts';
import { ledgerSchema } from '../../src/schema.ts';

export interface Output {
  /** By order. */
  articles: Map<number, OutputArticle>;
  ledger: LedgerData;
  /** `lines[0]` is line 1. */
  lines: string[];
  issueYaml: string;
}

export interface OutputArticle extends ParsedArticle {
  headings: { text: string; level: number; runIn: boolean }[];
  captions: string[];
  tableRows: number;
}

export function readOutput(folder: string): Output {
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const articles = names.map((name) => readArticle(join(folder, name)));
  return {
    articles: new Map(articles.map((article) => [article.data.order, article])),
    ledger: ledgerSchema.parse(JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8'))),
    lines: readFileSync(join(folder, 'source.txt'), 'utf8')
      .replace(/^\uFEFF/u, '')
      .split(/\r\n|\n|\r/u),
    issueYaml: readFileSync(join(folder, 'issue.yaml'), 'utf8'),
  };
}

function readArticle(path: string): OutputArticle {
  const article = parseArticle(readFileSync(path, 'utf8'), path);
  const headings: OutputArticle['headings'] = [];
  let tableRows = 0;
  for (const node of article.body.children) {
    if (node.type === 'heading') headings.push({ text: plainText(node), level: node.depth, runIn: false });
    if (node.type === 'paragraph' && node.children[0]?.type === 'strong')
      headings.push({ text: plainText(node.children[0]), level: 0, runIn: true });
    if (node.type === 'table') tableRows += node.children.length - 1;
  }
  return {
    ...article,
    headings,
    captions: article.blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text),
    tableRows,
  };
}
