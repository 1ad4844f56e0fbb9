/** Notes in the margin beside their paragraphs, doubtful words underlined. */
import type { Element, Root } from 'hast';
import { markText, textIn } from '../../mdx/index.ts';
import type { Note } from '../article/notes.ts';
import { addressOf, type Decorations, eachElement, elementOf, textNode } from './model.ts';

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

/** Only paragraphs take notes here; `notesBelow` are the others. */
export function noted(tree: Root, { notes }: Decorations): void {
  if (notes.length === 0) return;
  const beside = Map.groupBy(notes, ({ anchor }) => anchor);
  // Lines beside the next paragraph that notes from above still take.
  let taken = 0;
  eachElement(tree, (paragraph, index, parent) => {
    const anchor = paragraph.tagName === 'p' ? addressOf(paragraph)?.anchor : undefined;
    if (anchor === undefined) return;
    const text = textIn(paragraph);
    const own = beside.get(anchor) ?? [];
    const placed = placedIn(own, text, taken);
    taken = Math.max(0, (placed.at(-1)?.end ?? taken) - lineAt(text, text.length) - 1);
    if (placed.length === 0) return;
    for (const { quote } of own) underline(paragraph, text, quote);
    parent.children[index] = withMargin(paragraph, placed);
  });
}

/** Anchors of the paragraphs beside which notes can stand. */
export function paragraphAnchorsIn(tree: Root): Set<string> {
  const anchors = new Set<string>();
  eachElement(tree, (element) => {
    const anchor = element.tagName === 'p' ? addressOf(element)?.anchor : undefined;
    if (anchor !== undefined) anchors.add(anchor);
  });
  return anchors;
}

/** The first place where the words stand; nothing where they do not. */
function underline(paragraph: Element, text: string, words: string | undefined): void {
  const start = words === undefined ? -1 : text.indexOf(words);
  if (words !== undefined && start >= 0) markText(paragraph, { start, end: start + words.length }, 'doubt');
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

function withMargin(paragraph: Element, placed: readonly PlacedNote[]): Element {
  const lines = placed.map(({ note: { kind, text }, line }) =>
    elementOf('p', { className: [`tens-${Math.floor(line / 10)}`, `ones-${line % 10}`] }, [
      elementOf('b', {}, [textNode(kind)]),
      textNode(text),
    ]),
  );
  const margin = elementOf('div', { className: ['note'], role: 'note', ariaLabel: '编者附注' }, lines);
  return elementOf('div', { className: ['para'] }, [textNode('\n'), paragraph, textNode('\n'), margin, textNode('\n')]);
}

/** Line of the desk's measure on which the character stands; letters and digits are half as wide as Han characters. */
function lineAt(text: string, offset: number): number {
  const before = text.slice(0, offset);
  const narrow = before.match(/[\u0020-\u007e]/gu)?.length ?? 0;
  return Math.floor((INDENT + before.length - narrow / 2) / MEASURE);
}
