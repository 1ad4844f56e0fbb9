/** Vertical lines among upright glyphs: nothing in the file says that they are lines but their places and the order in which they are painted. */
import type { Glyph } from './glyphs.ts';

/** A glyph of a vertical line. */
export interface Upright {
  text: string;
  top: number;
  middle: number;
  advance: number;
  size: number;
}

/** Step from one glyph of a vertical line to the next, in sizes; lines of horizontal text lie further apart. */
const STEP = { least: 0.7, most: 1.35, aside: 0.4 };
/** Glyphs below each other from which on they are a vertical line. */
const FEWEST = 3;
/** Two vertical lines of one text are not further apart, in sizes. */
export const APART = 4;
/** Figures that stand upright in a vertical line (纵中横) are not wider, in sizes. */
const WIDEST_IN_LINE = 1.4;
/** Share of a glyph's size that is above its baseline. */
const ASCENT = 0.88;

const SQUARE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef\ufe10-\ufe4f—…“”‘’·○●□■]/u;
export const isSpace = ({ text }: { text: string }): boolean => text.trim() === '';

/** Upright glyphs that are painted one below the other are a vertical line, and what stands between such lines belongs to them. */
export function verticalsIn(glyphs: readonly Glyph[]): { level: Glyph[]; uprights: Upright[] } {
  const runs = runsOf(glyphs);
  const columns = runs.filter((run) => run.down && run.glyphs.length >= FEWEST);
  if (columns.length === 0) return { level: [...glyphs], uprights: [] };
  const boxes = columns.map(({ glyphs }) => boxOf(glyphs));
  const isInside = (run: Run): boolean => {
    const { left, right, top, bottom } = boxOf(run.glyphs);
    return boxes.some(
      ({ size, ...box }) =>
        right - left <= WIDEST_IN_LINE * size &&
        left > box.left - APART * size &&
        right < box.right + APART * size &&
        bottom < box.top + STEP.most * size &&
        top > box.bottom - STEP.most * size,
    );
  };
  const [level, uprights]: [Glyph[], Upright[]] = [[], []];
  for (const run of runs) {
    if (columns.includes(run) || (run.down && isInside(run))) uprights.push(...run.glyphs.map(uprightOf));
    else if (isInside(run) && run.glyphs.some((glyph) => !isSpace(glyph))) uprights.push(joined(run.glyphs));
    else level.push(...run.glyphs);
  }
  return { level, uprights };
}

/** Glyphs in order of painting that follow each other along a line, or downwards. */
interface Run {
  down: boolean;
  glyphs: Glyph[];
}

function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    // A space goes with the glyph before it, whatever its own place.
    if (run && isSpace(glyph)) run.glyphs.push(glyph);
    else {
      const step = last ? stepOf(last, glyph) : undefined;
      const printed = run?.glyphs.filter((one) => !isSpace(one)).length ?? 0;
      if (run && step !== undefined && (printed < 2 || run.down === (step === 'down'))) {
        run.down = step === 'down';
        run.glyphs.push(glyph);
      } else runs.push({ down: false, glyphs: [glyph] });
      last = glyph;
    }
  }
  return runs;
}

function stepOf(from: Glyph, to: Glyph): 'down' | 'along' | undefined {
  const size = Math.max(from.size, to.size);
  const [right, down] = [(to.x - from.x) / size, (from.y - to.y) / size];
  const areSquare = SQUARE.test(from.text) && SQUARE.test(to.text);
  if (areSquare && Math.abs(right) < STEP.aside && down > STEP.least && down < STEP.most) return 'down';
  return Math.abs(down) < STEP.aside && right > 0 && (to.x - from.x - from.advance) / size < STEP.aside
    ? 'along'
    : undefined;
}

const uprightOf = ({ text, x, y, advance, size }: Glyph): Upright => ({
  text,
  top: y + ASCENT * size,
  middle: x + (text.trim() === '' ? size : advance) / 2,
  advance: Math.min(advance, size),
  size,
});

/** Several figures in one place of a vertical line. */
function joined(glyphs: readonly Glyph[]): Upright {
  const { left, right, bottom } = boxOf(glyphs);
  const size = Math.max(right - left, ...glyphs.map((glyph) => glyph.size));
  const text = glyphs.map((glyph) => glyph.text).join('');
  return { text, top: bottom + ASCENT * size, middle: (left + right) / 2, advance: size, size };
}

function boxOf(glyphs: readonly Glyph[]) {
  const printed = glyphs.filter((glyph) => !isSpace(glyph));
  const size = Math.max(...printed.map((glyph) => glyph.size));
  return {
    left: Math.min(...printed.map(({ x }) => x)),
    right: Math.max(...printed.map(({ x, advance }) => x + advance)),
    top: Math.max(...printed.map(({ y }) => y + ASCENT * size)),
    bottom: Math.min(...printed.map(({ y }) => y)),
    size,
  };
}
