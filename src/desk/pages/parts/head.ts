/** 题目、署名、栏目、页码、次序 of an article, as a form; what was changed in it becomes decisions. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Article } from '../../../schema.ts';
import type { Opened } from '../../issue/opened.ts';
import type { CardPlace } from './card.ts';
import { hidden, kbd, kids } from './frame.ts';

export function headForm({ current }: Opened, data: Article, { issue, back }: CardPlace): Element {
  const field = (label: string, name: string, value: string, more: Record<string, string> = {}) =>
    h('label', [h('span', label), h('input.ruled', { name, value, autoComplete: 'off', ...more })]);
  return h('details.head-form', [
    h('summary', { dataKey: 'h' }, ['题目、署名、栏目、页码、次序', kbd('h')]),
    h('form', { method: 'post', action: `${issue}decide`, dataPreview: `${issue}preview` }, [
      ...hidden({ of: 'head', article: String(data.order), back }),
      ...kids([
        field('题目', 'title', data.title),
        data.subtitle !== undefined && field('副题', 'subtitle', data.subtitle),
        data.authors.length > 0 && field('署名（几个人，中间空一格）', 'authors', data.authors.join(' ')),
        field('栏目', 'section', data.section, { list: 'sections' }),
        h(
          'datalist',
          { id: 'sections' },
          current.issue.sections.map((value) => h('option', { value })),
        ),
        field('从第几页起', 'page', String(data.page ?? ''), { inputMode: 'numeric' }),
        field('在这一期里排第几', 'order', String(data.order), { inputMode: 'numeric' }),
      ]),
      ...(data.authors.length > 0 ? [] : [h('p.saying', '没有署名。正文里有的，点那一行的行号，选“这一行是署名”。')]),
      h('div.shown', { ariaLive: 'polite' }),
      h('button.box', { type: 'submit' }, ['写入', kbd('Enter')]),
    ]),
  ]);
}
