/** What can be done with a whole result: wider contexts, all of them, ticks, files, citations, paper, its address. */
import { copy } from '../../../browser/copy.ts';
import type { Ask } from '../../ask/messages.ts';
import type { FoundArticle } from '../../ask/query/request.ts';
import { formatCount } from '../draw/count.ts';
import type { Parts } from '../parts.ts';
import { type Display, keepDisplay, type Width, widths } from '../rows/display.ts';
import type { Ticks } from '../rows/ticks.ts';
import type { Shower, Shown } from '../show.ts';
import type { formats } from './formats.ts';
import type { Source } from './reference.ts';
import { worker } from './work.ts';

export interface Tooling {
  shower: Shower;
  ask: Ask;
  source: Source;
  site: string;
  ticks: Ticks;
  display: Display;
}

export function useTools(parts: Parts, { shower, ticks, display: first, ...taking }: Tooling): void {
  const { tools, told, root } = parts;
  // On a phone the tools are folded away; elsewhere there is room.
  tools.toggleAttribute('open', matchMedia('(min-width: 700px)').matches);
  const run = worker(parts);
  let display = first;
  const act = (name: string) => tools.querySelector<HTMLElement>(`[data-act="${name}"]`);
  const label = (): void => {
    root.classList.toggle('axis', display.width !== 'long');
    for (const button of tools.querySelectorAll<HTMLElement>('[data-width]'))
      button.setAttribute('aria-pressed', String(button.dataset.width === display.width));
    const all = act('all');
    if (all) all.textContent = display.all ? '全部收起' : '全部展开';
  };
  const choose = (wanted: Partial<Display>): void => {
    display = { ...display, ...wanted };
    keepDisplay(display);
    label();
    void shower.redisplay(display);
  };
  const ticked = (): FoundArticle[] => shower.shown()?.answer.articles.filter(({ id }) => ticks.has(id)) ?? [];
  /** Those that are ticked; where none is, all. */
  const taken = ({ answer }: Shown): readonly FoundArticle[] => {
    const some = ticked();
    return some.length > 0 ? some : answer.articles;
  };
  const tell = (): void => {
    const total = shower.shown()?.answer.articles.length ?? 0;
    const some = ticked().length;
    const [scope, tick] = [tools.querySelector('[data-scope]'), act('tick')];
    if (scope) scope.textContent = some > 0 ? `选中${formatCount(some)}篇` : `全部${formatCount(total)}篇`;
    if (tick) tick.textContent = some > 0 && some === total ? '全不选' : '全选';
    for (const box of root.querySelectorAll<HTMLInputElement>('[data-tick] input'))
      box.checked = ticks.has(box.parentElement?.dataset.tick ?? '');
  };
  const take = (name: keyof typeof formats): void => {
    const shown = shower.shown();
    if (!shown) return;
    const articles = taken(shown);
    void run(articles.length, async (work) => {
      const [{ formats }, { asFile, copied, download }] = await Promise.all([
        import('./formats.ts'),
        import('./take.ts'),
      ]);
      const format = formats[name];
      const file = await asFile(format, articles, shown, taking, work);
      if (name === 'citations') return copied(file.text, articles.length, file.name);
      return download(file.name, file.text, format.type);
    });
  };
  const paper = (): void => {
    const total = shower.shown()?.answer.articles.length ?? 0;
    void run(total, async ({ signal, progress }) => {
      await shower.redisplay({ ...display, all: true });
      await shower.fillFirst(total, () => !signal.aborted, progress);
      if (signal.aborted) {
        await shower.redisplay(display);
        throw new Error('stopped');
      }
      addEventListener('afterprint', () => void shower.redisplay(display), { once: true });
      // Once the bar is gone from the page.
      setTimeout(print);
      return '';
    });
  };
  const acts: Record<string, () => unknown> = {
    all: () => choose({ all: !display.all }),
    tick: () => {
      const articles = shower.shown()?.answer.articles ?? [];
      const some = ticked().length;
      ticks.set(
        articles.map(({ id }) => id),
        some < articles.length,
      );
    },
    print: paper,
    link: async () => {
      told.textContent = (await copy(location.href)) ? '已复制本次检索的网址。' : location.href;
    },
  };
  tools.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const { width, act, format } = button?.dataset ?? {};
    if (width !== undefined && width in widths) choose({ width: width as Width });
    if (act !== undefined) void acts[act]?.();
    if (format !== undefined) take(format as keyof typeof formats);
  });
  label();
  ticks.watch(tell);
  shower.watch(tell);
}
