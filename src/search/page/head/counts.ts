/** How many: articles first, since their number never grows when a word is added; then how often each word stands there. */

import type { Alone, TermCount } from '../../ask/count/tally.ts';
import { chainsOf } from '../../ask/query/query.ts';
import type { SearchAnswer } from '../../ask/query/request.ts';
import { writeQuery } from '../../ask/query/write-query.ts';
import { formatCount } from '../draw/count.ts';
import { element } from '../draw/elements.ts';

/** `each`: of several terms, as soon as it is known. That nothing is found is said by `noneLine`, once all is known. */
export function countLine(answer: SearchAnswer, each: readonly TermCount[] = []): (Node | string)[] {
  const { hits, articles, terms } = answer;
  if (articles.length === 0) return [terms.length === 0 ? '没有找到' : '没有逐字相合的，正在找近似的……'];
  const counts =
    terms.length === 1 ? [element('span', { class: 'n2' }, `· ${formatCount(hits)}处`)] : eachTerm(answer, each);
  return [
    element('span', { class: 'num' }, formatCount(articles.length)),
    '篇',
    ...counts.flatMap((count) => [' ', count]),
  ];
}

/** A term has room for its count from the first, which is at most that of all together: a line that came with the counts would move the results. */
function eachTerm({ terms, hits }: SearchAnswer, each: readonly TermCount[]): HTMLElement[] {
  return chainsOf(terms).map((chain, at) => {
    const name = writeQuery({ condition: { kind: 'terms', terms: chain } });
    const count = (hits: number) => `· ${name} ${formatCount(hits)}处`;
    const known = each[at];
    return element('span', { class: 'n2', 'data-room': count(hits) }, known ? count(known.hits) : `· ${name}`);
  });
}

/** What was found beside the articles. `undefined` while it is being looked for, `lost` where that failed. */
export interface Beside {
  /** What is said of the covers and the 专题 that have the words, a piece for each kind that has some. */
  others: readonly string[] | 'lost' | undefined;
  /** Occurrences of near matches. */
  near: number | 'lost' | undefined;
  alone: Alone | 'lost' | undefined;
  /** Articles found by words; 0 as long as that is not tried. */
  words: number | 'lost' | undefined;
}

/** Where no article is found. Undefined until all is known. */
export function noneLine({ others, near, alone, words }: Beside): string | undefined {
  if (others === undefined || near === undefined || alone === undefined || words === undefined) return undefined;
  const somewhere = alone !== 'lost' && alone.terms.some(({ articles }) => articles > 0);
  const inOthers = others === 'lost' ? ['封面和专题没有查成'] : others;
  const nearly = near === 'lost' ? ['近似的没有查成'] : near > 0 ? [`近似${formatCount(near)}处`] : [];
  const byWords = words === 'lost' ? ['按词没有查成'] : words > 0 ? [`按词找到${formatCount(words)}篇`] : [];
  const beside = [...inOthers, ...nearly, ...byWords];
  if (beside.length === 0 && !somewhere && alone !== 'lost') return '没有找到';
  const inArticles = others !== 'lost' && others.length > 0 ? '没有逐字相合的文章' : '没有逐字相合的';
  return [somewhere ? '没有合于所查的文章' : inArticles, ...beside].join('；');
}
