/** A found article as the page shows it: title with the words marked, where it was printed, and each occurrence in its context. Pure. */
import { anchorOf } from '../mdx/anchor.ts';
import type { Fragment } from './engine.ts';
import { type Context, contextsOf, occurrencesIn, type Stretch } from './kwic.ts';
import type { Matching } from './postings.ts';
import type { Term } from './query.ts';
import type { Role } from './tokens.ts';

export interface Reading {
  title: Marked;
  subtitle?: Marked;
  /** Printed page. */
  page?: string;
  /** As many as were asked for, in order of the text. */
  contexts: PlacedContext[];
}

export interface Marked {
  text: string;
  marks: Stretch[];
}

export interface PlacedContext extends Context {
  role: Role;
  /** Of a body paragraph: its ordinal and its anchor on the article's page. */
  ordinal?: number;
  anchor?: string;
}

export function readingOf(
  { paragraphs, page }: Fragment,
  terms: readonly Term[],
  matching: Matching,
  limit: number,
): Reading {
  const marked = (role: Role): Marked | undefined => {
    const text = paragraphs.find((paragraph) => paragraph.role === role)?.text;
    return text === undefined ? undefined : { text, marks: occurrencesIn(text, terms, matching) };
  };
  const body = paragraphs.findIndex(({ role }) => role === 'text');
  const contexts = contextsOf(paragraphs, terms, matching, limit).map((context): PlacedContext => {
    const { role, text } = paragraphs[context.paragraph] ?? { role: 'text', text: '' };
    if (role !== 'text') return { ...context, role };
    const ordinal = context.paragraph - body + 1;
    return { ...context, role, ordinal, anchor: anchorOf(ordinal, text) };
  });
  const subtitle = marked('subtitle');
  return {
    title: marked('title') ?? { text: '', marks: [] },
    ...(subtitle ? { subtitle } : {}),
    ...(page === undefined ? {} : { page }),
    contexts,
  };
}
