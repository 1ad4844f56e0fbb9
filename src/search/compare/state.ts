/** The comparison as the address bar holds it, so that it can be sent: `?t=专班&t=一件事`. Pure. */
import { bounded } from '../ask/query/state.ts';

/** Terms side by side: more would be columns too narrow to read, on paper too. */
export const MOST_TERMS = 6;

/** Each term once, in order. What is too much is left out. */
export function termsOf(address: string): string[] {
  const given = new URLSearchParams(address).getAll('t').map((term) => bounded(term.trim()));
  return [...new Set(given)].filter((term) => term !== '').slice(0, MOST_TERMS);
}

export const addressOf = (terms: readonly string[]): string =>
  terms.length === 0 ? '?' : `?${new URLSearchParams(terms.map((term) => ['t', term]))}`;
