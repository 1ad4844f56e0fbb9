/** Doubts of one kind, listed, and decided in one go where all are as printed. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { asksOfLetters, type Question } from '../../../proof/index.ts';
import { isOfRule, nameOf } from '../../decisions/answers.ts';
import { articleOf } from '../../issue/places.ts';
import { AS_PRINTED, AS_READ, type CardPlace, cardOf } from './card.ts';
import { hidden, kids } from './frame.ts';
import { KINDS, kindOf } from './kinds.ts';

/** Places of a kind that are shown before the rest is folded away. */
const FIRST = 4;
/** Places of a kind from which on they are decided in one go. */
const MANY = 3;

/** A kind with its places: in an article each is a link there, elsewhere it is decided here. */
export function groupsOf(
  questions: readonly Question[],
  lines: ReadonlyMap<number, number>,
  place: CardPlace,
): Element[] {
  return [...Map.groupBy(questions, ({ doubts: [first] }) => kindOf(first))].map(([kind, own]) => {
    const items = own.map((question) => itemOf(question, lines, place));
    // A single card says itself of what kind it is.
    if (own.length === 1 && own[0] && articleOf(own[0], lines) === undefined)
      return h('section.group', items[0]?.children ?? []);
    const rest = items.slice(FIRST);
    return h(
      'section.group',
      kids([
        h('h3', [kind, h('small.num', ` ${own.length} 处`)]),
        h('ul', items.slice(0, FIRST)),
        rest.length > 0 && h('details', [h('summary', `还有 ${rest.length} 处`), h('ul', rest)]),
        allAtOnce(own, place),
      ]),
    );
  });
}

/** Those that ask nothing else as well. */
function allAtOnce(questions: readonly Question[], { issue, back }: CardPlace): Element | undefined {
  const rule = questions[0]?.doubts[0].rule ?? '';
  const own = questions.filter((question) => isOfRule(question, rule));
  if (own.length < MANY || !(rule in KINDS)) return undefined;
  const isOfLetters = own.every(asksOfLetters);
  return h('details.all', [
    h('summary', `都看过了：这 ${own.length} 处${isOfLetters ? '都是原文如此' : '程序都读得对'}`),
    h('form', { method: 'post', action: `${issue}decide` }, [
      ...hidden({ of: 'rule', rule, count: String(own.length), back }),
      h('label', [
        h('span', '理由'),
        h('input.ruled', {
          name: 'words',
          value: isOfLetters ? AS_PRINTED : AS_READ,
          required: true,
          autoComplete: 'off',
        }),
      ]),
      h('button.box', { type: 'submit' }, `写入，这 ${own.length} 处不再提示`),
    ]),
  ]);
}

function itemOf(question: Question, lines: ReadonlyMap<number, number>, place: CardPlace) {
  const order = articleOf(question, lines);
  const [{ quote, suggestion, line, message }] = question.doubts;
  if (order === undefined) return h('li', [cardOf(question, place)]);
  const words =
    quote === undefined ? message : suggestion === undefined ? `“${quote}”` : `“${quote}” → “${suggestion}”`;
  return h('li', [
    h('a', { href: `${place.issue}${order}/#${nameOf(question)}` }, [
      h('span', words),
      h('small.num', `第 ${line} 行`),
    ]),
  ]);
}
