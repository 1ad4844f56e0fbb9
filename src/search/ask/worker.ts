/** The engine in a thread of its own, so that typing never waits. The name that the page gives it is the address of the index. */
import { reasonOf } from '../../browser/reason.ts';
import { OTHERS } from '../index/catalogue.ts';
import { near } from '../near/near.ts';
import { readingOf } from './context/reading.ts';
import { namesOf, type PackedAnswer, sentNames } from './count/packed.ts';
import { countAlone, countEach, countHidden } from './count/tally.ts';
import { openEngine } from './find/engine.ts';
import { lruCache } from './lru-cache.ts';
import type { Answers, Question } from './messages.ts';
import { searchOthers } from './others.ts';
import { searchPacked } from './search.ts';

/** Near matches wait, in milliseconds: the next question is often on its way, and must not find the thread at work for the last one. */
const NEAR_PAUSE = 250;

// The page waits for a sign that this script has arrived; of each file the engine knows by itself when to give up.
self.postMessage({ started: true });
const open = lruCache(1, async (folder: string) => {
  const engine = await openEngine(folder);
  self.postMessage({ names: sentNames(namesOf(engine.catalogue)) });
  return engine;
});
const openOthers = lruCache(1, (folder: string) => openEngine(folder, OTHERS));
let waiting = new AbortController();

self.addEventListener('message', async ({ data }: MessageEvent<{ id: number; question: Question }>) => {
  if (data.question.kind === 'search') {
    waiting.abort();
    waiting = new AbortController();
  }
  try {
    self.postMessage({ id: data.id, answer: await answer(data.question, waiting.signal) });
  } catch (error) {
    self.postMessage({ id: data.id, error: reasonOf(error) });
  }
});

async function answer(question: Question, signal: AbortSignal): Promise<Answers[keyof Answers] | PackedAnswer> {
  if (question.kind === 'others') return searchOthers(await openOthers(self.name), question.request, signal);
  const opened = await (question.kind === 'read' && question.other ? openOthers : open)(self.name);
  if (question.kind === 'search') return searchPacked(opened, question.request, signal);
  if (question.kind === 'each') return countEach(opened, question.request, signal);
  if (question.kind === 'alone') return countAlone(opened, question.request, signal);
  if (question.kind === 'near' || question.kind === 'hidden') {
    await new Promise((resolve) => setTimeout(resolve, NEAR_PAUSE));
    if (question.kind === 'hidden') return countHidden(opened, question.request, signal);
    return near(opened, question.request, signal, question.variants);
  }
  const { article, terms, matching, ...extent } = question;
  return readingOf(await opened.read(article), terms, matching, extent);
}
