/** The worker as a function. It starts with the first question, so a page that is not searched loads nothing. */

import { type Names, type PackedAnswer, receivedNames, type SentNames, unpacked } from '../../ask/count/packed.ts';
import type { Ask, Question } from '../../ask/messages.ts';
import { whenLost } from './lost.ts';

/** What the worker says: that it is there; before its first answer, what the articles are called; then answers. */
type Message = { started: true } | { names: SentNames } | Answer;

interface Answer {
  id: number;
  answer?: unknown;
  error?: string;
}

/** `folder`: address of the index with a slash at the end. A worker that is lost fails what was asked; the next question starts another. */
export function askWorker(folder: string): Ask {
  const waiting = new Map<number, (answer: Omit<Answer, 'id'>) => void>();
  let names: Names | undefined;
  let worker: Worker | undefined;
  let asked = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('../../ask/worker.ts', import.meta.url), { name: folder });
    whenLost(started, '检索程序', (why) => {
      started.terminate();
      if (worker === started) worker = undefined;
      for (const settle of waiting.values()) settle({ error: why });
      waiting.clear();
    });
    started.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if ('started' in data) return;
      if ('names' in data) {
        names = receivedNames(data.names);
        return;
      }
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    return started;
  };

  const received = ({ kind }: Question, answer: unknown): unknown =>
    kind === 'search' && names ? unpacked(answer as PackedAnswer, names) : answer;

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
