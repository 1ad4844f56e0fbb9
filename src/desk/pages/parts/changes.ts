/** 与上次公布相比: what readers will find otherwise, an article after the other. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { CHANGE_NAMES } from '../../../watch/index.ts';
import type { Changed } from '../../issue/changed.ts';
import type { Opened } from '../../issue/opened.ts';
import { kids } from './frame.ts';

/** Articles that are shown before the rest is folded away. */
const FIRST = 5;

/** `changed`: undefined where nothing was ever published. `base`: address of the issue on the desk. */
export function changesSection(changed: readonly Changed[] | undefined, { current }: Opened, base: string): Element {
  const changes = changed ?? [];
  const titles = new Map(current.articles.map(({ data }) => [data.order, data.title]));
  const groups = [...Map.groupBy(changes, ({ article }) => article)].map(([article, own]) =>
    groupOf(article, titles.get(article ?? 0), own, base),
  );
  const rest = groups.slice(FIRST);
  return h('section.changes', { ariaLabel: '与上次公布相比' }, [
    h('h2.mark', '与上次公布相比'),
    h('p.meta', changed ? saidOf(changed) : '还没有公布过，读者看到的全是新的。'),
    ...groups.slice(0, FIRST),
    ...(rest.length === 0 ? [] : [h('details', [h('summary', `还有 ${rest.length} 篇`), ...rest])]),
  ]);
}

function saidOf(changes: readonly Changed[]): string {
  if (changes.length === 0) return '读者看到的正文，和上次公布的一字不差。';
  if (changes.some(({ what }) => what === 'issue')) return '这一期还没有公布过，读者看到的全是新的。';
  return `读者会看到 ${changes.length} 处不同，下面就是发布以后的样子。题目、署名的更正不在这里，在“已作的决定”里。`;
}

function groupOf(
  article: number | undefined,
  title: string | undefined,
  own: readonly Changed[],
  base: string,
): Element {
  const items = own.map(({ what, shown }) =>
    h('li', kids([h('small', CHANGE_NAMES[what]), shown && h('div.text', [{ ...shown, properties: {} }])])),
  );
  if (article === undefined) return h('ul.changed', items);
  const name = `第 ${article} 篇${title === undefined ? '' : `　${title}`}`;
  return h('section.group', [
    h('h3', [title === undefined ? name : h('a', { href: `${base}${article}/` }, name)]),
    h('ul.changed', items),
  ]);
}
