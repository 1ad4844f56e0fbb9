/** What a law of the auditor is: it looks at the outcome and the source, never at how the decision came about. */
import type { Identity } from '../imprint/identity.ts';
import type { IngestOptions } from '../ingested.ts';
import type { Block, Doubt, Issue, Periodical, Skeleton } from '../model.ts';
import type { TitleIndex } from '../skeleton/title-lines.ts';

export interface Audited {
  blocks: readonly Block[];
  titles: TitleIndex;
  skeleton: Skeleton;
  issue: Issue;
  identity: Identity;
  periodical: Periodical;
  options: IngestOptions;
  /** The block belongs to the contents or the colophon. */
  isOutside: (at: number) => boolean;
}

export interface Law {
  /** Rule id of its doubts, documented in docs/diagnostics.md. */
  id: string;
  inspect: (outcome: Audited) => Doubt[];
}
