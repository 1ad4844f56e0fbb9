import type { Root } from 'hast';

/** What an EPUB holds: an issue, or a 专题. Texts are plain, `heading` and `body` are trees of HTML. */
export interface Book {
  /** Absolute address of the issue: its identity as a book. */
  url: string;
  /** Name of the periodical. */
  periodical: string;
  /** `1998年第3期`. */
  issue: string;
  /** 总期, place in the series. */
  totalNumber?: number | undefined;
  /** As the title page prints it: `总第70期`, `3月10日出版`. */
  facts: readonly string[];
  publisher: string;
  /** 准印证号. */
  permit?: string | undefined;
  /** Printed restriction: 内部资料 注意保存. */
  restriction?: string | undefined;
  /** ISO date, as exact as the print is. */
  published?: string | undefined;
  /** ISO day on which the text last changed, never that of the build. */
  modified: string;
  /** The drawn cover, a whole SVG document; a 专题 has none. */
  cover?: string;
  /** 封面文字: what the printed cover says, a line each. */
  coverText: readonly string[];
  /** 版权页, as far as readers may see it. */
  colophon: readonly { label: string; values: readonly string[] }[];
  /** 更正 of the cover, the colophon and the contents. */
  corrections: readonly Fix[];
  sections: readonly Section[];
  /** Printed pictures, as far as the archive has them. */
  pictures: readonly Picture[];
}

/** A section in order of print; without a name where the print has none. */
export interface Section {
  name: string;
  chapters: readonly Chapter[];
}

/** 更正, with the anchor of its paragraph where it has one. */
export interface Fix {
  text: string;
  anchor?: string | undefined;
}

export interface Chapter {
  /** Name of its file: `05.xhtml`. */
  file: string;
  title: string;
  /** The title with the places where it may break. */
  heading: Root;
  subtitle?: string | undefined;
  authors: readonly string[];
  region?: string | undefined;
  /** Printed page on which it starts. */
  page?: number | undefined;
  authorNote?: string | undefined;
  source?: string | undefined;
  /** Its blocks with their anchors. */
  body: Root;
  /** 更正. */
  corrections: readonly Fix[];
  /** Absolute address of the article. */
  url: string;
}

/** A file of the book; its name stands as `src` in the text of a chapter. */
export interface Picture {
  name: string;
  /** Media type, one that every reading system shows: JPEG, PNG, WebP. */
  type: string;
  bytes: Uint8Array;
}

export const chaptersOf = ({ sections }: Book): Chapter[] => sections.flatMap(({ chapters }) => chapters);
