/**
 * The auditor: laws that look only at the outcome and the source, so that a wrong decision is told whichever way it came about.
 * In the order of the report; blocking doubts go first there anyway.
 */

import type { Doubt } from '../model.ts';
import { articleTooLong } from './article-too-long.ts';
import { contentsDoubtful } from './contents-doubtful.ts';
import { contentsMissing } from './contents-missing.ts';
import { contentsRunOn } from './contents-run-on.ts';
import { contentsUnnamed } from './contents-unnamed.ts';
import { coverTooLarge } from './cover-too-large.ts';
import { headInside } from './head-inside.ts';
import { identityUnprinted } from './identity-unprinted.ts';
import type { Audited, Law } from './law.ts';
import { lineUnclaimed } from './line-unclaimed.ts';
import { periodicalAbsent } from './periodical-absent.ts';
import { readingClose } from './reading-close.ts';

export const laws: readonly Law[] = [
  periodicalAbsent,
  identityUnprinted,
  contentsMissing,
  contentsDoubtful,
  contentsUnnamed,
  contentsRunOn,
  readingClose,
  coverTooLarge,
  lineUnclaimed,
  headInside,
  articleTooLong,
];

export const audit = (outcome: Audited): Doubt[] => laws.flatMap((law) => law.inspect(outcome));
