/** Places that OCR may have misread. Each detector alone is noise; together and ranked they are worth a person's minute. */
import type { Run } from '../model.ts';

/** One stretch of running text, letters only, with the place of each in the source. */
export interface Strand {
  /** Letters and digits in simplified form; no spaces, no punctuation. */
  letters: string;
  /** The run, and the column inside it, that each letter comes from. */
  places: { run: Run; at: number }[];
  /** Letters with a stop or a comma before them; 、 is none, since lists are printed with it and without. */
  opens: ReadonlySet<number>;
  /** Order of the article. */
  article: number;
}

/** How often a stretch of at most three letters is printed in the issue. */
export type Usual = (stretch: string) => number;

export interface Suspicion {
  strand: Strand;
  /** First letter in question and the one after the last. */
  from: number;
  to: number;
  /** What probably stood there; absent where the detector cannot tell. */
  suggestion?: string;
  /** The higher, the surer; comparable between detectors. */
  score: number;
  /** Why, in Chinese, for the editor. */
  reason: string;
}

/** Looks at all strands of an issue at once; `usual` counts what they print. */
export type Detector = (strands: readonly Strand[], usual: Usual) => Suspicion[];
