/** What a citation needs to know of an article. */
export interface Reference {
  /** Persons or units, in order of print. */
  authors: readonly string[];
  title: string;
  subtitle?: string | undefined;
  /** Name of the periodical. */
  journal: string;
  year: number;
  /** 期, the number within the year. */
  number: number;
  /** ISO date, as exact as the print is. */
  published?: string | undefined;
  /** Printed page on which the article starts. */
  page?: number | undefined;
  /** Absolute address, with the anchor where a paragraph is cited. */
  url: string;
  /** ASCII name, unique in the archive: `2021-01-05`. */
  key: string;
}
