/**
 * The record of published addresses: what a reader may have cited or subscribed to, so that a build that loses one fails. These are issues, articles
 * with the anchors of their paragraphs, sections, regions and 专题. Pages that the program draws from the text (persons, units, years) come and go with what
 * is corrected or read better, so they are not among them. A line a page, as a person can read and edit it: `issues/1998-03/05/ p1-3fa9 p2-77b0`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from './manifest.ts';

/** Page, as its address from the root of the site → anchors in order. */
export type Addresses = ReadonlyMap<string, readonly string[]>;

const KEPT = /^(?:|issues\/[^/]+\/(?:\d+\/)?|(?:sections|regions|topics)\/[^/]+\/)index\.html$/u;
/** Only articles have paragraphs to cite; the others may be set anew. */
const ARTICLE = /^issues\/[^/]+\/\d+\/$/u;
const ANCHOR = /\sid="(p\d+-[0-9a-f]{4})"/gu;

export async function addressesIn(dist: string): Promise<Addresses> {
  const pages = (await filesOf(dist)).filter((name) => KEPT.test(name));
  const addresses = new Map<string, string[]>();
  for (const name of pages) {
    const page = name.slice(0, -'index.html'.length);
    const html = ARTICLE.test(page) ? await readFile(join(dist, name), 'utf8') : '';
    addresses.set(
      page,
      Array.from(html.matchAll(ANCHOR), (match) => match[1] ?? ''),
    );
  }
  return addresses;
}

/** Addresses of `recorded` that lead nowhere now. A corrected paragraph keeps its ordinal, a moved one its digest: links still find both. */
export function lostAddresses(recorded: Addresses, present: Addresses): string[] {
  return [...recorded].flatMap(([page, anchors]) => {
    const now = present.get(page);
    if (!now) return [`/${page}`];
    const parts = new Set(now.flatMap((anchor) => anchor.split('-')));
    return anchors
      .filter((anchor) => !anchor.split('-').some((part) => parts.has(part)))
      .map((anchor) => `/${page}#${anchor}`);
  });
}

/** Both together; what an article once had stays beside what it has now. */
export function united(recorded: Addresses, present: Addresses): Addresses {
  const pages = [...new Set([...recorded.keys(), ...present.keys()])].sort();
  return new Map(
    pages.map((page) => [page, [...new Set([...(recorded.get(page) ?? []), ...(present.get(page) ?? [])])]]),
  );
}

export function writeAddresses(addresses: Addresses): string {
  return [...addresses].map(([page, anchors]) => `${[page || '/', ...anchors].join(' ')}\n`).join('');
}

export function readAddresses(text: string): Addresses {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line) => {
      const [page = '', ...anchors] = line.trim().split(/\s+/u);
      return [page === '/' ? '' : page, anchors];
    }),
  );
}
