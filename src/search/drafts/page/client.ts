/** The worker as a function. It starts with the first draft, so that a page that nobody uses loads nothing. */
import { whenLost } from '../../page/worker/lost.ts';
import type { Checked } from '../check.ts';
import type { Order, Told } from '../messages.ts';

export interface Client {
  /** Rejects with words for the reader. */
  check: (order: Order, progress: (read: number, of: number) => void) => Promise<Checked>;
  /** Ends the work; what was asked is never answered. */
  stop: () => void;
}

/** `site`: address of its root, with a slash at the end. One draft at a time: another one ends the work on the one before it. */
export function checkClient(site: string): Client {
  let worker: Worker | undefined;
  /** Of the draft that is worked on. */
  let told: ((what: Told) => void) | undefined;
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    told = undefined;
  };
  const start = (): Worker => {
    const started = new Worker(new URL('../worker.ts', import.meta.url), { name: site });
    whenLost(started, '核对程序', (error) => {
      // One that was stopped is no more waited for.
      if (worker !== started) return;
      const answer = told;
      stop();
      answer?.({ error });
    });
    started.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (worker === started) told?.(data);
    });
    return started;
  };
  const check: Client['check'] = (order, progress) =>
    new Promise((resolve, reject) => {
      // An answer does not say which draft it is of.
      if (told) stop();
      told = (what) => {
        if ('read' in what) progress(what.read, what.of);
        if ('checked' in what) resolve(what.checked);
        if ('error' in what) reject(new Error(what.error));
        if ('checked' in what || 'error' in what) told = undefined;
      };
      worker ??= start();
      worker.postMessage(order);
    });
  return { check, stop };
}
