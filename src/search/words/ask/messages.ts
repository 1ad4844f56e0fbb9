/** What the page asks the thread of 按词, and what it gets. */
import type { WordsRequest } from './ask.ts';
import type { Excerpt } from './excerpt.ts';

/** `rows` are those of the answer to the last `ask`. */
export type WordsQuestion = { kind: 'ask'; request: WordsRequest } | { kind: 'rows'; from: number; to: number };

export interface WordsAnswer {
  /** Articles found. */
  total: number;
  kept: string[];
  givenUp: string[];
  unknown: string[];
  asked: string[];
  unasked: string[];
}

/** All of it is text, and nothing is HTML. */
export interface WordsRow {
  /** `1998-03/05`. */
  id: string;
  title: string;
  section: string;
  /** 1998年第3期. */
  issue: string;
  /** Printed page; empty where none is printed. */
  page: string;
  excerpt: Excerpt;
}

export interface WordsAnswers {
  ask: WordsAnswer;
  rows: WordsRow[];
}
