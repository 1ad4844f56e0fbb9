/**
 * The numbers of this room, with where each comes from. "Tuned" names the texts that a number was chosen on: `bench:ingest -- --kinds`
 * with seeds below 200, and the texts of `--real`; figures are reported on others.
 */

/** `align.ts`. */
export const ALIGNMENT = {
  /** Below this likeness (1 − Levenshtein / longest) a line is no candidate for a title. Tuned on generated issues with 4e-4 misread letters. */
  floor: 0.55,
  /** Longest line of a title, in UTF-16 units; most lines that a printed title has. The sample's longest has 39 units on 2 lines. */
  longestTitle: 80,
  mostLines: 4,
  /** Most blank lines between two lines of one title. */
  widestGap: 2,
  /** What a further line of the title costs: one line that is as like goes first. */
  linePrice: 0.01,
  /** What a page off the printed distance costs, and the most it may cost. Weak on purpose: the print mixes long and short pages. */
  pagePrice: 0.015,
  mostPagePrice: 0.12,
  /** A heading mark, a byline below; a label of its own. Weaker than one misread letter in ten. */
  headingBonus: 0.06,
  /** Share of the titles that bear a heading mark somewhere, from which on the mark speaks for a title. */
  markedShare: 0.5,
  bylineBonus: 0.04,
  claimedPrice: 0.1,
  /** Share of the pairs of letters that a line must have in common with the title before their distance is computed. */
  sharedPairs: 0.34,
  /** Lines looked up for one wording, and candidates kept for one entry: bounds of the time, far above what printed issues need. */
  mostPostings: 3000,
  mostCandidates: 24,
  /** Entries that may be missing in a row before the printed pages are no longer weighed. */
  lookBack: 12,
} as const;

/** `judge.ts`: what each feature of an outcome counts. All features run from 0 to 1. */
export const WEIGHTS = {
  /** Share of the text that lies in articles, not before the first one. */
  coverage: 3,
  /** How many of the entries were found, and how like their lines are: the print's own word that a list is contents. */
  matched: 2,
  /** More entries that come back are less likely to do so by chance: 1 − 1/√n over the matched ones. */
  number: 1.5,
  /** Starts that look like heads: a mark, a gap, a byline, a sentence ended above. */
  heads: 1.5,
  /** Heads of the same look that are no starts. */
  missed: -1.5,
  /** The word 目录 stands above. */
  mark: 0.5,
  /** Lengths against printed pages, where there are pages. */
  pages: 0.5,
  /** Lines before the first article that are printed again inside an article without beginning one. */
  unclaimed: -1.5,
  /** Articles without a line of text. */
  empty: -2,
  /** The contents hold a larger share of the text than contents do. */
  window: -2,
} as const;

/** `judge.ts`: from where on its features count. */
export const JUDGED = {
  /** Largest share of the characters that contents take: bulletins of ten lines an item reach .15 among the texts of `--real`. */
  largestWindow: 0.2,
  /** Lines above the contents among which the word 目录 may stand: a name of the periodical or a word in English stands between. */
  linesToMark: 4,
  /** Unclaimed lines are counted against the articles; against so many at least, since one line of a bulletin is little. */
  fewestClaimed: 4,
  /** A line before the first article that is shorter names no article; UTF-16 units. */
  shortestClaim: 4,
  /** Articles with pages, from which on their lengths are measured. */
  fewestPaged: 3,
  /** Pages by which an article may miss its printed length before it fits no more: two articles share a page, pictures fill another. */
  slack: 3,
} as const;

/** `judge.ts`: how a head looks. What speaks for it adds up, to 1 at most. Chosen together with the weights, which count it. */
export const LOOK = {
  /** Longest line that looks like a head, in UTF-16 units. The sample's longest title has 39. */
  longest: 60,
  /** A line above of so many UTF-16 units has ended, with or without a stop: a signature, a date. */
  shortAbove: 20,
  /** The text above has ended; a heading mark or bold print; a gap above or a mark; a byline below; text below. */
  free: 0.3,
  marked: 0.3,
  open: 0.2,
  signed: 0.2,
  overText: 0.2,
} as const;

/** `judge.ts`: from where on a line looks like the starts of the articles. Chosen together with the weights, which count it. */
export const LIKE_STARTS = {
  /** Share of the starts that bear one level of heading mark. */
  levelled: 0.8,
  /** Share of the starts with a byline below. */
  signed: 0.6,
  /** Look of a line with a byline below: its text above has ended and it is open, or it bears a mark. */
  look: 0.7,
} as const;
