/**
 * The body of an article as its page shows it: the HTML of `src/mdx/render.ts` with paragraph numbers, notes in the margin,
 * doubts underlined, printed pictures where there are any, and the square that ends it. Works on the string, since the HTML is our own and its forms are few.
 */
import { withBreaks } from './breaks.ts';
import { escapeHtml } from './html.ts';
import type { Note } from './notes.ts';
import { underline } from './underline.ts';

/** Characters that a full line holds: `--measure` of tokens.css. */
const MEASURE = 36;
/** First-line indent, in characters. */
const INDENT = 2;
/** Lines that a note takes at least before the next may follow. */
const NOTE_LINES = 3;
/** Characters of a note on a line of the margin, and the height of that line in lines of the text: `--margin` of tokens.css, `.note` of text.css. */
const NOTE_MEASURE = 14;
const NOTE_LINE = 0.8;
/** text.css knows the lines 0 to 99. */
const LAST_LINE = 99;

/** Not rows of a table: they can be linked to, but a number in a cell would read as part of the table. */
const NUMBERED = /<(?:p|h[2-6]|li|figure)(?: [a-z-]+="[^"]*")*? id="(p(\d+)-[0-9a-f]{4})"[^>]*>/gu;
const PARAGRAPH = /<p id="(p\d+-[0-9a-f]{4})">[\s\S]*?<\/p>/gu;

const FRAME = /<div class="photo-frame">[^<]*<\/div>/gu;
const ADDRESS = /(<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")*?) id="p\d+-[0-9a-f]{4}"/gu;

/** What stands in a frame; the size keeps its place free while the file loads. */
export interface FramedPicture {
  src: string;
  width: number;
  height: number;
}

/** By place among the frames, from 1. */
type PictureAt = (place: number) => FramedPicture | undefined;

/** Only paragraphs take notes here; `notesBelow` are the others. */
export function decorate(html: string, notes: readonly Note[], pictureAt?: PictureAt): string {
  return withNumbers(withEnd(withBreaks(withNotes(withPictures(html, pictureAt), notes))));
}

/** The same without numbers and addresses, for a page on which several articles stand. */
export function decorateUnaddressed(html: string, notes: readonly Note[], pictureAt?: PictureAt): string {
  return withEnd(withBreaks(withNotes(withPictures(html, pictureAt), notes))).replace(ADDRESS, '$1');
}

/** Notes that `decorate` finds no paragraph for: those without a place, and those on heads, captions and tables. */
export function notesBelow(html: string, notes: readonly Note[]): Note[] {
  return notes.filter(({ anchor }) => anchor === undefined || !html.includes(`<p id="${anchor}">`));
}

/** The number is the ordinal of the anchor, so a reader can cite what the address says. */
function withNumbers(html: string): string {
  return html.replace(NUMBERED, (tag, anchor: string, ordinal: string) => {
    return `${tag}<a class="pn" href="#${anchor}" aria-label="第${ordinal}段链接"><span>${ordinal}</span></a>`;
  });
}

/** Marks the last paragraph or entry of a list, unless a head or a table follows it. */
function withEnd(html: string): string {
  const last = Math.max(html.lastIndexOf('<p id="'), html.lastIndexOf('<li id="'));
  if (last < 0 || /<(?:h[2-6]|tr)[ >]/u.test(html.slice(last))) return html;
  // Where the last letters are kept together, the square stays with them.
  const block = html.slice(last).split(/<\/(?:p|li)>/u, 1)[0] ?? '';
  const tailed = /<span class="nb">[^<]*<\/span>$/u.test(block);
  return html.slice(0, last) + html.slice(last).replace(/^<(p|li)/u, `<$1 class="end${tailed ? ' tailed' : ''}"`);
}

/** The caption under it says what it shows. */
export function withPictures(html: string, pictureAt: PictureAt = () => undefined): string {
  let place = 0;
  return html.replace(FRAME, (frame) => {
    place++;
    const picture = pictureAt(place);
    if (!picture) return frame;
    const { src, width, height } = picture;
    return `<img src="${escapeHtml(src)}" width="${width}" height="${height}" alt="原刊图片" loading="lazy">`;
  });
}

function withNotes(html: string, notes: readonly Note[]): string {
  if (notes.length === 0) return html;
  const beside = Map.groupBy(notes, (note) => note.anchor);
  // Lines beside the next paragraph that notes from above still take.
  let taken = 0;
  return html.replace(PARAGRAPH, (paragraph, anchor: string) => {
    const text = paragraph.replace(/<[^>]*>/gu, '');
    const own = beside.get(anchor) ?? [];
    const placed = placedIn(own, text, taken);
    taken = Math.max(0, (placed.at(-1)?.end ?? taken) - lineAt(text, text.length) - 1);
    if (placed.length === 0) return paragraph;
    const marked = own.reduce((text, { quote }) => (quote === undefined ? text : underline(text, quote)), paragraph);
    return `<div class="para">\n${marked}\n${marginOf(placed)}\n</div>`;
  });
}

/** A note and the lines beside which it stands, `end` excluded. */
interface PlacedNote {
  note: Note;
  line: number;
  end: number;
}

/** Beside its words, or as soon below as the note above leaves room. `taken`: lines that have no room. */
function placedIn(notes: readonly Note[], text: string, taken: number): PlacedNote[] {
  const placed: PlacedNote[] = [];
  for (const note of notes.toSorted((a, b) => a.offset - b.offset)) {
    const line = Math.min(LAST_LINE, Math.max(placed.at(-1)?.end ?? taken, lineAt(text, note.offset)));
    placed.push({ note, line, end: line + heightOf(note) });
  }
  return placed;
}

/** In lines of the text. */
function heightOf({ kind, text }: Note): number {
  const lines = Math.ceil((kind.length + 1 + text.length) / NOTE_MEASURE);
  return Math.max(NOTE_LINES, Math.ceil(lines * NOTE_LINE));
}

function marginOf(placed: readonly PlacedNote[]): string {
  const lines = placed.map(
    ({ note, line }) =>
      `<p class="tens-${Math.floor(line / 10)} ones-${line % 10}"><b>${note.kind}</b>${escapeHtml(note.text)}</p>`,
  );
  return `<div class="note" role="note" aria-label="编者附注">${lines.join('')}</div>`;
}

/** Line of the desk's measure on which the character stands; letters and digits are half as wide as Han characters. */
function lineAt(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const narrow = before.match(/[\u0020-\u007e]/gu)?.length ?? 0;
  return Math.floor((INDENT + before.length - narrow / 2) / MEASURE);
}
