/** Queries for the bench, drawn from the articles themselves: the same seed gives the same ones. */
import { randomFrom } from '../ingest/generate/random.ts';
import type { TrueArticle } from './truth.ts';

export interface QueryGroup {
  name: string;
  queries: string[];
}

const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** `size`: queries a group. Groups that the articles have no example of come out empty. */
export function drawQueries(articles: readonly TrueArticle[], size: number, seed: number): QueryGroup[] {
  const random = randomFrom(seed).next;
  const texts = articles.flatMap(({ raw }) => raw);
  const draw = (name: string, found: readonly string[]): QueryGroup => ({
    name,
    queries: some([...new Set(found)], size, random),
  });
  const windows = (pattern: (length: number) => RegExp, length: number) =>
    windowsOf(texts, pattern(length), size, random);
  return [
    ...LENGTHS.map((length) => draw(`${length} characters`, windows(unbroken, length))),
    draw('over punctuation', windows(broken, 4)),
    draw('quoted terms', matches(texts, /“([^“”]{2,12})”/gu)),
    draw(
      'names of appointments',
      matches(texts, /^([\p{Script=Han}、]{2,30})同志/gu).flatMap((names) => names.split('、')),
    ),
    draw(
      'titles, 6 characters',
      matches(
        articles.map(({ title }) => title),
        /(\p{Script=Han}{6})/gu,
      ),
    ),
  ];
}

/** Letters and digits without anything between them. */
const unbroken = (length: number) => new RegExp(`^[\\p{L}\\p{N}]{${length}}`, 'u');
/** The same on both sides of one mark. */
const broken = (length: number) =>
  new RegExp(`^[\\p{L}\\p{N}]{2,${length}}[、，“”《》]{1,2}[\\p{L}\\p{N}]{2,${length}}`, 'u');

/** Pieces of text at random places that fit the pattern; tries twenty places for each that is wanted. */
function windowsOf(texts: readonly string[], pattern: RegExp, wanted: number, random: () => number): string[] {
  const all = texts.join('\n');
  const places = Array.from({ length: wanted * 20 }, () => Math.floor(random() * all.length));
  return places.flatMap((place) => pattern.exec(all.slice(place, place + 40))?.[0] ?? []).slice(0, wanted * 2);
}

function matches(texts: readonly string[], pattern: RegExp): string[] {
  return texts.flatMap((text) => Array.from(text.matchAll(pattern), ([, inner]) => inner ?? ''));
}

function some(all: string[], size: number, random: () => number): string[] {
  return all
    .map((query) => ({ query, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, size)
    .map(({ query }) => query);
}
