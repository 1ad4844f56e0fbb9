/** The worker as a function. It starts with the first question, so a page that is not searched loads nothing. */
import type { Ask, Question } from '../messages.ts';
import { type PackedAnswer, unpacked } from '../packed.ts';

type Settle = (message: { answer?: unknown; error?: string }) => void;

/** `folder`: address of the index with a slash at the end. */
export function askWorker(folder: string): Ask {
  const waiting = new Map<number, Settle>();
  let worker: Worker | undefined;
  let asked = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('../worker.ts', import.meta.url), { name: folder });
    started.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer?: unknown; error?: string }>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    started.addEventListener('error', (event) => {
      for (const settle of waiting.values()) settle({ error: event.message || 'The worker did not start' });
      waiting.clear();
    });
    return started;
  };

  return (question) => {
    worker ??= start();
    const id = asked;
    asked += 1;
    worker.postMessage({ id, question });
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ answer, error }) =>
        error === undefined ? resolve(received(question, answer) as never) : reject(new Error(error)),
      );
    });
  };
}

function received({ kind }: Question, answer: unknown): unknown {
  return kind === 'search' ? unpacked(answer as PackedAnswer) : answer;
}
