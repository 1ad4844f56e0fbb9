/** Blocks of a document → lines, with the marks that ingest reads as hints. */
import { beginsCaption, isShort, leaveGap } from '../../captions.ts';
import type { PlacedLine } from '../../format.ts';
import type { Block, NoteCall, Paragraph, Table, TextRun } from '../model.ts';

export interface Line extends PlacedLine {
  level: number | undefined;
  bookmarks: readonly string[];
  notes: readonly NoteCall[];
  /** Relations of the pictures that stand right before the line. */
  pictures: readonly string[];
  /** The words under a picture, by their style or by their place. */
  isCaption: boolean;
}

/** Paragraphs in one cell from which on the table is there for its layout. */
const MOST_PARAGRAPHS = 6;

export const linesOf = (blocks: readonly Block[]): Line[] => withGaps(blocks.flatMap(blockLines));

const blockLines = (block: Block): Line[] => (block.kind === 'table' ? tableLines(block) : paragraphLines(block));

function paragraphLines(paragraph: Paragraph): Line[] {
  const { place, level, number, lines, notes, pictures, isCaption, bookmarks, contents } = paragraph;
  const written = lines
    .map((pieces) => (contents === undefined ? pieces : withLeader(pieces)))
    .map((pieces) => lineOf(pieces, level !== undefined))
    .filter(({ text }) => text.trim() !== '');
  const bare = { place, level: undefined, bookmarks, notes: [], pictures: [], isCaption: false };
  if (written.length === 0) return [{ ...bare, text: '', notes, pictures }];
  const mark = `${level === undefined ? '' : `${'#'.repeat(Math.min(6, level))} `}${level !== undefined && number === '- ' ? '' : number}`;
  return written.map(({ text, added }, at) => ({
    ...bare,
    text: at === 0 ? mark + text : text,
    added: at === 0 ? mark + added : added,
    level: at === 0 ? level : undefined,
    notes: at === written.length - 1 ? notes : [],
    pictures: at === 0 ? pictures : [],
    isCaption: isCaption || (pictures.length > 0 && level === undefined && isShort(text)),
  }));
}

/** The dots that lead to the page number of a contents entry. */
function withLeader(pieces: readonly TextRun[]): TextRun[] {
  const last = pieces.findLastIndex(({ text }) => text === '\t');
  return pieces.map((piece, at) => (at === last && at > 0 ? { ...piece, text: '……', added: true } : piece));
}

/** The pieces of a line with bold ones between `**`. Spaces that a layout needs are one. */
function lineOf(pieces: readonly TextRun[], plain: boolean): { text: string; added: string } {
  const runs: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of pieces) {
    const last = runs.at(-1);
    if (last && (last.bold === bold || text.trim() === '')) last.text += text;
    else runs.push({ text, bold });
  }
  const isBold = (run: { text: string; bold: boolean }): boolean => run.bold && !plain && run.text.trim() !== '';
  const text = runs
    .map((run) => (isBold(run) ? run.text.replace(/^(\s*)(.*?)(\s*)$/su, '$1**$2**$3') : run.text))
    .join('')
    .replace(/[\t\r\n\u00A0]/gu, ' ')
    .replace(/(?<=\S) {2,}/gu, ' ')
    .replace(/^ (?! )| +$/gu, '');
  const added = pieces.map((piece) => (piece.added ? piece.text : '')).join('');
  return { text, added: added + '****'.repeat(runs.filter(isBold).length) };
}

/** Rows of at least two cells that hold words; anything else is a box, or a way to set columns. */
function tableLines({ rows }: Table): Line[] {
  const isData = rows.some((cells) => cells.filter((cell) => cell.length > 0).length > 1) && rows.flat().every(isSmall);
  return isData ? rows.flatMap(rowLine) : rows.flat().flatMap((cell) => framed(cell).flatMap(blockLines));
}

/** A box that holds pictures and one short line: the line is their caption. */
export function framed(blocks: readonly Block[]): Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const worded = paragraphs.filter(({ lines }) => wordsOf(lines) !== '');
  const isFrame = paragraphs.length === blocks.length && paragraphs.some(({ pictures }) => pictures.length > 0);
  const [caption] = worded;
  if (!isFrame || !caption || worded.length > 1 || !isShort(wordsOf(caption.lines))) return [...blocks];
  return blocks.map((block) => (block === caption ? { ...caption, isCaption: true } : block));
}

const wordsOf = (lines: readonly (readonly TextRun[])[]): string =>
  lines
    .flat()
    .map(({ text }) => text)
    .join('')
    .trim();

const isSmall = (cell: readonly Block[]): boolean =>
  cell.every((block) => block.kind === 'paragraph' && block.level === undefined && block.pictures.length === 0) &&
  cell.flatMap(blockLines).filter(({ text }) => text !== '').length <= MOST_PARAGRAPHS;

/** Cells are parted by tabs; all lines of a cell are one. */
function rowLine(cells: readonly Block[][]): Line[] {
  const lines = cells.map((cell) => cell.flatMap(blockLines));
  const text = lines
    .map((cell) =>
      cell
        .map((line) => line.text.trim())
        .filter(Boolean)
        .join(' '),
    )
    .join('\t');
  if (text.trim() === '') return [];
  const all = lines.flat();
  return [
    {
      text,
      place: all[0]?.place ?? 1,
      added: all.map(({ added }) => added ?? '').join(''),
      level: undefined,
      bookmarks: all.flatMap(({ bookmarks }) => bookmarks),
      notes: all.flatMap(({ notes }) => notes),
      pictures: [],
      isCaption: false,
    },
  ];
}

/** One blank line for empty paragraphs in a row, a wider gap for a picture with a caption behind it. */
function withGaps(lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let pictures: string[] = [];
  for (const line of lines) {
    if (line.text === '') {
      pictures.push(...line.pictures);
      if ((out.length > 0 && out.at(-1)?.text !== '') || line.notes.length > 0) out.push({ ...line, pictures: [] });
      continue;
    }
    const before = [...pictures, ...line.pictures];
    pictures = [];
    const says = line.isCaption || (before.length > 0 && beginsCaption(line.text));
    const isCaption = says && line.level === undefined && isShort(line.text);
    if (before.length > 0 && isCaption) {
      const blank = { ...line, text: '', added: '', notes: [], pictures: [], bookmarks: [], isCaption: false };
      leaveGap(out, blank);
    }
    out.push({ ...line, pictures: before, isCaption });
  }
  if (pictures.length > 0) {
    const last = out.at(-1);
    if (last) out[out.length - 1] = { ...last, pictures: [...last.pictures, ...pictures] };
  }
  return out;
}
