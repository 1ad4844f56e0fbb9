/** What a reader of one file format gives: lines of text as ingest reads them, where each stood in the file, and a second reading to hold them against. */
import type { DocumentDoubt, OutlineEntry } from '../../ingest/index.ts';
import type { DocumentAccount, Origin } from '../../schema.ts';

/** Why characters of the document are not in the text. */
export type Absence = DocumentAccount['absent'][number]['reason'];

/** A stretch of the document as its second reading finds it. */
export interface Witness {
  text: string;
  /** Page or paragraph, from 1; that of the first reading. */
  place: number;
  /** Why it is not in the text; undefined where it must be there. */
  absent?: Absence;
}

export interface PlacedLine {
  /** Marks as in Markdown: `#` headings, `-` items, `**` bold; cells are parted by tabs. Blank where the file has a gap. */
  text: string;
  /** Page or paragraph, from 1. */
  place: number;
  /** Characters of `text` that the document shows and does not hold as words: automatic numbers, marks of headings. */
  added?: string;
}

/** A picture of the document, and the words printed with it. */
export interface Picture {
  /** Without a name: `jpg`, `png`. */
  extension: string;
  bytes: Uint8Array;
  /** Line of `source.txt`, from 1, behind which it stands. */
  line: number;
  caption?: string;
}

export interface Extraction {
  lines: PlacedLine[];
  /** The same file read a second time, by another way: every stretch of its characters in order. Absent where there is no second way yet. */
  witness?: readonly Witness[];
  /** What the reader is unsure of; lines are those of `lines`, from 1. */
  doubts?: readonly DocumentDoubt[];
  /** Headings, bookmarks or entries of a contents field: a proposal of which articles there are. */
  outline?: readonly OutlineEntry[];
  /** Lines of `lines`, from 1, that the pages repeat: running heads, folios. */
  furniture?: readonly number[];
  pictures?: readonly Picture[];
  /** Images that adorn the pages, such as hairlines and grounds: not taken out. */
  decorations?: number;
}

export type Extracted = Extraction | { reason: string };

export interface Format {
  /** Name of the delivered file in the folder. */
  file: string;
  unit: Origin['unit'];
  /** One form for characters that the reader wrote otherwise than the document holds them. */
  fold?: (text: string) => string;
  /** By the first bytes; a name can be wrong. */
  holds: (bytes: Uint8Array, path: string) => boolean;
  extract: (bytes: Uint8Array) => Promise<Extracted>;
}

export const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;
