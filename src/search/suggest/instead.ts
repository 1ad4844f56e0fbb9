/** What to offer for a query that found nothing. */
import { inflated } from '../index/inflated.ts';
import type { Lexicon } from './lexicon.ts';
import { openLexicon, queryFor, soundingLike, suggest } from './match.ts';

const MOST = 5;

/** Queries that sound so, then those that begin so or have it in pinyin. `file`: address of the suggestions. */
export async function insteadOf(file: string, query: string): Promise<string[]> {
  const entries = openLexicon(await inflated<Lexicon>(file));
  const offered = [...soundingLike(entries, query, MOST), ...suggest(entries, query, MOST).map(queryFor)];
  return [...new Set(offered)].filter((one) => one !== query).slice(0, MOST);
}
