/** The worker as a function. It starts with the first draft, so that a page that nobody uses loads nothing. */
import type { Checked } from '../check.ts';
import type { Order, Told } from '../messages.ts';

/** Milliseconds after which a worker that has not said that it is there counts as lost. */
const ARRIVAL = 15_000;

export interface Client {
  /** Rejects with words for the reader. */
  check: (order: Order, progress: (read: number, of: number) => void) => Promise<Checked>;
  /** Ends the work; what was asked is never answered. */
  stop: () => void;
}

/** `site`: address of its root, with a slash at the end. One draft at a time. */
export function checkClient(site: string): Client {
  let worker: Worker | undefined;
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const check: Client['check'] = (order, progress) =>
    new Promise((resolve, reject) => {
      const arriving = worker ? 0 : setTimeout(() => lost('等了很久没有收到核对程序'), ARRIVAL);
      const lost = (why: string): void => {
        clearTimeout(arriving);
        stop();
        reject(new Error(why));
      };
      worker ??= new Worker(new URL('../worker.ts', import.meta.url), { name: site });
      worker.onerror = ({ message }) => lost(message || '没有收到核对程序');
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        clearTimeout(arriving);
        if ('read' in data) progress(data.read, data.of);
        if ('checked' in data) resolve(data.checked);
        if ('error' in data) reject(new Error(data.error));
      };
      worker.postMessage(order);
    });
  return { check, stop };
}
