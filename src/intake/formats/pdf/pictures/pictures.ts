/** Pictures of the pages at their places in the text, each with the words that are set with it. */
import type { DocumentDoubt } from '../../../../ingest/index.ts';
import { beginsCaption, isShort, leaveGap } from '../../captions.ts';
import type { Picture } from '../../format.ts';
import { looseIn } from '../../loose.ts';
import type { Extent } from '../layout.ts';
import type { PageLine } from '../page.ts';
import type { Box, PageImage } from './images.ts';

interface SetLine extends PageLine {
  place: number;
}

interface Pictures {
  /** With a gap in front of each caption. */
  lines: SetLine[];
  pictures: Picture[];
  doubts: DocumentDoubt[];
  decorations: number;
}

interface Placed {
  page: number;
  image: PageImage;
  /** Of `set`; the line that it stands behind, and the first and last one of its caption. */
  anchor: number;
  caption: [number, number] | undefined;
}

/** Pages that repeat an image from which on it adorns them: emblems of columns, grounds. */
const REPEATED = 3;
/** From a picture's edge to the baseline of its caption, in sizes of the caption. */
const REACH = { below: 3, above: 2, beside: 2 };
/** What is set smaller than the text is a caption, and so is what stands in the middle under the picture. */
const SMALLER = 0.94;
const OFF_MIDDLE = 1;
/** Distance of the baselines of one caption's lines, in sizes. */
const STEP = 2;

/** `usual`: size in which most of the text is set. */
export function withPictures(
  set: readonly SetLine[],
  pages: readonly { number: number; images: readonly PageImage[] }[],
  usual: number,
): Pictures {
  const all = pages.flatMap(({ number, images }) => images.map((image) => ({ page: number, image })));
  const pagesOf = Map.groupBy(all, ({ image }) => image.key);
  const isRepeated = ({ key }: PageImage): boolean =>
    new Set(pagesOf.get(key)?.map(({ page }) => page)).size >= REPEATED;
  const shown = all.filter(({ image }) => !image.isDecoration && !isRepeated(image));
  const once = [...new Map(shown.toReversed().map((one) => [one.image.key, one])).values()].toReversed();
  const placed = once
    .map(({ page, image }): Placed => ({ page, image, ...placeOf(image.box, page, set, usual) }))
    .toSorted((a, b) => (a.caption?.[0] ?? a.anchor) - (b.caption?.[0] ?? b.anchor));
  const { lines, lineOf } = withGaps(set, placed);
  const pictures = placed.flatMap(({ image: { file }, anchor, caption }): Picture[] =>
    file
      ? [{ ...file, line: lineOf(caption?.[0] ?? anchor), ...(caption ? captionOf(lines, lineOf(caption[0])) : {}) }]
      : [],
  );
  const untaken = placed.filter(({ image }) => !image.file);
  return {
    lines,
    pictures,
    doubts: [...untaken.map((one) => untakenDoubt(one, lineOf(one.caption?.[0] ?? one.anchor))), ...looseIn(pictures)],
    decorations: all.length - shown.length,
  };
}

const captionOf = (lines: readonly SetLine[], line: number) => ({ caption: lines[line - 1]?.text.trim() ?? '' });

function placeOf(box: Box, page: number, set: readonly SetLine[], usual: number): Omit<Placed, 'page' | 'image'> {
  const own = set.flatMap(({ place, extent, furniture, text }, at) =>
    place === page && extent && !furniture ? [{ at, text: text.trim(), ...extent }] : [],
  );
  const alongside = own.filter(({ left, right }) => left < box.right && right > box.left);
  const above = alongside.filter(({ y }) => y >= box.top).toSorted((a, b) => a.y - b.y);
  const below = alongside.filter(({ y, size }) => y < box.bottom + size / 2).toSorted((a, b) => b.y - a.y);
  const [over, under] = [above[0], below[0]];
  const anchor =
    over?.at ??
    (under ? under.at - 1 : undefined) ??
    set.findLastIndex(({ place, text }) => place <= page && text !== '');
  const beside = own.find(
    ({ y, left, right, size, text }) =>
      y < box.top &&
      y > box.bottom &&
      beginsCaption(text) &&
      Math.max(left - box.right, box.left - right) < REACH.beside * size,
  );
  const said =
    under &&
    box.bottom - under.y < REACH.below * under.size &&
    (beginsCaption(under.text) || isSetApart(under, box, usual))
      ? under
      : over && over.y - box.top < REACH.above * over.size && beginsCaption(over.text)
        ? over
        : beside;
  const last = said ? lastLine(said, set, box, usual) : 0;
  // A note in small type that goes on, or a row of a table, is none.
  const words = said ? set.slice(said.at, last + 1).map(({ text }) => text.trim()) : [];
  const isCaption = said && isShort(words.join('')) && !/^#|\t/u.test(words.join(''));
  return { anchor: Math.max(0, anchor), caption: isCaption ? [said.at, last] : undefined };
}

/** As no line of the text is: in smaller type, or in the middle under the picture. */
function isSetApart({ left, right, size }: Extent, box: Box, usual: number): boolean {
  if (size < SMALLER * usual) return true;
  const isMiddle = Math.abs(left + right - box.left - box.right) / 2 < OFF_MIDDLE * size;
  return isMiddle && left > box.left + size && right < box.right - size;
}

/** A caption that is longer than a line goes on in the next, set like it. */
function lastLine(first: Extent & { at: number }, set: readonly SetLine[], box: Box, usual: number): number {
  let [last, before] = [first.at, first as Extent];
  for (const [at, { extent, furniture, text }] of set.entries()) {
    if (at <= first.at) continue;
    const goesOn =
      extent &&
      !furniture &&
      isSetApart(extent, box, usual) &&
      Math.abs(extent.size - first.size) < 1 - SMALLER &&
      before.y - extent.y > 0 &&
      before.y - extent.y < STEP * extent.size &&
      isSetApart(first, box, usual) &&
      !beginsCaption(text.trim());
    if (!goesOn) break;
    [last, before] = [at, extent];
  }
  return last;
}

/** Each caption one line, behind a picture's gap and with one behind it. `lineOf`: from 1, of a line's place in `set`. */
function withGaps(
  set: readonly SetLine[],
  placed: readonly Placed[],
): { lines: SetLine[]; lineOf: (at: number) => number } {
  const captions = new Map(placed.flatMap(({ caption }) => (caption ? [caption] : [])));
  const lines: SetLine[] = [];
  const at = new Map<number, number>();
  let open: number | undefined;
  for (const [index, line] of set.entries()) {
    const blank: SetLine = { text: '', added: '', furniture: false, place: line.place };
    const last = captions.get(index);
    const top = lines.at(-1);
    if (open !== undefined && index <= open && top)
      lines[lines.length - 1] = { ...top, text: top.text + line.text.trim(), added: top.added + line.added };
    else {
      if (last !== undefined) leaveGap(lines, blank);
      else if (open !== undefined && index > open && top?.text !== '' && line.text !== '') lines.push(blank);
      if (open !== undefined && index > open) open = undefined;
      if (last !== undefined) open = last;
      lines.push(line);
    }
    at.set(index, lines.length);
  }
  return { lines, lineOf: (index) => at.get(index) ?? 1 };
}

function untakenDoubt({ image, page }: Placed, line: number): DocumentDoubt {
  const { left, right, top, bottom } = image.box;
  const point = (value: number): number => Math.round(value);
  return {
    rule: 'document-picture',
    line,
    message: `第 ${page} 页有一张图片没有取出（左下角起 ${point(left)}，${point(bottom)}，宽 ${point(right - left)}、高 ${point(top - bottom)} 点）：是蒙版、打不开的格式，或图片太多`,
    advice: '请把这张图片另存为 JPEG 或 PNG，放进 public/issues/（文件名见 content/README.md）',
  };
}

/** Images that are too large to be unpacked, or too many: where they stand is not known. Scanned pages are told as such. */
export const tooLarge = (count: number): DocumentDoubt[] =>
  count <= 0
    ? []
    : [
        {
          rule: 'document-picture',
          line: 1,
          message: `原件里有 ${count} 张图片太大或太多，没有取出`,
          advice:
            '请把其中的照片另存为 JPEG 或 PNG，放进 public/issues/（文件名见 content/README.md）；扫描的整页不用取',
        },
      ];
