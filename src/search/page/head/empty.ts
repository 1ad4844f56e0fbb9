/** A result without articles: what was tried, what stands where, and what to try. */

import { noFilter } from '../../ask/count/filter.ts';
import type { Alone, TermCount } from '../../ask/count/tally.ts';
import { fields, valueName } from '../../ask/query/fields.ts';
import { nameOf } from '../../ask/query/naming.ts';
import type { SearchAnswer, SearchRequest } from '../../ask/query/request.ts';
import { addressOf } from '../../ask/query/state.ts';
import { writeLimit } from '../../ask/query/write-query.ts';
import { formatCount } from '../draw/count.ts';
import { element } from '../draw/elements.ts';

type Line = (Node | string)[];

/** `alone`: of each term by itself, as soon as it is known. */
export function emptyResult(request: SearchRequest, answer: SearchAnswer, alone?: Alone): HTMLElement[] {
  const { terms, without, limits } = answer;
  if (terms.length + limits.length === 0) {
    const why = without.length > 0 ? '只说了不要什么；请再输入要找的字句。' : '请输入要找的字句；只有标点时无从查起。';
    return [element('p', {}, why)];
  }
  const lines: Line[] = [
    ...(alone
      ? [...termLines(request, answer, alone), togetherLine(alone)]
      : [[`没有合于所查的文章：${nameOf({ ...request, query: terms.map(({ text }) => `“${text}”`).join('、') })}。`]]),
    ...(terms.length === 0 || alone ? [conditionLine(request, answer, alone)] : []),
    request.within === 'title' && terms.length > 0
      ? [element('a', { href: addressOf({ ...request, within: 'all' }) }, '不限标题，查全文'), '。']
      : [],
    ['全角半角、大写小写、字间空格都不计较。可以少打几个字，换一个说法，或者把几个词用空格隔开。'],
  ];
  return lines.filter((line) => line.length > 0).map((line) => element('p', {}, ...line));
}

/** What stands somewhere and how often, each to be asked by itself; then what stands nowhere. */
function termLines(request: SearchRequest, { searched }: SearchAnswer, { terms }: Alone): Line[] {
  const where = request.within === 'title' ? '标题和副题' : '标题、署名、正文、图注和表格';
  const nowhere = terms.filter(({ articles }) => articles === 0).map(({ text }) => `“${shown(text)}”`);
  const somewhere = terms.filter(({ articles }) => articles > 0);
  return [
    somewhere.flatMap((count, at) => [at === 0 ? '' : '；', ...oneLine(request, count)]),
    nowhere.length === 0
      ? []
      : [`在全部${formatCount(searched)}篇的${where}里逐字查过${nowhere.join('、')}，又不计标点查过，都没有。`],
  ];
}

/** Within quotation marks of print, what was typed within plain ones needs these no more. */
const shown = (text: string): string => text.replace(/^"([^"]*)"$/u, '$1');

function oneLine(request: SearchRequest, { text, articles, hits }: TermCount): Line {
  const address = addressOf({ ...request, filter: noFilter, query: text });
  return [
    '“',
    element('a', { href: address }, shown(text)),
    '”',
    `${formatCount(hits)}处，见于${formatCount(articles)}篇`,
  ];
}

/** Which words no article has together. */
function togetherLine({ terms, together, strangers }: Alone): Line {
  if (terms.length < 2 || together > 0 || !strangers || terms.some(({ articles }) => articles === 0)) return [];
  const name = (at: number) => `“${shown(terms[at]?.text ?? '')}”`;
  const pairs = strangers.map(([one, other]) => `${name(one)}与${name(other)}`);
  if (pairs.length === 0) return ['两两都有同篇的，合起来没有一篇全有。'];
  return [`没有一篇同时有${pairs.join('，也没有一篇同时有')}。`];
}

/** The words stand together, so it is the conditions that leave nothing over. */
function conditionLine(request: SearchRequest, { terms, without, limits }: SearchAnswer, alone?: Alone): Line {
  const chosen = fields.flatMap((field) => request.filter[field].map((value) => valueName(field, value)));
  const typed = limits.map((limit) => `“${writeLimit(limit)}”`);
  const unwanted = without.map(({ text }) => `不含“${text}”`);
  const conditions = [...chosen, ...typed, ...unwanted];
  if (conditions.length === 0 || (terms.length > 0 && !alone?.together)) return [];
  const count =
    terms.length === 0 ? '没有合于条件的文章：' : `${formatCount(alone?.together ?? 0)}篇里没有合于条件的：`;
  const said = `${count}${conditions.join('、')}。`;
  const freed = { ...request, filter: noFilter, query: alone?.bare ?? request.query };
  return nameOf(freed) === nameOf(request)
    ? [said]
    : [said, element('a', { href: addressOf(freed) }, '去掉筛选再查'), '。'];
}
