/** What the notices of 任职沿革 contradict, with the sentences; it holds up nothing. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { DOUBTS } from '../../../site/index.ts';
import type { Contradiction } from '../../issue/offices.ts';

/** `found`: in words where the registers could not be read. */
export function officesGroup(found: readonly Contradiction[] | string | undefined, root: string): Element[] {
  if (found === undefined || found.length === 0) return [];
  const heading = (count: string) => h('h3', ['任职沿革前后对不上', h('small.num', count)]);
  if (typeof found === 'string') return [h('section.group', [heading(''), h('p.saying', `没有读成：${found}`)])];
  return [
    h('section.group', [
      heading(` ${found.length} 处`),
      h('p.meta', '不拦发布。对照原刊：字认错了，点进去改；原刊没有登的，不必补。'),
      h(
        'ul',
        found.map(({ kind, name, title, sentences }) =>
          h('li', [
            h('p.saying', `${name}　${title}：${DOUBTS[kind]}`),
            ...sentences.map(({ issue, issueName, article, anchor, text }) =>
              h('a', { href: `${root}issues/${issue}/${article}/#${anchor}` }, [
                h('span', text),
                h('small.num', issueName),
              ]),
            ),
          ]),
        ),
      ),
    ]),
  ];
}
