/** What the files say of each article: its front matter, its headings, captions and tables. */
import type { Output, OutputArticle } from './output.ts';
import type { Score } from './score.ts';
import { fold, sets } from './score.ts';
import type { TrueArticle, Truth } from './truth.ts';

export function fieldScores(output: Output, truth: Truth): Score[] {
  const fields: [string, (article: TrueArticle) => unknown, (article: OutputArticle) => unknown][] = [
    ['title strict', (a) => a.title, (b) => b.data.title],
    ['title soft', (a) => soft(a.title), (b) => soft(b.data.title)],
    ['subtitle', (a) => a.subtitle, (b) => b.data.subtitle ?? null],
    ['section', (a) => a.section, (b) => b.data.section],
    ['page', (a) => a.page, (b) => b.data.page ?? null],
    ['region', (a) => a.region, (b) => b.data.region ?? null],
    ['authors', (a) => a.authors.join('|'), (b) => b.data.authors.join('|')],
    ['author note', (a) => a.authorNote, (b) => b.data.authorNote ?? null],
    ['source note', (a) => a.source, (b) => b.data.source ?? null],
    ['kind', (a) => a.kind, (b) => b.data.kind],
  ];
  return fields.map(([name, wanted, got]) => {
    const all = pairs(output, truth);
    const hits = all.filter(([a, b]) => b !== undefined && wanted(a) === got(b)).length;
    return { name, hits, found: output.articles.size, truth: truth.articles.length };
  });
}

const soft = (text: string): string => fold(text).replace(/[\p{P}\p{S}]/gu, '');

export function structureScores(output: Output, truth: Truth): Score[] {
  const all = pairs(output, truth);
  const heads = (runIn: boolean, level: boolean) => ({
    truth: all.flatMap(([a]) =>
      a.headings
        .filter((head) => head.runIn === runIn)
        .map((head) => `${a.order} ${fold(head.text)}${level ? ` ${head.level}` : ''}`),
    ),
    found: all.flatMap(([a, b]) =>
      (b?.headings ?? [])
        .filter((head) => head.runIn === runIn)
        .map((head) => `${a.order} ${fold(head.text)}${level ? ` ${head.level}` : ''}`),
    ),
  });
  const score = (name: string, { truth, found }: { truth: string[]; found: string[] }) => sets(name, truth, found);
  return [
    score('headings', heads(false, false)),
    score('headings with level', heads(false, true)),
    score('run-in headings', heads(true, false)),
    sets(
      'captions',
      all.flatMap(([a]) => a.captions.map((caption) => `${a.order} ${fold(caption)}`)),
      all.flatMap(([a, b]) => (b?.captions ?? []).map((caption) => `${a.order} ${fold(caption)}`)),
    ),
    {
      name: 'table rows',
      hits: all.reduce((sum, [a, b]) => sum + Math.min(a.tableRows, b?.tableRows ?? 0), 0),
      found: all.reduce((sum, [, b]) => sum + (b?.tableRows ?? 0), 0),
      truth: all.reduce((sum, [a]) => sum + a.tableRows, 0),
    },
  ];
}

/** Articles are paired by order: it is the number in the contents. */
function pairs(output: Output, truth: Truth): [TrueArticle, OutputArticle | undefined][] {
  return truth.articles.map((article) => [article, output.articles.get(article.order)]);
}
