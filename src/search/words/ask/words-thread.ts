/**
 * Pagefind in a thread of its own. The name that the page gives it is the address of the index. WebAssembly runs in no other place of the site, and the
 * policy that lets it is sent with this script alone; see src/serve/headers.ts.
 */
import { reasonOf } from '../../../browser/reason.ts';
import { lruCache } from '../../ask/lru-cache.ts';
import { filterName } from '../names.ts';
import { askByWords, type WordsFound } from './ask.ts';
import type { Segment } from './cut.ts';
import { excerptOf } from './excerpt.ts';
import type { WordsAnswers, WordsQuestion, WordsRow } from './messages.ts';
import { openPagefind, type PagefindData, type PagefindResult } from './pagefind.ts';

const open = lruCache(1, openPagefind);
let found: WordsFound | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<{ id: number; question: WordsQuestion }>) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data.question) });
  } catch (error) {
    self.postMessage({ id: data.id, error: reasonOf(error) });
  }
});

async function answer(question: WordsQuestion): Promise<WordsAnswers[keyof WordsAnswers]> {
  if (question.kind === 'rows') {
    const { results, kept } = found ?? { results: [], kept: [] };
    return Promise.all(results.slice(question.from, question.to).map((result) => rowOf(result, kept)));
  }
  found = await askByWords(await open(self.name), question.request, segment);
  const { results, ...told } = found;
  return { total: results.length, ...told };
}

/** Browsers without a dictionary cut in two and two: most words have two characters. */
const segment: Segment =
  typeof Intl.Segmenter === 'undefined'
    ? (text) => text.match(/\p{Script=Han}{1,2}|[^\p{Script=Han}]+/gu) ?? []
    : (text) => [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);

async function rowOf(result: PagefindResult, words: readonly string[]): Promise<WordsRow> {
  const data = await result.data();
  const { title = '', 期号: issue = '', 页: page = '' } = data.meta;
  return {
    id: /issues\/([^/]+\/[^/]+)\/$/u.exec(data.url)?.[1] ?? '',
    title,
    section: data.filters[filterName('section')]?.[0] ?? '',
    issue,
    page,
    excerpt: excerptOf(bodyOf(data, title), words),
  };
}

/** Pagefind's text begins with the title, after which it writes a full stop of its own where there is no mark. */
const bodyOf = ({ content }: PagefindData, title: string): string =>
  content.startsWith(title) ? content.slice(title.length).replace(/^\.? /u, '') : content;
