/** What can be said of one line of the source: that another article begins there, that none does, that it is a title, a byline, a note, text, no text. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Opened } from '../../issue/opened.ts';
import type { CardPlace } from './card.ts';
import { hidden, kbd } from './frame.ts';

/** `headLines`: those of the head of the article in which the line stands, where it stands in one. */
export function pointingPanel(
  issue: Opened,
  line: number,
  headLines: readonly number[],
  { issue: base, back }: CardPlace,
): Element {
  const text = issue.lines[line - 1]?.trim() ?? '';
  const form = (kind: string, children: Element[]): Element =>
    h('form', { method: 'post', action: `${base}decide` }, [
      ...hidden({ of: 'line', kind, line: String(line), back }),
      ...children,
    ]);
  const button = (kind: string, label: string, key: string): Element =>
    form(kind, [h('button.box', { type: 'submit', dataKey: key }, [label, kbd(key)])]);
  const absent = issue.current.alignment.unmatched;
  return h('section.card.pointing', { id: 'pointing', tabIndex: -1, ariaLabel: `第 ${line} 行` }, [
    h('h3', [h('span', '这一行是什么'), h('small.num', `第 ${line} 行`)]),
    h('p.pair', [h('b', '原'), h('span', text)]),
    h('div.choices', [
      h('details', { open: true }, [
        h('summary', { dataKey: '1' }, ['从这里起是另一篇', kbd('1')]),
        form('starts', [
          h('label', [
            h('span', '题目（就是这一行的，不用填）'),
            h('input.ruled', { name: 'title', autoComplete: 'off' }),
          ]),
          ...(absent.length === 0 ? [] : [listedChoice(absent)]),
          h('button.box', { type: 'submit' }, ['写入', kbd('Enter')]),
        ]),
      ]),
      ...(headLines.includes(line) ? [button('joins', '并入上一篇', '2')] : []),
      button('titles', '这一行是标题', '3'),
      button('drops', '这一行不要', '4'),
      button('bylines', '这一行是署名', '5'),
      button('notes', '是脚注，移到篇末', '6'),
      button('texts', '这一行是正文', '7'),
    ]),
  ]);
}

/** Entries of the contents that have no article yet. */
function listedChoice(absent: Opened['current']['alignment']['unmatched']): Element {
  return h('label', [
    h('span', '目录里的哪一条'),
    h('select.ruled', { name: 'listed' }, [
      h('option', { value: '' }, '目录里没有'),
      ...absent.map(({ title, blocks }, at) =>
        h(
          'option',
          { value: String(blocks[0]?.runs[0]?.line ?? ''), selected: at === 0 && absent.length === 1 },
          title,
        ),
      ),
    ]),
  ]);
}
