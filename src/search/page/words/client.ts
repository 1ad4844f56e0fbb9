/** The thread of 按词 as a function. It starts with the first question: who does not ask by words loads nothing of Pagefind. */
import type { WordsAnswers, WordsQuestion } from '../../words/ask/messages.ts';

/** Rejects with the thread's words, or in Chinese where it says nothing for too long. */
export type AskWords = <Asked extends WordsQuestion>(question: Asked) => Promise<WordsAnswers[Asked['kind']]>;

/** Milliseconds after which a question without an answer is given up, and the thread with it: Pagefind itself waits for ever. */
const PATIENCE = 30_000;

/** `folder`: address of the index with a slash at the end. */
export function askWordsThread(folder: string): AskWords {
  const waiting = new Map<number, (answer: { answer?: unknown; error?: string }) => void>();
  let thread: Worker | undefined;
  let asked = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('../../words/ask/words-thread.ts', import.meta.url), { name: folder });
    started.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer?: unknown; error?: string }>) =>
      waiting.get(data.id)?.(data),
    );
    started.addEventListener('error', ({ message }) => lose(message || '没有收到按词检索的程序'));
    return started;
  };
  const lose = (why: string): void => {
    thread?.terminate();
    thread = undefined;
    for (const settle of waiting.values()) settle({ error: why });
  };

  return (question) => {
    thread ??= start();
    const id = asked;
    asked += 1;
    thread.postMessage({ id, question });
    return new Promise((resolve, reject) => {
      const late = setTimeout(lose, PATIENCE, '等了很久没有收到按词检索的文件');
      waiting.set(id, ({ answer, error }) => {
        clearTimeout(late);
        waiting.delete(id);
        if (error === undefined) resolve(answer as never);
        else reject(new Error(error));
      });
    });
  };
}
