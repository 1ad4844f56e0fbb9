/** What readers of an issue will find otherwise than at the last publication, each paragraph as it will stand on the site. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { readArticle } from '../../content/index.ts';
import { recordOf } from '../../fixity/record.ts';
import { eachElement } from '../../site/index.ts';
import type { Change } from '../../watch/index.ts';
import { changesSince } from '../../watch/read.ts';

export interface Changed extends Change {
  /** Order of the article; undefined: the issue as a whole. */
  article: number | undefined;
  /** The paragraph, where there is one. */
  shown: Element | undefined;
}

/** As the articles stand on the disk. `out`: folder of issues. Undefined where nothing was ever published. */
export async function changedIn(out: string, issue: string): Promise<Changed[] | undefined> {
  if (!existsSync(recordOf(out))) return undefined;
  const changes = await changesSince(out, issue);
  return Promise.all(changes.map(async (change) => ({ ...change, ...(await placeOf(out, change)) })));
}

async function placeOf(out: string, { address, what }: Change): Promise<Pick<Changed, 'article' | 'shown'>> {
  const [, issue, name, anchor] = /^issues\/([^/]+)\/(\d+)\/(?:#(.+))?$/u.exec(address) ?? [];
  if (issue === undefined || name === undefined) return { article: undefined, shown: undefined };
  const isThere = what !== 'gone' && anchor !== undefined;
  return {
    article: Number(name),
    shown: isThere ? await paragraph(join(out, issue, `${name}.mdx`), anchor, out) : undefined,
  };
}

async function paragraph(path: string, anchor: string, out: string): Promise<Element | undefined> {
  let found: Element | undefined;
  eachElement((await readArticle(path, out)).tree, (element) => {
    if (element.properties.id === anchor) found = structuredClone(element);
  });
  return found;
}
