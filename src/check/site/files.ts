/** The files of a built site. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The site that checks and browser tests look at: whichever comes first builds it, and what nothing changed for is not rendered again. */
export const CHECKED_SITE = '.cache/check';

/** Names of the files that end so, from the root of the site, sorted. */
export async function filesIn(dist: string, ...endings: string[]): Promise<string[]> {
  const names = await readdir(dist, { recursive: true });
  return names.filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
}

/** One file after the other, so that a large site never lies in memory as a whole. */
export async function eachFile(
  dist: string,
  names: readonly string[],
  look: (text: string, name: string) => string[] | Promise<string[]>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const name of names) findings.push(...(await look(await readFile(join(dist, name), 'utf8'), name)));
  return findings;
}

/** Values of an attribute in our own HTML, which quotes them all and escapes `&` only. */
export function attributes(html: string, ...names: string[]): string[] {
  const found = tagsIn(html).matchAll(new RegExp(`\\s(?:${names.join('|')})="([^"]*)"`, 'gu'));
  return Array.from(found, (match) => (match[1] ?? '').replace(/&(?:#38|amp);/gu, '&'));
}

/** The tags of a page alone: an article about web pages may print attributes in its text. */
export const tagsIn = (html: string): string => (html.match(/<[a-z](?:"[^"]*"|[^"<>])*>/giu) ?? []).join('\n');
