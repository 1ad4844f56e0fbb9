/** 寄来的勘误: what readers sent, pasted; each slip is a proposal like any doubt. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Proposed } from '../decisions/slips.ts';
import { firstChoice } from './parts/card.ts';
import { type Framed, kids } from './parts/frame.ts';

/** `proposed`: what was read of the pasted text, once there is one. */
export function slipsPage(pasted: string, proposed: readonly Proposed[], root: string): Framed {
  return {
    title: '寄来的勘误',
    kind: 'desk-slips',
    main: [
      h('h1', '寄来的勘误'),
      h('p', '读者用网页上的“指出错字”写下的单子，连同来信整封粘贴在这里。看过以后再写入。'),
      h('form', { method: 'post', action: `${root}slips/` }, [
        h('label', [h('span.hide', '单子'), h('textarea.ruled', { name: 'text', rows: 9, required: true }, pasted)]),
        h('button.box', { type: 'submit' }, '看一看'),
      ]),
      ...proposed.map((one) => proposalOf(one, root)),
    ],
  };
}

function proposalOf(one: Proposed, root: string): Element {
  if ('reason' in one) return h('section.card.blocking', { tabIndex: -1 }, [h('p.saying', `${one.reason}。`)]);
  const { slip, entries, refused } = one;
  const [{ reason = '' } = {}] = entries.corrections;
  const fields = { of: 'slip', ...slip, article: String(slip.article) };
  return h(
    'section.card',
    { tabIndex: -1 },
    kids([
      h('h3', [
        h('a', { href: `${root}issues/${slip.issue}/${slip.article}/` }, `${slip.issue} 第 ${slip.article} 篇`),
        h('small.num', slip.anchor),
      ]),
      h('p.pair', [h('b', '原'), h('span.doubt', slip.from)]),
      h('p.pair', [h('b', '改'), slip.to === '' ? h('span.gone', '（删去）') : h('span.fix', slip.to)]),
      h('p.saying', reason),
      refused !== undefined && h('p.refused', `不能照办：${refused}。`),
      refused === undefined &&
        h('div.choices', [firstChoice(`${root}issues/${slip.issue}/decide`, '采纳', { ...fields, back: 'slips/' })]),
    ]),
  );
}
