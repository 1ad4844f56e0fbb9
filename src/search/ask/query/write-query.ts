/** A query as one would type it: `parseQuery` reads it back. Pure. */
import { rowOf } from './fields.ts';
import { isSpecial } from './parse-query.ts';
import { type Condition, chainsOf, type Limit, type Link, type Query, type Term, termOf } from './query.ts';

export const writeQuery = ({ condition }: Pick<Query, 'condition'>): string => written(condition);

/** Terms alone, as one asks for them on the page of an article: each in simplified characters too where these were found with it. */
export const writeTerms = (terms: readonly Term[]): string =>
  [...chainsOf(terms), ...chainsOf(terms).flatMap(simpleChain)].map(writeChain).join(' ');

/** What of a query can be taken away by itself: how it is written, and the query without it. */
export interface RemovablePart {
  text: string;
  rest: string;
}

export function removablePartsOf({ condition }: Pick<Query, 'condition'>): RemovablePart[] {
  const parts = condition.kind === 'all' ? condition.parts : [condition];
  return parts.map((part) => ({
    text: written(part),
    rest: written({ kind: 'all', parts: parts.filter((one) => one !== part) }),
  }));
}

function writeTerm({ text, inTitle, link }: Term): string {
  const quoted = isSpecial(text) ? `"${text}"` : text;
  return `${link ? `${writeLink(link)} ` : ''}${inTitle ? '标题:' : ''}${quoted}`;
}

export const writeLimit = ({ field, values }: Limit): string =>
  `${rowOf(field).typed[0]}:${values.map((value) => (/[\s",，“]/u.test(value) ? `"${value}"` : value)).join(',')}`;

const writeChain = (terms: readonly Term[]): string => terms.map(writeTerm).join(' ');

const writeLink = (link: Link): string =>
  link.kind === 'near' ? `近${link.units}` : link.kind === 'sentence' ? '同句' : '同段';

function written(condition: Condition): string {
  if (condition.kind === 'terms') return writeChain(condition.terms);
  if (condition.kind === 'limit') return writeLimit(condition.limit);
  if (condition.kind === 'not') return `${isShort(condition.part) ? '-' : '非 '}${grouped(condition.part, 'not')}`;
  return condition.parts.map((part) => grouped(part, condition.kind)).join(condition.kind === 'any' ? ' 或 ' : ' ');
}

/** What takes the minus at once: one term or limit. A minus before a figure would be text, so that term is quoted. */
const isShort = (part: Condition): boolean =>
  part.kind === 'limit' || (part.kind === 'terms' && part.terms.length === 1);

/** In brackets where the condition around it binds closer. */
function grouped(part: Condition, around: 'not' | 'all' | 'any'): string {
  const text = written(part);
  if (part.kind === 'all' || (part.kind === 'any' && around === 'not')) return `( ${text} )`;
  if (around !== 'not' || part.kind !== 'terms') return text;
  if (part.terms.length > 1) return `( ${text} )`;
  return /^\p{N}/u.test(text) ? `"${text}"` : text;
}

/** A chain in simplified characters; none where it is so already. */
function simpleChain(chain: readonly Term[]): Term[][] {
  if (!chain.some(({ simple }) => simple)) return [];
  return [chain.map((term) => ({ ...term, ...simplified(term) }))];
}

function simplified({ simple, marks }: Term): Partial<Term> {
  const text = simple?.map((unit, at) => (marks[at] ? `，${unit}` : unit)).join('');
  return text === undefined ? {} : (termOf(text) ?? {});
}
