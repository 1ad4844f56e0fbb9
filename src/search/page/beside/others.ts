/** Covers and 专题 that have the words: apart from the articles, each kind counted apart, folded unless they are all that was found. */

import { COVER_ANCHOR } from '../../../text/cover-anchor.ts';
import type { Reading } from '../../ask/context/reading.ts';
import { isTopic, pageOf } from '../../ask/ids.ts';
import type { Ask } from '../../ask/messages.ts';
import { issueOf } from '../../ask/query/fields.ts';
import type { FoundArticle } from '../../ask/query/request.ts';
import { formatCount } from '../draw/count.ts';
import { element, moreLine, retry } from '../draw/elements.ts';
import { type Display, sides } from '../rows/display.ts';
import type { Linking } from '../rows/row.ts';
import { addressOf, contextList } from '../rows/row.ts';
import { titleOf } from '../rows/title.ts';

/** Of a kind, those whose contexts are loaded at a time. */
const AT_ONCE = 10;
/** Occurrences shown of each; its page has them all. */
const CONTEXTS = 5;

interface Kind {
  name: string;
  /** Behind a number: how many, and how many have the words. */
  unit: string;
  said: string;
  /** Attribute of a row; holds the last part of the address of its page. */
  attribute: string;
  /** Where its words stand on its page. */
  anchor?: string;
  has: (id: string) => boolean;
  /** Over a row; `reading` is absent where it did not arrive. */
  headingOf: (id: string, reading: Reading | undefined) => (Node | string)[];
}

const kinds: readonly Kind[] = [
  {
    ...{ name: '封面', unit: '期', said: '期的封面提到', attribute: 'data-cover', anchor: COVER_ANCHOR },
    has: (id) => !isTopic(id),
    headingOf: (id) => [`${issueOf(id)}封面`],
  },
  {
    ...{ name: '专题', unit: '个', said: '个专题提到', attribute: 'data-topic' },
    has: isTopic,
    headingOf: (id, reading) => (reading ? titleOf(reading.title, undefined) : [keyOf(id)]),
  },
];

/** What a row needs: where links lead, how contexts are shown, and whether they are still wanted. */
export interface Showing {
  ask: Ask;
  linking: Linking;
  display: () => Display;
  current: () => boolean;
}

/** How many have the words, of each kind that has some: 1期的封面提到. */
export const saidOf = (others: readonly FoundArticle[]): string[] =>
  kindsIn(others).map(({ kind, own }) => `${formatCount(own.length)}${kind.said}`);

/** `open`: unfolded from the beginning, with their contexts; otherwise those are loaded when it is unfolded. */
export function othersFound(others: readonly FoundArticle[], open: boolean, showing: Showing): Promise<HTMLElement[]> {
  const blind = showing.linking.matching === 'blind' ? '（标点不计）' : '';
  const found = kindsIn(others).map(async ({ kind, own }) => {
    const name = open ? kind.name : `另有${formatCount(own.length)}${kind.said}`;
    const rows = element('div');
    const folded = element('details', { class: 'others' }, element('summary', {}, `${name}${blind}`), rows);
    if (open) await put(rows, kind, own, showing);
    else folded.addEventListener('toggle', () => void put(rows, kind, own, showing), { once: true });
    folded.open = open;
    return folded;
  });
  return Promise.all(found);
}

const kindsIn = (others: readonly FoundArticle[]): { kind: Kind; own: FoundArticle[] }[] =>
  kinds.map((kind) => ({ kind, own: others.filter(({ id }) => kind.has(id)) })).filter(({ own }) => own.length > 0);

/** The first of them, and a button that puts the others. Settled once the first have their contexts. */
function put(rows: HTMLElement, kind: Kind, all: readonly FoundArticle[], showing: Showing): Promise<unknown> {
  const later = all.slice(AT_ONCE);
  const filled = all.slice(0, AT_ONCE).map((found) => {
    const row = element('section', { class: 'hit', [kind.attribute]: keyOf(found.id) });
    rows.append(row);
    return fill(row, kind, found, showing);
  });
  const more = () => void put(rows, kind, later, showing);
  if (later.length > 0) rows.append(moreLine(`其余${formatCount(later.length)}${kind.unit}`, more));
  return Promise.all(filled);
}

async function fill(row: HTMLElement, kind: Kind, found: FoundArticle, showing: Showing): Promise<void> {
  const { ask, linking, display, current } = showing;
  const { id, article, hits } = found;
  const { terms, matching } = linking;
  const extent = { limit: CONTEXTS, side: sides[display().width] };
  const reading = await ask({ kind: 'read', article, other: true, terms: [...terms], matching, ...extent }).catch(
    () => undefined,
  );
  if (!current()) return;
  const again = () => {
    row.replaceChildren();
    void fill(row, kind, found, showing);
  };
  const link = element('a', { href: addressOf(id, linking, kind) }, ...kind.headingOf(id, reading));
  const count = element('span', { class: 'meta' }, '　', element('b', { class: 'num' }, formatCount(hits)), '处');
  const rest = reading ? contextList(id, reading.contexts, linking) : [retry(`${kind.name}的文字没有收到。`, again)];
  row.replaceChildren(element('h3', {}, link), ...rest);
  link.append(count);
}

/** `1998-03/cover` → `1998-03`; `topics/community-governance` → `community-governance`. */
const keyOf = (id: string): string => pageOf(id).split('/')[1] ?? '';
