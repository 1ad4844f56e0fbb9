/** 寄来的勘误: what readers sent, pasted; each slip is a proposal like any doubt. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Framed } from './frame.ts';

/** `proposals`: what was read of the pasted text, once there is one. */
export function slipsPage(pasted: string, proposals: readonly Element[], root: string): Framed {
  return {
    title: '寄来的勘误',
    kind: 'desk-slips',
    main: [
      h('h1', '寄来的勘误'),
      h('p', '读者用网页上的“指出错字”写下的单子，连同来信整封粘贴在这里。看过以后再写入。'),
      h('form', { method: 'post', action: `${root}slips` }, [
        h('label', [h('span.hide', '单子'), h('textarea.ruled', { name: 'text', rows: 9, required: true }, pasted)]),
        h('button.box', { type: 'submit' }, '看一看'),
      ]),
      ...proposals,
    ],
  };
}
