/** A Word document as it is read: paragraphs and tables in order, before they are lines. */

export interface TextRun {
  text: string;
  bold: boolean;
  /** The document shows it and does not hold it as words. */
  added: boolean;
}

/** A note that is referred to, with the number that it is printed with. */
export interface NoteCall {
  kind: 'footnote' | 'endnote';
  id: string;
  /** `[1]`; empty where the note brings its own mark. */
  mark: string;
  /** Paragraph that refers to it. */
  place: number;
}

export interface Paragraph {
  kind: 'paragraph';
  /** From 1, in order of the file. */
  place: number;
  /** Lines of the paragraph. */
  lines: TextRun[][];
  /** Automatic number with the space behind it, or the mark of a list. */
  number: string;
  /** 1 to 9 for a heading. */
  level: number | undefined;
  /** Level of the entry of a contents field. */
  contents: number | undefined;
  /** Names that a contents field knows it by. */
  bookmarks: string[];
  isCaption: boolean;
  /** Relations of the pictures in it. */
  pictures: string[];
  notes: NoteCall[];
}

export interface Table {
  kind: 'table';
  /** Cells that are merged into another are empty. */
  rows: Block[][][];
}

/** A paragraph without anything in it. */
export const plainParagraph = (place: number): Paragraph => ({
  kind: 'paragraph',
  place,
  lines: [],
  number: '',
  level: undefined,
  contents: undefined,
  bookmarks: [],
  isCaption: false,
  pictures: [],
  notes: [],
});

export type Block = Paragraph | Table;

/** What the editor must be told of, with the paragraph where it is. */
export interface Remark {
  rule: string;
  place: number;
  message: string;
  quote?: string;
  advice: string;
  blocking?: boolean;
}
