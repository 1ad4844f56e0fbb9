/** A result without articles: what was tried, and what to try. */
import { fields, valueName } from '../ask/fields.ts';
import { noFilter } from '../ask/filter.ts';
import type { SearchAnswer, SearchRequest } from '../ask/search.ts';
import { addressOf } from '../ask/state.ts';
import { writeLimit } from '../ask/write-query.ts';
import { element } from './elements.ts';

export function emptyResult(request: SearchRequest, answer: SearchAnswer): HTMLElement[] {
  const { terms, without, limits } = answer;
  if (terms.length + limits.length === 0) {
    const why = without.length > 0 ? '只说了不要什么；请再输入要找的字句。' : '请输入要找的字句；只有标点时无从查起。';
    return [element('p', {}, why)];
  }
  const lines: (Node | string)[][] = [[triedLine(request, answer)]];
  const chosen = fields.flatMap((field) => request.filter[field].map((value) => valueName(field, value)));
  if (chosen.length > 0 || request.within === 'title') {
    const names = [...chosen, request.within === 'title' ? '标题' : ''];
    const freed: SearchRequest = { ...request, filter: noFilter, within: 'all' };
    lines.push([
      `这里只看了${names.filter(Boolean).join('、')}。`,
      element('a', { href: addressOf(freed) }, '去掉筛选再查'),
      '。',
    ]);
  }
  if (terms.length > 1) {
    const each = terms.flatMap(({ text }) => [
      element('a', { href: addressOf({ ...request, query: /\s/u.test(text) ? `"${text}"` : text }) }, `“${text}”`),
      '、',
    ]);
    lines.push(['也可以分开查：', ...each.slice(0, -1), '。']);
  }
  lines.push(['可以少打几个字，换一个说法，或者把几个词用空格隔开。']);
  return lines.map((line) => element('p', {}, ...line));
}

function triedLine({ within }: SearchRequest, { terms, without, limits, searched }: SearchAnswer): string {
  const words = terms.map(({ text }) => `“${text}”`).join('、');
  const where = within === 'title' ? '标题和副题' : '标题、署名、正文、图注和表格';
  const looked = terms.length === 0 ? '' : `在全部${searched}篇的${where}里逐字查过${words}，又不计标点查过，都没有。`;
  const together = terms.length > 1 ? '各词须在同一篇中都出现；' : '';
  const excluded = without.length > 0 ? `不含${without.map(({ text }) => `“${text}”`).join('、')}；` : '';
  const limited = limits.length > 0 ? `限${limits.map((limit) => `“${writeLimit(limit)}”`).join('、')}；` : '';
  return `${looked}${together}${excluded}${limited}全角半角、大写小写、字间空格都不计较。`;
}
