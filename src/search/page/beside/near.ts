/** Near matches: apart from the exact ones, each kind under its name, with counts of their own. */
import { grouped } from '../../ask/count/grouped.ts';
import type { SearchRequest } from '../../ask/query/request.ts';
import { addressOf } from '../../ask/query/state.ts';
import type { NearAnswer, NearGroup, NearKind } from '../../near/near.ts';
import { formatCount } from '../draw/count.ts';
import { element, moreLine } from '../draw/elements.ts';

const kindNames = {
  variant: '也写作',
  apart: '字序相同，中间隔字',
  'one-off': '一字之差',
  script: '繁体与简体',
  number: '数字的另一种写法',
} as const satisfies Record<NearKind, string>;

/** Articles of a group that are shown with their contexts. */
const SHOWN = 3;

/** Fills an element with what the articles of a group hold; settled once they have their texts. */
type Contexts = (into: HTMLElement, group: NearGroup, articles: NearGroup['articles']) => Promise<unknown>;

/** A section of each kind, settled once it has its texts: what is shown before is pushed about. */
export function nearSections(
  request: SearchRequest,
  { groups }: NearAnswer,
  contexts: Contexts,
): Promise<HTMLElement>[] {
  return [...grouped(groups, ({ kind }) => kind)].map(async ([kind, own]) =>
    element(
      'section',
      { class: 'near', 'data-near': kind },
      element('h2', {}, kind === 'variant' ? kindNames[kind] : `近似：${kindNames[kind]}`),
      ...(await Promise.all(own.map((group) => groupOf(request, group, contexts)))),
    ),
  );
}

async function groupOf(request: SearchRequest, group: NearGroup, contexts: Contexts): Promise<HTMLElement> {
  const { form, query, articles, hits } = group;
  const name = form === undefined ? [] : [query === undefined ? form : linkTo(request, query, form), '　'];
  const counts = [number(hits), '处，见于', number(articles.length), '篇，不计入上数'];
  const rows = element('div');
  const made = element('div', { class: 'near-group' }, element('p', { class: 'meta' }, ...name, ...counts), rows);
  await contexts(rows, group, articles.slice(0, SHOWN));
  const rest = articles.slice(SHOWN);
  if (rest.length > 0)
    made.append(moreLine(`其余${formatCount(rest.length)}篇`, () => void contexts(rows, group, rest)));
  return made;
}

const number = (count: number): HTMLElement => element('b', { class: 'num' }, formatCount(count));

function linkTo(request: SearchRequest, query: string, form: string): HTMLElement {
  return element('a', { class: 'form', href: addressOf({ ...request, query }) }, `“${form}”`);
}
