/** Taking a result away: read, written in a format, and downloaded or copied; with progress, and to be stopped. */
import { copy } from '../../../site/client/copy.ts';
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle } from '../../ask/search.ts';
import { element } from '../elements.ts';
import { figure } from '../figure.ts';
import type { Parts } from '../parts.ts';
import type { Shown } from '../show.ts';
import type { Format } from './formats.ts';
import { readAll } from './readings.ts';
import type { IssueFacts, Source } from './reference.ts';

/** Characters on each side of a hit that a format quotes. */
const SIDE = 40;

/** Work on a result that takes its time. */
export interface Work {
  signal: AbortSignal;
  progress: (done: number) => void;
}

/** One work at a time, shown with a bar and a button that stops it. `work` returns what is said at its end. */
export function worker({
  told,
  progress: place,
}: Parts): (total: number, work: (on: Work) => Promise<string>) => Promise<void> {
  let running: AbortController | undefined;
  return async (total, work) => {
    running?.abort();
    const own = new AbortController();
    running = own;
    const bar = element('progress', { max: String(total), value: '0', 'aria-label': '进度' });
    const count = element('span', { class: 'num' });
    const stop = element('button', { type: 'button', class: 'box' }, '停止');
    stop.addEventListener('click', () => own.abort());
    const progress = (done: number): void => {
      bar.value = done;
      count.textContent = `已读${figure(done)}／${figure(total)}篇`;
    };
    progress(0);
    told.textContent = '';
    place.replaceChildren(bar, count, stop);
    try {
      told.textContent = await work({ signal: own.signal, progress });
    } catch {
      told.textContent = own.signal.aborted ? '已停止，什么也没有带走。' : '有文章没有读到，什么也没有带走，请再试。';
    }
    if (running !== own) return;
    running = undefined;
    place.replaceChildren();
  };
}

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
  const query = request.query.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim();
  return {
    name: `${`检索 ${query}`.slice(0, 60)}.${format.extension}`,
    text: format.write(read, { ...source, issues }),
  };
}

async function issueFacts(site: string): Promise<IssueFacts> {
  const answer = await fetch(`${site}search/issues.json`);
  if (!answer.ok) throw new Error(`服务器回答${answer.status}`);
  return answer.json();
}

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
  return (await copy(text)) ? `已复制${figure(count)}条引文。` : download(name, text, 'text/plain');
}
