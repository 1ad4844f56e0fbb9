/** 全部原文: every line of the source and where it went, so that any can be pointed at; and where the contents stand. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { linesIn } from '../../ingest/index.ts';
import type { LedgerEntry } from '../../schema.ts';
import type { Opened } from '../issue/opened.ts';
import { nameOfIssue } from './issue.ts';
import type { CardPlace } from './parts/card.ts';
import { type Framed, hidden, kbd } from './parts/frame.ts';
import { pointingPanel } from './parts/pointing.ts';

/** `pointed`: the line that is pointed at. */
export function sourcePage(issue: Opened, root: string, pointed?: number): Framed {
  const base = `${root}issues/${issue.id}/`;
  const place = { issue: base, back: `issues/${issue.id}/source/` };
  const targets = new Map(issue.current.ledger.entries.map(({ line, target }) => [line, target]));
  return {
    title: '全部原文',
    kind: 'desk-source',
    issue: issue.id,
    here: place.back,
    trail: [{ name: nameOfIssue(issue), path: `issues/${issue.id}/` }],
    main: [
      h('h1', '全部原文'),
      h('p.meta', '行号后面写着这一行进了哪里。点一行，说它是什么：混进了封面的，也可以指作文章的开头。'),
      contentsForms(issue, place),
      h(
        'ol.source.whole',
        { ariaLabel: '原文的行' },
        issue.lines.flatMap((text, at) =>
          text.trim() === '' ? [] : lineOf(at + 1, text, targets.get(at + 1), { issue, place, pointed }),
        ),
      ),
    ],
  };
}

interface Show {
  issue: Opened;
  place: CardPlace;
  pointed: number | undefined;
}

function lineOf(line: number, text: string, target: LedgerEntry['target'] | undefined, show: Show): Element[] {
  const { issue, place, pointed } = show;
  const isPointed = line === pointed;
  return [
    h('li', { id: `l${line}`, className: isPointed ? ['pointed'] : [] }, [
      h('a', { href: `${place.issue}source/?line=${line}#pointing`, title: '指出这一行是什么' }, [
        h('span.num', String(line)),
        h('small', whereOf(target)),
        h('span', text),
      ]),
      ...(isPointed ? [pointingPanel(issue, line, [], place)] : []),
    ]),
  ];
}

const NAMES: Readonly<Record<string, string>> = {
  cover: '封面',
  masthead: '版权页',
  contents: '目录',
  dropped: '移出',
};

const whereOf = (target: LedgerEntry['target'] | undefined): string =>
  typeof target === 'number' ? `第 ${target} 篇` : (NAMES[target ?? ''] ?? '');

/** Before anything else is read: where the contents stand, or that there is only one article. */
function contentsForms({ current }: Opened, { issue }: CardPlace): Element {
  const lines = [...linesIn(current.assembled.contents.parts)];
  const field = (label: string, name: string, value: number): Element =>
    h('label', [
      h('span', label),
      h('input.ruled.short', {
        name,
        value: lines.length === 0 ? '' : String(value),
        inputMode: 'numeric',
        required: true,
        autoComplete: 'off',
      }),
    ]);
  const form = (children: Element[], more: Record<string, string> = {}): Element =>
    h('form', { method: 'post', action: `${issue}decide`, dataPreview: `${issue}preview` }, [
      ...hidden({ of: 'contents', ...more }),
      ...children,
      h('div.shown', { ariaLive: 'polite' }),
      h('button.box', { type: 'submit' }, ['写入', kbd('Enter')]),
    ]);
  return h('div.choices', [
    h('details', [
      h('summary', { dataKey: 'e' }, ['目录在哪几行', kbd('e')]),
      form([field('从第几行', 'from', Math.min(...lines)), field('到第几行', 'to', Math.max(...lines))]),
    ]),
    h('details', [h('summary', '全文就是一篇'), form([], { whole: 'yes' })]),
  ]);
}
