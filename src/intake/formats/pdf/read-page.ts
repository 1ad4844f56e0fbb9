/** One page, read twice: the glyphs that it paints, for their places, and the text that pdf.js finds in it, to hold the result against. */
import type { Witness } from '../format.ts';
import { type Document, type Glyph, type Page, paintedOn } from './glyphs.ts';
import { apply, type Matrix } from './matrix.ts';
import { imagesOn, type PageImage, type Take } from './pictures/images.ts';

export interface ReadPage {
  number: number;
  /** What a person reads. */
  glyphs: Glyph[];
  witness: Witness[];
  /** The text is recognised: painted without ink over a picture. */
  recognised: boolean;
  images: PageImage[];
}

/** Glyphs that are painted twice for a heavier look lie nearer to each other than any two of a word, in sizes. */
const SAME_PLACE = 0.12;
/** Points within which two readings mean one place. */
const PLACE = 0.5;
/** Letters from which on a page has a text layer; a scan may carry a stamp or a page number. */
export const FEWEST_LETTERS = 10;
/** The public maps name the Chinese ellipsis, set in the middle of the line, by a sign of mathematics. */
const MAPPED_ELLIPSIS = '\u22ef';

export async function readPage(document: Document, number: number, take: Take): Promise<ReadPage> {
  const page = await document.getPage(number);
  const { glyphs: all, images } = await paintedOn(page);
  const painted = all.map((glyph) => ({ ...glyph, text: readable(glyph.text) }));
  const recognised = lettersOf(painted.filter(({ invisible }) => invisible)) > lettersOf(painted) / 2;
  const absent = absentOf(painted, recognised, page);
  const glyphs = painted.filter((_, at) => absent[at] === undefined);
  const read = {
    number,
    glyphs,
    witness: await witnessOf(page, painted, absent),
    recognised,
    images: await imagesOn(page, images, { take, isScan: recognised, isText: lettersOf(glyphs) >= FEWEST_LETTERS }),
  };
  page.cleanup();
  return read;
}

/** A glyph of which the file does not say what it is must not vanish. */
const readable = (text: string): string =>
  text === '' ? '\ufffd' : text.replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd').replaceAll(MAPPED_ELLIPSIS, '…');

const lettersOf = (glyphs: readonly Glyph[]): number => glyphs.reduce((sum, { text }) => sum + text.trim().length, 0);

/** Why a person does not see a glyph, or sees it once with another. */
function absentOf(glyphs: readonly Glyph[], recognised: boolean, page: Page): Witness['absent'][] {
  const { width, height } = page.getViewport({ scale: 1 });
  const isTwice = repetition();
  return glyphs.map((glyph) => {
    const { text, x, y, invisible } = glyph;
    if (x < 0 || y < 0 || x > width || y > height) return 'hidden';
    if (text.trim() !== '' && isTwice(glyph)) return 'repeated';
    return invisible && !recognised ? 'hidden' : undefined;
  });
}

/** What pdf.js finds on its own way; by its place it is known which of it no person sees. */
async function witnessOf(
  page: Page,
  glyphs: readonly Glyph[],
  absent: readonly Witness['absent'][],
): Promise<Witness[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const hidden = glyphs.filter((_, at) => absent[at] === 'hidden');
  // pdf.js leaves out what begins beyond the edges of the page.
  const beyond = hidden.filter(({ x, y }) => x < 0 || y < 0 || x > width || y > height);
  const outside: Witness[] = beyond.map(({ text }) => ({ text, place: page.pageNumber, absent: 'hidden' }));
  const isTwice = repetition();
  const inside = items.flatMap((item): Witness[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [, , , , right, up] = item.transform as unknown as Matrix;
    const [x, down] = apply(transform as unknown as Matrix, right, up);
    const place = { text: item.str, x, y: height - down, size: item.height };
    const isHidden = hidden.some((one) => Math.abs(one.x - x) < PLACE && Math.abs(one.y - place.y) < PLACE);
    const reason = isTwice(place) ? 'repeated' : isHidden ? 'hidden' : undefined;
    return [{ text: readable(item.str), place: page.pageNumber, ...(reason ? { absent: reason } : {}) }];
  });
  return [...inside, ...outside];
}

/** Says of one text after the other whether it stands where the same stood before. */
function repetition(): (placed: { text: string; x: number; y: number; size: number }) => boolean {
  const before = new Map<string, { x: number; y: number }[]>();
  return ({ text, x, y, size }) => {
    const same = before.get(text) ?? [];
    before.set(text, [...same, { x, y }]);
    return same.some((one) => Math.hypot(one.x - x, one.y - y) < SAME_PLACE * size);
  };
}
