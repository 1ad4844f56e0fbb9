/** Source note, author note and byline at the end of an article: on lines of their own, or behind the last sentence. */

import { isPerson, isUnit, splitNames } from '../../../chinese/names.ts';
import { lookOf, splitBlock } from '../../line/block.ts';
import type { Part } from '../../model.ts';
import type { Repair } from '../../rule.ts';

/** Only the last parts of an article are its end. */
const REACH = 4;
const SOURCE = /[（(](?:转[摘载引]自|摘自|选自|原载于?|来源[：:]|[刊原]载于)[^（）()]{1,60}[）)]$/u;
const AUTHOR = /[（(](?:本文)?(?:作者|执笔人?)(?:[系是为]|单位)[^（）()]{1,100}[）)]$/u;
/** （张三　李四）, （本报记者 张三）, （市农业局供稿）, on a line of its own or behind a full stop. */
const NAMES =
  /(?<=^|[。！？”」])\s*[（(](?:供稿[：:]\s*)?(?:\p{Script=Han}{0,6}(?:记者|通讯员)\s*)?([\p{Script=Han}\s、]{2,24}?)(?:供稿)?[）)]$/u;

/** Before joins: a line that looks like an end but stands in the middle is text. */
export const endLabels: Repair = {
  id: 'article-end-label',
  apply: (parts) => {
    const reach = textsOf(parts).at(-REACH) ?? 0;
    return parts.map((part, at) =>
      at < reach && isEnd(part) ? { ...part, role: 'paragraph', rule: 'paragraph' } : part,
    );
  },
};

/** After joins: what stands behind the last sentence is split off. */
export const endNotes: Repair = {
  id: 'article-end',
  apply: (parts) => {
    const last = textsOf(parts).findLast((at) => !isEnd(parts[at]));
    return parts.flatMap((part, at) => (at === last || isEnd(part) ? splitEnd(part) : [part]));
  },
};

const textsOf = (parts: readonly Part[]): number[] =>
  parts.flatMap((part, at) => (part.role === 'marker' || part.role === 'caption' ? [] : [at]));

const isEnd = (part: Part | undefined): boolean =>
  part?.role === 'source' || part?.role === 'byline' || (part?.role === 'note' && part.rule === 'author-note');

function splitEnd(part: Part): Part[] {
  const text = lookOf(part.block);
  if (part.role === 'source') return splitReporters(part);
  if (part.role !== 'paragraph') return [part];
  const found = [
    { match: SOURCE.exec(text), role: 'source', rule: 'source-note' },
    { match: AUTHOR.exec(text), role: 'note', rule: 'author-note' },
    { match: namesAtEnd(text), role: 'byline', rule: 'byline-at-end' },
  ] as const;
  const end = found.find(({ match }) => match !== null);
  if (!end?.match) return [part];
  const [body, tail] = splitBlock(part.block, end.match.index);
  const note: Part = { block: tail, role: end.role, rule: end.rule };
  return end.match.index === 0 ? [note] : [{ ...part, block: body }, note];
}

function namesAtEnd(text: string): RegExpExecArray | null {
  const match = NAMES.exec(text);
  return match && splitNames(match[1] ?? '').every((word) => isPerson(word) || isUnit(word)) ? match : null;
}

/** 原文刊登于《浙江日报》（2021年2月19日第01版）浙江日报记者 翁浩浩 于山: the reporters are the byline. */
function splitReporters(part: Part): Part[] {
  const text = lookOf(part.block);
  const match = /(?<=[）)》”\s])\p{Script=Han}{0,12}(?:记者|通讯员)\s*[：:]?\s*[\p{Script=Han}·\s、]{2,60}$/u.exec(
    text,
  );
  if (!match || match.index === 0) return [part];
  const [source, reporters] = splitBlock(part.block, match.index);
  return [
    { ...part, block: source },
    { block: reporters, role: 'byline', rule: 'byline-at-end' },
  ];
}
