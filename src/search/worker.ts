/** The engine in a thread of its own, so that typing never waits. The name that the page gives it is the address of the index. */
import { openEngine, type PagefindScript } from './engine.ts';
import type { Answers, Question } from './messages.ts';
import { readingOf } from './reading.ts';
import { search } from './search.ts';

const engine = open(self.name);

self.addEventListener('message', async ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data.question) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) });
  }
});

async function open(folder: string) {
  const script = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindScript;
  return openEngine(script, folder);
}

async function answer(question: Question): Promise<Answers[keyof Answers]> {
  if (question.kind === 'search') return search(await engine, question.request);
  const { article, terms, matching, limit } = question;
  return readingOf(await (await engine).read(article), terms, matching, limit);
}
