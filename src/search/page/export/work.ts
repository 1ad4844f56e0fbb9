/** Work on a whole result, with progress, and to be stopped. */

import { formatCount } from '../draw/count.ts';
import { element } from '../draw/elements.ts';
import type { Parts } from '../parts.ts';

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
      count.textContent = `已读${formatCount(done)}／${formatCount(total)}篇`;
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
