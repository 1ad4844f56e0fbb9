/** Footnotes and endnotes at the end of the article that refers to them, whose bounds only the document's own signs tell here. */

/** A line that may begin an article, and the notes that it refers to. */
interface Referring<Note> {
  text: string;
  /** 1 to 9 for a heading. */
  level: number | undefined;
  notes: readonly Note[];
}

/** Longest line that may be a title, and longest entry of a contents page; characters. */
const LONGEST_TITLE = 50;
const LONGEST_ENTRY = 100;
/** Characters of short lines at the front in which entries are looked for. */
const FRONT = 20_000;

/** `linesOf`: the lines of a note. Notes stand in front of the next line that may begin an article, at the latest at the end. */
export function withNotes<Note, Line extends Referring<Note>>(
  lines: readonly Line[],
  linesOf: (call: Note) => readonly Line[],
): Line[] {
  const begins = beginningsIn(lines);
  const out: Line[] = [];
  let waiting: Note[] = [];
  for (const [at, line] of lines.entries()) {
    if (begins.has(at)) {
      out.push(...waiting.flatMap((call) => linesOf(call)));
      waiting = [];
    }
    out.push(line);
    waiting.push(...line.notes);
  }
  return [...out, ...waiting.flatMap((call) => linesOf(call))];
}

/**
 * Lines that may begin an article: short ones that a contents entry before them begins with, and headings of their level or a higher one.
 * Without such a heading every one may: a note then ends a part of its article, and never gets into another.
 */
function beginningsIn(lines: readonly Referring<unknown>[]): Set<number> {
  const named = new Set(namedBefore(lines));
  const levels = [...named].flatMap((at) => lines[at]?.level ?? []);
  const deepest = levels.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...levels);
  const headings = [...lines.keys()].filter((at) => {
    const level = lines[at]?.level;
    return level !== undefined && level <= deepest;
  });
  return new Set([...named, ...headings]);
}

function namedBefore(lines: readonly Referring<unknown>[]): number[] {
  let entries = '\n';
  return lines.flatMap(({ text, level }, at) => {
    const words = bare(text);
    const isTitle =
      words.length >= 2 &&
      words.length <= LONGEST_TITLE &&
      !/[。！？；]$/u.test(text) &&
      entries.includes(`\n${words}`);
    if (words !== '' && [...text].length <= LONGEST_ENTRY && entries.length < FRONT && level === undefined)
      entries += `${words}\n`;
    return isTitle ? [at] : [];
  });
}

/** Letters alone, without the number that an entry or a heading begins with. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').replace(/^\d+/u, '');
