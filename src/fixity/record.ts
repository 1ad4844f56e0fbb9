/** The record of published addresses on the disk: `published.txt` beside the folder of issues, where the periodical has gone public. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writeWhole } from '../disk/file.ts';
import { shownPath } from '../disk/shown-path.ts';
import { addressesIn, lostAddresses, readAddresses, united, writeAddresses } from './addresses.ts';

const RECORD = 'published.txt';
/** Lost addresses that are printed. */
const SHOWN = 20;

export const recordOf = (content: string): string => join(dirname(resolve(content)), RECORD);

/** What a reader could no longer find in `dist`, as a message in Chinese; undefined where all is there, or nothing is on record. */
export async function lossOf(content: string, dist: string): Promise<string | undefined> {
  const path = recordOf(content);
  if (!existsSync(path)) return undefined;
  const lost = lostAddresses(readAddresses(await readFile(path, 'utf8')), await addressesIn(dist));
  if (lost.length === 0) return undefined;
  const rest = lost.length > SHOWN ? `\n……共 ${lost.length} 处` : '';
  return `已公布的网址有 ${lost.length} 处打不开了，网站没有生成：\n${lost.slice(0, SHOWN).join('\n')}${rest}\n请改回内容（文章不能少，栏目和地区的英文短名不能改）；确要放弃的，从 ${shownPath(path)} 里删去。`;
}

/** Adds what `dist` holds. Resolves to the number of pages on record. */
export async function record(content: string, dist: string): Promise<number> {
  const path = recordOf(content);
  const before = existsSync(path) ? readAddresses(await readFile(path, 'utf8')) : new Map();
  const after = united(before, await addressesIn(dist));
  writeWhole(path, writeAddresses(after));
  return after.size;
}
