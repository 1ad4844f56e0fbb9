/** Decisions in words: what will stand in `corrections.yaml`, and what stands there. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Entries, pointingsIn } from '../../../proof/index.ts';
import type { Pointing } from '../../../schema.ts';

/** What will stand in the file, before it is written. */
export function entriesShown(entries: Entries): Element {
  const { corrections, dismissed, contents, whole } = entries;
  return h('ul.entries', [
    ...corrections.map(({ line, article, anchor, from, nth, to }) =>
      h('li', [
        h(
          'small.num',
          `${line === undefined ? `第 ${article} 篇 ${anchor}` : `第 ${line} 行`}${nth === undefined ? '' : `第 ${nth} 处`}`,
        ),
        h('span.doubt', from),
        ' → ',
        to === '' ? h('span.gone', '（删去）') : h('span.fix', to),
      ]),
    ),
    ...dismissed.map(({ line, quote, reason }) =>
      h('li', [h('small.num', `第 ${line} 行`), quote ?? '', '　不改：', reason]),
    ),
    ...pointingsIn(entries).map((pointing) =>
      h('li', [h('small.num', `第 ${pointing.line} 行`), `${pointing.quote}…　`, h('b.fix', saidOf(pointing))]),
    ),
    ...(contents ? [h('li', [h('b.fix', `目录在第 ${contents.from} 行到第 ${contents.to} 行`)])] : []),
    ...(whole ? [h('li', [h('b.fix', '全文就是一篇')])] : []),
  ]);
}

/** In one line of text. */
export function entriesTold(entries: Entries): string {
  const [correction, ...others] = entries.corrections;
  const [dismissal, ...dismissals] = entries.dismissed;
  const [pointing] = pointingsIn(entries);
  if (correction)
    return `“${correction.from}” → “${correction.to}”${others.length > 0 ? ` 等 ${others.length + 1} 处` : ''}`;
  if (pointing) return `第 ${pointing.line} 行，${saidOf(pointing)}`;
  if (dismissal) return `第 ${dismissal.line} 行${dismissals.length > 0 ? ` 等 ${dismissals.length + 1} 处` : ''}不改`;
  return entries.whole ? '全文就是一篇' : '目录在哪几行';
}

function saidOf(pointing: Pointing): string {
  switch (pointing.kind) {
    case 'starts':
      return `从这里起是另一篇${pointing.title === undefined ? '' : `：《${pointing.title}》`}`;
    case 'sections':
      return pointing.section === '' ? '这一篇不属于栏目' : `这一篇属于栏目“${pointing.section}”`;
    case 'pages':
      return `这一篇在第 ${pointing.page} 页`;
    case 'orders':
      return `这一篇排第 ${pointing.order}`;
    default:
      return LINES[pointing.kind];
  }
}

const LINES = {
  joins: '并入上一篇',
  titles: '这一行是标题',
  bylines: '这一行是署名',
  notes: '这一行是脚注，移到篇末',
  texts: '这一行是正文',
  drops: '这一行不要',
} as const;
