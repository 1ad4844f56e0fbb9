/** Every glyph and every image that a page paints, where a person sees it: pdf.js's list of drawing operations, followed. Nothing is drawn. */
import type { getDocumentProxy } from 'unpdf';
import { getResolvedPDFJS } from 'unpdf';
import { apply, IDENTITY, type Matrix, multiply, translate } from './matrix.ts';

export type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
export type Page = Awaited<ReturnType<Document['getPage']>>;

export interface Glyph {
  /** Its characters: mostly one, several of a ligature. */
  text: string;
  /** Where it begins on the baseline, in points of the page as it is seen, `y` upwards. */
  x: number;
  y: number;
  /** Direction of the baseline, degrees counterclockwise: 0 is read from left to right, 270 from top to bottom. */
  angle: number;
  /** Along the baseline. */
  advance: number;
  size: number;
  /** The font sets it below the one before: `x` is its middle, `y` its top, `advance` goes down. */
  vertical: boolean;
  /** Painted with no ink at all, as programs lay recognised text over a scan. */
  invisible: boolean;
}

/** An image as it is painted; `matrix` takes the unit square to its place on the page as it is seen, `y` upwards. */
export interface PaintedImage {
  matrix: Matrix;
  /** pdf.js's name for it, or the image itself where it stands among the operations; undefined of a stencil, which has one ink and no picture of its own. */
  source: string | Pixels | undefined;
}

/** What pdf.js gives for an image. */
export interface Pixels {
  width: number;
  height: number;
  /** 1: one bit a pixel, grey; 2: three bytes; 3: four, with opacity. */
  kind: number;
  data: Uint8Array | Uint8ClampedArray;
  /** Number of the object that holds it, as `12R`. */
  ref?: string | null;
}

/** What a text is set with, as the operations leave it. */
interface State {
  matrix: Matrix;
  font: Font | undefined;
  size: number;
  spacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Font {
  vertical?: boolean;
  fontMatrix?: Matrix;
  defaultVMetrics?: readonly [number, number, number];
}

/** What pdf.js gives for a glyph of a string; a number is a shift. */
interface Shown {
  unicode: string;
  width: number;
  vmetric?: readonly [number, number, number];
  isSpace: boolean;
}

/** Of a font that says nothing else: a thousand units are one size. */
const USUAL_FONT_MATRIX: Matrix = [0.001, 0, 0, 0.001, 0, 0];
/** Advance, and where the origin of a vertical line lies, of a font that does not say it (PDF 32000-1, 9.7.4.3). */
const USUAL_VERTICAL = [-1000, 500, 880] as const;
/** Text render mode that neither fills nor strokes (PDF 32000-1, table 106). */
const INVISIBLE = 3;

export async function paintedOn(page: Page): Promise<{ glyphs: Glyph[]; images: PaintedImage[] }> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([getResolvedPDFJS(), page.getOperatorList()]);
  const { transform, height } = page.getViewport({ scale: 1 });
  // The page as it is seen, turned where it says so; y upwards.
  const seen = multiply([1, 0, 0, -1, 0, height], transform as unknown as Matrix);
  const out: Glyph[] = [];
  const images: PaintedImage[] = [];
  const saved: State[] = [];
  let state: State = {
    matrix: seen,
    font: undefined,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  const image = ([source]: [string | Pixels]) => images.push({ matrix: state.matrix, source });
  let [line, at]: [Matrix, Matrix] = [IDENTITY, IDENTITY];
  const move = (x: number, y: number) => {
    line = translate(line, x, y);
    at = line;
  };
  const save = () => saved.push({ ...state });
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const steps: Record<number, (args: never) => void> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.paintFormXObjectBegin]: ([matrix]: [Matrix | null]) => {
      save();
      if (matrix) state.matrix = multiply(state.matrix, matrix);
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.transform]: (matrix: Matrix) => {
      state.matrix = multiply(state.matrix, matrix);
    },
    [OPS.paintImageXObject]: image,
    [OPS.paintInlineImageXObject]: image,
    [OPS.paintImageMaskXObject]: () => images.push({ matrix: state.matrix, source: undefined }),
    [OPS.beginText]: () => {
      [line, at] = [IDENTITY, IDENTITY];
    },
    [OPS.setFont]: ([name, size]: [string, number]) => {
      state.font = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
      state.size = size;
    },
    [OPS.setGState]: ([entries]: [readonly (readonly [string, unknown])[]]) => {
      const font = entries.find(([key]) => key === 'Font')?.[1];
      if (font) steps[OPS.setFont]?.(font as never);
    },
    [OPS.setCharSpacing]: ([spacing]: [number]) => {
      state.spacing = spacing;
    },
    [OPS.setWordSpacing]: ([spacing]: [number]) => {
      state.wordSpacing = spacing;
    },
    [OPS.setHScale]: ([percent]: [number]) => {
      state.stretch = percent / 100;
    },
    [OPS.setLeading]: ([leading]: [number]) => {
      state.leading = -leading;
    },
    [OPS.setTextRise]: ([rise]: [number]) => {
      state.rise = rise;
    },
    [OPS.setTextRenderingMode]: ([mode]: [number]) => {
      state.mode = mode;
    },
    [OPS.setTextMatrix]: ([matrix]: [ArrayLike<number>]) => {
      line = Array.from({ length: 6 }, (_, index) => matrix[index] ?? 0) as unknown as Matrix;
      at = line;
    },
    [OPS.moveText]: ([x, y]: [number, number]) => move(x, y),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      state.leading = y;
      move(x, y);
    },
    [OPS.nextLine]: () => move(0, state.leading),
    [OPS.showText]: ([shown]: [readonly (Shown | number | null)[]]) => {
      for (const one of shown)
        if (typeof one === 'number') at = shifted(at, state, (-one * state.size) / 1000);
        else if (one) {
          out.push(glyphAt(at, state, one));
          at = shifted(at, state, advanceOf(state, one));
        }
    },
  };
  for (const [index, step] of fnArray.entries()) steps[step]?.(argsArray[index] as never);
  return { glyphs: out, images };
}

/** Along the line, in units of text space. */
function advanceOf({ font, size, spacing, wordSpacing }: State, { width, vmetric, isSpace }: Shown): number {
  const scale = size * (font?.fontMatrix ?? USUAL_FONT_MATRIX)[0];
  const between = spacing + (isSpace ? wordSpacing : 0);
  if (!font?.vertical) return width * scale + between;
  return (vmetric ?? font.defaultVMetrics ?? USUAL_VERTICAL)[0] * scale - between;
}

const shifted = (at: Matrix, { font, stretch }: State, by: number): Matrix =>
  font?.vertical ? translate(at, 0, by) : translate(at, by * stretch, 0);

function glyphAt(at: Matrix, state: State, shown: Shown): Glyph {
  const { matrix, font, size, stretch, rise, mode } = state;
  const whole = multiply(matrix, at);
  const vertical = font?.vertical === true;
  const along = vertical ? [0, advanceOf(state, shown)] : [advanceOf(state, shown) * stretch, 0];
  const [x, y] = apply(whole, 0, rise);
  const [dx, dy] = vector(whole, along[0] ?? 0, along[1] ?? 0);
  const [ux, uy] = vector(whole, Math.sign(size) || 1, 0);
  const [vx, vy] = vector(whole, 0, size);
  return {
    text: shown.unicode,
    x,
    y,
    angle: (Math.round((Math.atan2(uy, ux) * 180) / Math.PI) + 360) % 360,
    advance: Math.hypot(dx, dy),
    size: Math.hypot(vx, vy),
    vertical,
    invisible: mode === INVISIBLE,
  };
}

const vector = (matrix: Matrix, x: number, y: number): [number, number] => {
  const [[fromX, fromY], [toX, toY]] = [apply(matrix, 0, 0), apply(matrix, x, y)];
  return [toX - fromX, toY - fromY];
};
