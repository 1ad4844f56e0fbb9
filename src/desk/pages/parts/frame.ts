/** What every page of the desk shares: running head, ways in, what was just done, the keys. */
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

export type Child = ElementContent | string | undefined | false | readonly Child[];

export interface Framed {
  /** Of the page alone. */
  title: string;
  /** Class of `<main>`, which names the page's grid. */
  kind: string;
  /** Ways from the desk to here, outermost first. */
  trail?: readonly Way[];
  /** The issue that the page belongs to. */
  issue?: string | undefined;
  /** From the root of the desk, where one comes back to it. */
  here?: string;
  main: readonly Child[];
}

export interface Way {
  name: string;
  /** From the root of the desk. */
  path: string;
}

export interface Frame {
  /** Address of the desk, with a slash at its end. */
  root: string;
  periodical: string;
  /** Who decides. */
  name: string | undefined;
  /** What was just done, or why it was not. */
  told?: string | undefined;
  /** What the last decision of this session was, where it can be undone. */
  undoable?: { issue: string; what: string } | undefined;
}

/** `children` without what is left out. */
export const kids = (children: readonly Child[]): (ElementContent | string)[] =>
  children.flatMap((child): (ElementContent | string)[] =>
    child === undefined || child === false
      ? []
      : Array.isArray(child)
        ? kids(child)
        : [child as ElementContent | string],
  );

/** A whole page as text. */
export function pageOf(framed: Framed, frame: Frame): string {
  const { title, kind, main } = framed;
  const { root } = frame;
  const html = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', `${title} · 校对台`),
      h('link', { rel: 'icon', href: `${root}favicon.svg`, type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: `${root}desk.css` }),
      h('script', { src: `${root}modes.js` }),
      h('script', { src: `${root}desk.js`, type: 'module' }),
    ]),
    h('body', { dataRoot: root }, [
      h('a.skip', { href: '#main' }, '跳到正文'),
      headOf(framed, frame),
      h('main', { id: 'main', className: ['leaf', 'desk', kind] }, kids(main)),
      footOf(),
    ]),
  ]);
  const tree: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  return toHtml(tree);
}

function headOf({ trail = [], title, here }: Framed, { root, periodical, name, told, undoable }: Frame): Element {
  return h('header.head.desk-head', [
    h('div.wenwu'),
    h('a.name', { href: root }, '校对台'),
    h('nav.ways', { ariaLabel: '校对台' }, [
      h('a', { href: root }, '各期'),
      h('a', { href: `${root}slips/` }, '寄来的勘误'),
      h('a', { href: '/', target: '_blank', rel: 'noopener' }, `看网站`),
    ]),
    h('div.modes', [
      h('button', { type: 'button', dataMode: 'dark', ariaPressed: 'false' }, '夜读'),
      h('button', { type: 'button', dataMode: 'elder', ariaPressed: 'false' }, '长辈模式'),
    ]),
    h('div.desk-bar.meta', [
      h('nav.trail', { ariaLabel: '所在位置' }, [
        ...kids([h('span', `《${periodical}》`)]),
        ...trail.map(({ name: label, path }) => h('a', { href: root + path }, label)),
        ...(trail.length > 0 ? [h('span', { ariaCurrent: 'page' }, title)] : []),
      ]),
      name === undefined ? '' : h('a.signer', { href: `${root}name/` }, `署名：${name}`),
    ]),
    h(
      'div.told.meta',
      { role: 'status' },
      kids([
        told !== undefined && h('p', told),
        undoable &&
          h('form', { method: 'post', action: `${root}issues/${undoable.issue}/undo` }, [
            h('span', undoable.what),
            ...(here === undefined ? [] : hidden({ back: here })),
            h('button.plain', { type: 'submit', dataKey: 'u' }, ['撤销', kbd('u')]),
          ]),
      ]),
    ),
  ]);
}

/** Fields that a form sends without showing them. */
export const hidden = (fields: Readonly<Record<string, string>>): Element[] =>
  Object.entries(fields).map(([name, value]) => h('input', { type: 'hidden', name, value }));

export const kbd = (key: string): Element => h('kbd', { ariaHidden: 'true' }, key);

const KEYS: readonly (readonly [string, string])[] = [
  ['j', '下一处'],
  ['k', '上一处'],
  ['a', '采纳建议'],
  ['e', '改为…'],
  ['r', '原文如此'],
  ['l', '以后再说'],
  ['u', '撤销'],
  ['n', '下一篇待定的'],
  ['. ,', '下一篇、上一篇'],
  ['s', '改选中的字'],
  ['h', '题目、署名、页码……'],
  ['b', '回到这一期'],
  ['c', '发布前检查'],
  ['Enter', '写入'],
  ['Esc', '放弃'],
];

function footOf(): Element {
  return h('footer.foot.meta', { id: 'foot' }, [
    h(
      'p.keys-line',
      { ariaLabel: '按键' },
      KEYS.flatMap(([key, what]) => [h('span', [h('kbd', key), what])]),
    ),
    h('p', '每个决定写下就在磁盘上，关掉窗口、断电都不会丢。原文（source.txt）始终不动。'),
  ]);
}
