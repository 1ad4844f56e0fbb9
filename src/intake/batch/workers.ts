/** Several sources at once, an issue a thread. Read side by side, written and told in order: the outcome is that of one after the other. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IntakeOptions } from '../read-issue.ts';
import type { Told } from '../report/report.ts';

/** What a thread says: that the source is read and it waits for its turn to write, or how it ended. */
export type Said = { told?: Told };

export interface Listener {
  begin: (path: string) => void;
  end: (told: Told) => void;
}

/** A thread holds one issue, so the memory is bounded by the number of threads. */
export async function inWorkers(paths: readonly string[], options: IntakeOptions, listener: Listener): Promise<void> {
  const workers = Array.from(
    { length: Math.min(availableParallelism(), paths.length) },
    () => new Worker(new URL('./worker.ts', import.meta.url), { workerData: options }),
  );
  const ends = paths.map(() => Promise.withResolvers<void>());
  const queue = paths.entries();
  const work = async (worker: Worker): Promise<void> => {
    // All threads take from one queue.
    for (const [at, path] of queue) {
      listener.begin(path);
      worker.postMessage(path);
      let said = await next(worker);
      await ends[at - 1]?.promise;
      if (!said.told) {
        worker.postMessage('turn');
        said = await next(worker);
      }
      if (said.told) listener.end(said.told);
      ends[at]?.resolve();
    }
  };
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Rejects where the thread fails: a programming error. */
async function next(worker: Worker): Promise<Said> {
  const [said]: Said[] = await once(worker, 'message');
  return said ?? {};
}
