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
  /** 总期, the number since the first issue. */
  totalNumber?: number | undefined;
  /** 准印证号 of an internal periodical, or CN. No format has a field for either, so they go into the note. */
  permit?: string | undefined;
  /** ISO date, as exact as the print is. */
  published?: string | undefined;
  /** Printed page on which the article starts. */
  page?: number | undefined;
  /** Absolute address, with the anchor where a paragraph is cited. */
  url: string;
  /** ASCII name, unique in the archive: `1998-03-05`. */
  key: string;
}

/** `总第70期；浙内准字第H021号`: what identifies the issue beyond year and number; undefined where the print says neither. */
export function noteOf({ totalNumber, permit }: Reference): string | undefined {
  const parts = [totalNumber === undefined ? undefined : `总第${totalNumber}期`, permit];
  return parts.filter((part) => part !== undefined).join('；') || undefined;
}

/** Title and 副题 as one, where a format has one field for both. */
export function wholeTitle({ title, subtitle }: Reference, colon = ': '): string {
  return subtitle === undefined ? title : title + colon + subtitle;
}
