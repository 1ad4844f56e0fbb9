/** What a search line offers while it is typed into, as one small file. Written by the build, read by the browser. */

/** In the order in which equally good ones are offered. An author is a byline that no register knows as person or unit. */
export const kinds = ['section', 'region', 'person', 'unit', 'author', 'term', 'title'] as const;
export type Kind = (typeof kinds)[number];

export interface Suggestion {
  kind: Kind;
  text: string;
  /** How often the archive has it: the more, the earlier it is offered. */
  count: number;
}

/** The file. Columns compress better than rows. */
export interface Lexicon {
  groups: { kind: Kind; texts: string[]; counts: number[] }[];
  /** Syllable without tone → the characters read so: `{"zhuan": "专转"}`; ü is v. A surname may be read in two ways: `zeng/ceng`. */
  syllables: Record<string, string>;
  /** Suggestions that read some character otherwise: syllables of their Han characters in order, with spaces between. */
  odd: Record<string, string>;
}

/** A suggestion with what is compared. */
export interface ComparedSuggestion extends Suggestion {
  /** Letters and digits, folded. */
  units: string[];
  /** Pinyin of each unit; empty where it is no Han character. */
  syllables: string[];
  /** How each unit may be typed in pinyin: a surname as such or as the word, ü as v, u or yu. */
  spellings: string[][];
}
