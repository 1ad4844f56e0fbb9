/** Every way of reading which articles there are. Order decides only where two explain the text equally well. */
import type { Reading } from '../proposal.ts';
import { decided } from './decided.ts';
import { headings } from './headings.ts';
import { listed } from './listed.ts';
import { outline } from './outline.ts';
import { paged } from './paged.ts';
import { whole } from './whole.ts';

export const readings: readonly Reading[] = [
  // An editor's word: nothing else is tried.
  decided,
  paged,
  listed,
  outline,
  // Without contents, and so always a question.
  headings,
  whole,
];
