/** An issue in traditional characters: every character on its own, so that text and truth stay the same length and agree. */
import { Converter } from 'opencc-js/cn2t';
import type { Truth } from '../truth.ts';

const convert = Converter({ from: 'cn', to: 't' });

function traditional(text: string): string {
  return [...text].map((char) => (convert(char).length === char.length ? convert(char) : char)).join('');
}

export function inTraditional({ text, truth }: { text: string; truth: Truth }): { text: string; truth: Truth } {
  const of = (value: string | null): string | null => (value === null ? null : traditional(value));
  const articles = truth.articles.map((article) => ({
    ...article,
    ...{
      title: traditional(article.title),
      subtitle: of(article.subtitle),
      section: traditional(article.section),
      region: of(article.region),
    },
    ...{
      authors: article.authors.map(traditional),
      authorNote: of(article.authorNote),
      source: of(article.source),
      captions: article.captions.map(traditional),
    },
    headings: article.headings.map((heading) => ({ ...heading, text: traditional(heading.text) })),
  }));
  return { text: traditional(text), truth: { ...truth, articles } };
}
