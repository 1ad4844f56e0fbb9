/** A found article as the page shows it: title with the words marked, where it was printed, and each occurrence in its context. Pure. */
import { anchorOf } from '../../../mdx/tree/anchor.ts';
import { COVER_ANCHOR } from '../../../text/cover-anchor.ts';
import type { Fragment } from '../../index/reader.ts';
import type { Paragraph, Role } from '../../index/tokens.ts';
import type { Matching } from '../find/phrase.ts';
import type { Term } from '../query/query.ts';
import { type Context, contextsOf, type Extent, occurrencesIn, type Stretch, termsFor } from './kwic.ts';
import { passagesOf } from './passages.ts';

export interface Reading {
  title: Marked;
  subtitle?: Marked;
  authors: string[];
  /** Printed page. */
  page?: string;
  /** As many as were asked for, in order of the text: of one term its occurrences, of several the passages that hold them. */
  contexts: PlacedContext[];
}

export interface Marked {
  text: string;
  marks: Stretch[];
}

export interface PlacedContext extends Context {
  role: Role;
  /** Of a body paragraph or its original reading: its ordinal and its anchor on the article's page; of a cover: its anchor on the page. */
  ordinal?: number;
  anchor?: string;
}

/** `apart`: every occurrence by itself, of several terms too. */
export function readingOf(
  { paragraphs, page }: Fragment,
  terms: readonly Term[],
  matching: Matching,
  { apart, ...extent }: Partial<Extent> & { apart?: boolean } = {},
): Reading {
  const marked = (role: Role): Marked | undefined => {
    const text = paragraphs.find((paragraph) => paragraph.role === role)?.text;
    return text === undefined ? undefined : { text, marks: occurrencesIn(text, termsFor(role, terms), matching) };
  };
  const places = placesOf(paragraphs);
  const contextsIn = terms.length > 1 && !apart ? passagesOf : contextsOf;
  const contexts = contextsIn(paragraphs, terms, matching, extent).map(
    (context): PlacedContext => ({
      ...context,
      role: paragraphs[context.paragraph]?.role ?? 'text',
      ...places[context.paragraph],
    }),
  );
  const subtitle = marked('subtitle');
  return {
    title: marked('title') ?? { text: '', marks: [] },
    ...(subtitle ? { subtitle } : {}),
    authors: paragraphs.flatMap(({ role, text }) => (role === 'author' ? [text] : [])),
    ...(page === undefined ? {} : { page }),
    contexts,
  };
}

/** Of each paragraph, the block on the article's page; an original reading stands where its correction stands. */
export function placesOf(paragraphs: readonly Paragraph[]): { ordinal?: number; anchor?: string }[] {
  let ordinal = 0;
  let anchor: string | undefined;
  return paragraphs.map(({ role, text }) => {
    if (role === 'cover') return { anchor: COVER_ANCHOR };
    if (role === 'text') anchor = anchorOf(++ordinal, text);
    return anchor === undefined ? {} : { ordinal, anchor };
  });
}
