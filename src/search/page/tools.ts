/** What can be done with a whole result: wider contexts, all of them, a table, citations, paper, its address. */
import { copy } from '../../site/client/copy.ts';
import { csvOf } from '../../site/csv.ts';
import type { Ask } from '../ask/messages.ts';
import { type Display, keepDisplay, type Width, widths } from './display.ts';
import { type Read, readAll } from './export/readings.ts';
import type { Source } from './export/reference.ts';
import { citationsOf, tableOf } from './export/table.ts';
import type { Parts } from './parts.ts';
import type { Shower, Shown } from './show.ts';

/** Characters on each side of a hit in the exported table. */
const TABLE_SIDE = 40;
/** Articles on paper: some forty pages. */
const PRINTED = 300;

export function useTools({ tools, told, root }: Parts, shower: Shower, ask: Ask, source: Source, first: Display): void {
  // On a phone the tools are folded away; elsewhere there is room.
  tools.toggleAttribute('open', matchMedia('(min-width: 700px)').matches);
  let display = first;
  let reading: AbortController | undefined;
  const label = (): void => {
    root.classList.toggle('axis', display.width !== 'long');
    for (const button of tools.querySelectorAll<HTMLElement>('[data-width]'))
      button.setAttribute('aria-pressed', String(button.dataset.width === display.width));
    const all = tools.querySelector('[data-act="all"]');
    if (all) all.textContent = display.all ? '全部收起' : '全部展开';
  };
  const choose = (wanted: Partial<Display>): void => {
    display = { ...display, ...wanted };
    keepDisplay(display);
    label();
    shower.redisplay(display);
  };
  /** Reads all that was found and hands it on. A second press stops. */
  const carry = async (done: (read: Read[], shown: Shown) => Promise<string> | string): Promise<void> => {
    if (reading) return reading.abort();
    const shown = shower.shown();
    if (!shown) return;
    const [current, total] = [new AbortController(), shown.answer.articles.length];
    reading = current;
    const progress = (count: number) => {
      told.textContent = `已读${count}／${total}篇，再按一次停止。`;
    };
    try {
      told.textContent = await done(await readAll(ask, shown.answer, TABLE_SIDE, current.signal, progress), shown);
    } catch {
      told.textContent = current.signal.aborted ? '已停止，没有导出。' : '有文章没有读到，没有导出，请再试。';
    }
    reading = undefined;
  };
  const acts: Record<string, () => unknown> = {
    all: () => choose({ all: !display.all }),
    csv: () => carry((read, shown) => download(`${fileName(shown)}.csv`, csvOf(tableOf(read, source)), 'text/csv')),
    cite: () =>
      carry(async (read, shown) => {
        const citations = citationsOf(read, source);
        if (await copy(citations)) return `已复制${read.length}条引文。`;
        return download(`${fileName(shown)} 引文.txt`, citations, 'text/plain');
      }),
    print: async () => {
      await shower.fillFirst(PRINTED);
      const left = (shower.shown()?.answer.articles.length ?? 0) - PRINTED;
      told.textContent = left > 0 ? `只印前${PRINTED}篇，其余${left}篇请用表格导出。` : '';
      print();
    },
    link: async () => {
      told.textContent = (await copy(location.href)) ? '已复制本次检索的网址。' : location.href;
    },
  };
  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const { width, act } = button?.dataset ?? {};
    if (width !== undefined && width in widths) choose({ width: width as Width });
    if (act !== undefined) void acts[act]?.();
  });
  label();
}

const fileName = ({ request }: Shown): string =>
  `检索 ${request.query.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()}`.slice(0, 60);

function download(name: string, text: string, type: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `已导出“${name}”。`;
}
