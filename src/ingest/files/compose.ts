/** Fifth stage: an assembled article as a file, front matter and Markdown tree. The text is serialised in src/mdx, never here. */

import type { BlockContent, List, PhrasingContent, Root, TableRow } from 'mdast';
import { tight } from '../../chinese/script.ts';
import type { ArticleFile } from '../ingested.ts';
import { isInFrontMatter, textOf } from '../line/block.ts';
import { bare } from '../line/similarity.ts';
import type { Article, DraftArticle, Issue, Part, Run } from '../model.ts';

export const compose = (issue: Issue, issueId: string): ArticleFile[] =>
  issue.articles.map((article) => ({
    data: frontMatter(article, issueId),
    body: { type: 'root', children: body(article.parts.filter((part) => !isInFrontMatter(part))) } satisfies Root,
  }));

function frontMatter({ parts, ...draft }: DraftArticle, issueId: string): Article {
  const { title, subtitle, order, section, page, region, authors, authorNote, source, kind, corrections } = draft;
  const held = bare([region, title, subtitle, source, authorNote].join('')) + bare(authors.join(''));
  const heldTight = tight([region, title, subtitle, ...authors, authorNote, source].join('\n'));
  const printed = parts
    .filter(isInFrontMatter)
    .map(({ block }) => textOf(block).trim())
    .filter((text) => !(held.includes(bare(text)) && heldTight.includes(tight(text))));
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    issue: issueId,
    order,
    section,
    ...(page === undefined ? {} : { page }),
    ...(region === undefined ? {} : { region }),
    authors,
    ...(authorNote === undefined ? {} : { authorNote }),
    ...(source === undefined ? {} : { source }),
    kind,
    ...(printed.length > 0 ? { printed } : {}),
    ...(corrections ? { corrections } : {}),
  };
}

function body(parts: readonly Part[]): Root['children'] {
  const out: Root['children'] = [];
  // A line of nothing but white space that no reader sees is no paragraph.
  for (const part of parts.filter(({ block, cells }) => cells || textOf(block).trim() !== '')) {
    const last = out.at(-1);
    if (part.role === 'table' && part.cells) {
      const row = rowOf(part.cells);
      if (last?.type === 'table') last.children.push(row);
      else out.push({ type: 'table', children: [row] });
    } else if (part.role === 'list') {
      const list: List = last?.type === 'list' ? last : { type: 'list', ordered: false, spread: false, children: [] };
      list.children.push({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: inline(part.block.runs) }],
      });
      if (list !== last) out.push(list);
    } else out.push(blockOf(part));
  }
  return out;
}

function blockOf(part: Part): BlockContent | Root['children'][number] {
  if (part.role === 'caption')
    return {
      type: 'mdxJsxFlowElement',
      name: 'Figure',
      attributes: [{ type: 'mdxJsxAttribute', name: 'caption', value: textOf(part.block).trim() }],
      children: [],
    };
  if (part.role === 'heading')
    return {
      type: 'heading',
      depth: (part.level ?? 2) as 2 | 3 | 4 | 5 | 6,
      children: [{ type: 'text', value: textOf(part.block).trim() }],
    };
  return { type: 'paragraph', children: inline(withRunIn(part)) };
}

const rowOf = (cells: readonly Run[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })),
});

/** The run-in heading bold, as it is or would be in print. */
function withRunIn({ block, runIn = 0 }: Part): Run[] {
  let at = 0;
  return block.runs.flatMap((run) => {
    const [from, to] = [at, at + run.text.length];
    at = to;
    if (run.bold || from >= runIn) return [run];
    if (to <= runIn) return [{ ...run, bold: true }];
    const cut = runIn - from;
    return [
      { ...run, text: run.text.slice(0, cut), bold: true },
      { ...run, start: run.start + cut, text: run.text.slice(cut) },
    ];
  });
}

/** Runs as text and strong; neighbours of one kind are one node, so that a join leaves no seam. */
function inline(runs: readonly Run[]): PhrasingContent[] {
  const merged: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of runs) {
    const last = merged.at(-1);
    if (last?.bold === bold) last.text += text;
    else merged.push({ text, bold });
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return merged
    .filter(({ text }) => text !== '')
    .map(({ text, bold }) =>
      bold ? { type: 'strong', children: [{ type: 'text', value: text }] } : { type: 'text', value: text },
    );
}
