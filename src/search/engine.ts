/**
 * Pagefind as a store of positions: asked word by word, since its own answers neither rank phrases nor count them.
 * Runs in a worker, where Pagefind finds no <html lang> and so cuts the query into nothing.
 */
import { type Catalogue, type CatalogueIndex, openCatalogue } from './catalogue.ts';
import { either, type Matching, nowhere, type Posting, phrase, postingBuilder, stepsOf, upTo } from './postings.ts';
import type { Term } from './query.ts';
import { type Paragraph, paragraphsOf } from './tokens.ts';

export interface Engine {
  catalogue: CatalogueIndex;
  /** Occurrences of a term by article: positions of their first word. */
  find: (term: Term, matching: Matching, signal?: AbortSignal) => Promise<Posting>;
  /** Text and printed page of an article that `find` has returned. */
  read: (article: number) => Promise<Fragment>;
}

export interface Fragment {
  paragraphs: Paragraph[];
  page?: string;
}

/** What this file uses of Pagefind's browser script. */
export interface PagefindScript {
  createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindInstance;
}

interface PagefindInstance {
  init: () => Promise<void>;
  mergeIndex: (path: string, options: { language: string }) => Promise<void>;
  preload: (word: string) => Promise<void>;
  /** All words that begin so, among the chunks that were loaded. */
  search: (word: string) => Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  words: number[];
  data: () => Promise<{ content: string; meta: Record<string, string> }>;
}

/** Words whose positions are kept. A phrase of ten characters asks for nine. */
const KEPT_WORDS = 200;

/** `folder`: address of the index, with a slash at the end. */
export async function openEngine(script: PagefindScript, folder: string): Promise<Engine> {
  const catalogue = await loadCatalogue(`${folder}catalogue`);
  const [first, ...others] = catalogue.shards.map(({ name }) => name);
  const index = openCatalogue(catalogue);
  if (first === undefined)
    return { catalogue: index, find: async () => nowhere, read: async () => ({ paragraphs: [] }) };
  const pagefind = script.createInstance({ basePath: `${folder}${first}/`, noWorker: true });
  await pagefind.init();
  await Promise.all(others.map((name) => pagefind.mergeIndex(`${folder}${name}/`, { language: name })));

  const results = new Map<number, PagefindResult>();
  const starts = [...new Set(catalogue.shards.flatMap(({ chunks }) => chunks))];
  const lookUp = keeping(KEPT_WORDS, async (word: string): Promise<Posting> => {
    await Promise.all(
      starts.filter((start) => start.startsWith(word) && start !== word).map((start) => pagefind.preload(start)),
    );
    const found = (await pagefind.search(word)).results
      .map((result) => ({ article: index.byFragment.get(result.id) ?? -1, result }))
      .filter(({ article }) => article >= 0)
      .sort((a, b) => a.article - b.article);
    const made = postingBuilder(
      found.length,
      found.reduce((sum, { result }) => sum + result.words.length, 0),
    );
    for (const { article, result } of found) {
      results.set(article, result);
      for (const position of result.words) made.add(position);
      made.close(article);
    }
    return made.done();
  });

  return {
    catalogue: index,
    find: async (term, matching) => {
      const steps = stepsOf(term, matching).map(async (words) => either(await Promise.all(words.map(lookUp))));
      const posting = phrase(await Promise.all(steps), term.units.length);
      return term.inTitle ? upTo(posting, index.titleEnd) : posting;
    },
    read: async (article) => {
      const data = await results.get(article)?.data();
      if (!data) throw new Error(`Article ${article} was not among the results`);
      return { paragraphs: paragraphsOf(data.content), ...data.meta };
    },
  };
}

/** The file is compressed by itself, as Pagefind's are, so that no server needs to; one that does so anyway has been undone by `fetch`. */
async function loadCatalogue(address: string): Promise<Catalogue> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = new Blob([bytes]).stream();
  const compressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new Response(
    compressed ? body.pipeThrough(new DecompressionStream('gzip')) : body,
  ).json() as Promise<Catalogue>;
}

/** Remembers the answers to the last `size` questions. */
function keeping<Answer>(
  size: number,
  ask: (question: string) => Promise<Answer>,
): (question: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (question) => {
    const answer = answers.get(question) ?? ask(question);
    answers.delete(question);
    answers.set(question, answer);
    answer.catch(() => answers.delete(question));
    const oldest = answers.keys().next();
    if (answers.size > size && !oldest.done) answers.delete(oldest.value);
    return answer;
  };
}
