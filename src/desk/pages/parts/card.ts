/** One question on a page: what is doubted, old and new, and a button for each thing that can be decided. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { asksOfLetters, type Choice, choicesFor, type Found, type Question } from '../../../proof/index.ts';
import type { PointingKind } from '../../../schema.ts';
import { nameOf } from '../../decisions/answers.ts';
import { articleOf } from '../../issue/places.ts';
import { type Child, hidden, kbd, kids } from './frame.ts';
import { adviceOf, kindOf } from './kinds.ts';

/** Letters shown on each side of the words. */
const SIDE = 24;
export const AS_PRINTED = '原刊如此';
export const AS_READ = '对照原刊，读得对';

export interface CardPlace {
  /** Address of the issue on the desk. */
  issue: string;
  /** Where to go once it is decided, from the root of the desk. */
  back: string;
}

export function cardOf(question: Question, place: CardPlace): Element {
  const [first] = question.doubts;
  const { quote, suggestion, line, blocking } = first;
  const name = nameOf(question);
  const kinds = [...new Set(question.doubts.map(kindOf))].join('、');
  return h(
    'section',
    { id: name, className: ['card', ...(blocking ? ['blocking'] : [])], tabIndex: -1, ariaLabel: kinds },
    [
      h('h3', kids([blocking && h('b.must', '必须先决定'), h('span', kinds), h('small.num', `第 ${line} 行`)])),
      ...question.doubts.map((doubt) => h('p.saying', `${doubt.message}。${adviceOf(doubt)}。`)),
      ...kids([
        quote !== undefined && h('p.pair', [h('b', '原'), stretchOf(question.found, quote, quote, 'doubt')]),
        quote !== undefined &&
          suggestion !== undefined &&
          h('p.pair', [h('b', '改'), stretchOf(question.found, quote, suggestion, 'fix')]),
      ]),
      h(
        'div.choices',
        kids([
          ...pointsOf(question, name, place),
          ...choicesFor(question).map((choice) => choiceOf(choice, question, name, place)),
          later,
        ]),
      ),
    ],
  );
}

/** Elsewhere than beside its text, with the way there. `lines`: article of each line. */
export function cardWithWay(
  question: Question,
  lines: ReadonlyMap<number, number>,
  place: CardPlace,
  way: string,
): Element {
  const card = cardOf(question, place);
  const order = articleOf(question, lines);
  if (order !== undefined)
    card.children.push(h('p.way', [h('a', { href: `${place.issue}${order}/#${nameOf(question)}` }, way)]));
  return card;
}

/** What a doubt about the articles themselves is mended by, at its own line. */
function pointsOf({ doubts: [{ rule, line }] }: Question, name: string, { issue, back }: CardPlace): Child[] {
  const first = (label: string, fields: Record<string, string>): Element =>
    firstChoice(`${issue}decide`, label, { back, ...fields });
  const point = { of: 'line', line: String(line) };
  const second = (label: string, kind: PointingKind): Element =>
    h('form', { method: 'post', action: `${issue}decide` }, [
      ...hidden({ back, ...point, kind }),
      h('button.box', { type: 'submit', dataKey: 'm' }, [label, kbd('m')]),
    ]);
  if (rule === 'article-unlisted') return [first('并入上一篇', { ...point, kind: 'joins' })];
  if (rule === 'head-inside') return [first('从这里起是另一篇', { ...point, kind: 'starts' })];
  if (rule === 'title-lost')
    return [first('起点对，题目照目录', { of: 'question', question: name, choice: 'absent', words: '起点和题目都对' })];
  if (rule === 'contents-entry-unmatched')
    return [h('p.saying', '有这一篇：到它前面的一篇里，点它开头那一行的行号，选“从这里起是另一篇”。')];
  if (rule === 'line-in-sentence')
    return [first('这一行不要', { ...point, kind: 'drops' }), second('是脚注，移到篇末', 'notes')];
  if (MOVED_OUT.has(rule)) return [second('是正文，放回去', 'texts')];
  if (OF_CONTENTS.has(rule))
    return [h('a.box.first', { href: `${issue}source/`, dataKey: 'a' }, ['指出目录在哪几行', kbd('a')])];
  return [];
}

/** A line that the program took out of the text. */
const MOVED_OUT: ReadonlySet<string> = new Set(['machine-description', 'page-garble']);

/** What is doubted of the contents as a whole. */
const OF_CONTENTS: ReadonlySet<string> = new Set([
  ...['contents-doubtful', 'contents-missing', 'contents-run-on', 'contents-unnamed', 'reading-close'],
]);

/** What most will choose, done by one key. */
export const firstChoice = (action: string, label: string, fields: Record<string, string>): Element =>
  h('form', { method: 'post', action }, [
    ...hidden(fields),
    h('button.box.first', { type: 'submit', dataKey: 'a' }, [label, kbd('a')]),
  ]);

/** Nothing is written: on to the next. */
const later = h('button.plain', { type: 'button', dataKey: 'l', dataLater: '' }, ['以后再说', kbd('l')]);

function choiceOf(choice: Choice, question: Question, name: string, { issue, back }: CardPlace): Child {
  const fields = { of: 'question', question: name, back, choice };
  const action = { method: 'post', action: `${issue}decide` };
  const [{ quote = '' }] = question.doubts;
  if (choice === 'accept') return firstChoice(action.action, '采纳', fields);
  if (choice === 'change')
    return folded('改为…', 'e', [
      h('form', { ...action, dataPreview: `${issue}preview` }, [
        ...hidden(fields),
        h('label', [h('span', '整个改为'), h('input.ruled', { name: 'words', value: quote, autoComplete: 'off' })]),
        h('div.shown', { ariaLive: 'polite' }),
        h('button.box', { type: 'submit' }, ['写入', kbd('Enter')]),
      ]),
    ]);
  // An article without its title line is there all the same.
  if (choice === 'mend' || question.doubts[0].rule === 'title-lost') return undefined;
  const isOfLetters = asksOfLetters(question);
  const kept = isOfLetters ? '原文如此' : '程序读得对';
  return folded(choice === 'keep' ? kept : '确实没有这一篇', 'r', [
    h('form', action, [
      ...hidden(fields),
      h('label', [
        h('span', '理由'),
        h('input.ruled', {
          name: 'words',
          value: choice === 'keep' ? (isOfLetters ? AS_PRINTED : AS_READ) : '',
          required: true,
          autoComplete: 'off',
        }),
      ]),
      h('button.box', { type: 'submit' }, ['写入，不再提示', kbd('Enter')]),
    ]),
  ]);
}

const folded = (label: string, key: string, children: Element[]): Element =>
  h('details', [h('summary', { dataKey: key }, [label, kbd(key)]), ...children]);

/** `words` where the quote stands, with what stands around it. */
export function stretchOf(found: Found | undefined, quote: string, words: string, mark: 'doubt' | 'fix'): Element {
  const inner = words === '' ? h('span.gone', '（删去）') : h('span', { className: [mark] }, words);
  if (!found) return h('span', [inner]);
  const { text } = found.piece;
  const end = found.start + quote.length;
  return h('span', [
    `${found.start > SIDE ? '…' : ''}${text.slice(Math.max(0, found.start - SIDE), found.start)}`,
    inner,
    `${text.slice(end, end + SIDE)}${end + SIDE < text.length ? '…' : ''}`,
  ]);
}
