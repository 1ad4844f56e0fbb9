/** Taking a result away: read, written in a format, and downloaded or copied. Loaded when it is first asked for. */
import { copy } from '../../../browser/copy.ts';
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle } from '../../ask/query/request.ts';
import { inflated } from '../../index/inflated.ts';
import { formatCount } from '../draw/count.ts';
import type { Shown } from '../show.ts';
import type { Format } from './formats.ts';
import { readAll } from './readings.ts';
import type { IssueFacts, Source } from './reference.ts';
import type { Work } from './work.ts';

/** Characters on each side of a hit that a format quotes. */
const SIDE = 40;

/** `articles` of what is shown, as a file. */
export async function asFile(
  format: Format,
  articles: readonly FoundArticle[],
  { request, answer }: Shown,
  { ask, source, site }: { ask: Ask; source: Source; site: string },
  { signal, progress }: Work,
): Promise<{ name: string; text: string }> {
  const issues = await issueFacts(site);
  const wanted = { ...answer, articles, ...(format.quotes ? { side: SIDE } : {}) };
  const read = await readAll(ask, wanted, signal, progress);
  if (signal.aborted) throw new Error('stopped');
  return {
    name: fileName(`检索 ${request.query}`, format.extension),
    text: format.write(read, { ...source, issues }),
  };
}

/** Without what no file's name may have, and not too long for any disk. */
export const fileName = (title: string, extension: string): string =>
  `${title
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 60)}.${extension}`;

export const issueFacts = (site: string): Promise<IssueFacts> => inflated<IssueFacts>(`${site}search/issues.json`);

/** What is said when it is done. */
export function download(name: string, text: string, type: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `已导出“${name}”。`;
}

/** Where nothing may be copied, a file is handed over instead. */
export async function copied(text: string, count: number, name: string): Promise<string> {
  return (await copy(text)) ? `已复制${formatCount(count)}条引文。` : download(name, text, 'text/plain');
}
