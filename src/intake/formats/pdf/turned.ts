/** Glyphs of a page by the direction in which they are read, each group turned so that its lines run from left to right and downwards. */
import type { Glyph } from './glyphs.ts';
import type { Fragment } from './layout.ts';
import { APART, isSpace, type Upright, verticalsIn } from './verticals.ts';

/** Fragments of one direction that stand together. */
export interface Area {
  /** Turned; `x` and `y` are places on the turned page. */
  fragments: Fragment[];
  /** As seen on the page. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Turned {
  /** What is read from left to right. */
  level: Fragment[];
  /** Vertical lines, and text that is turned or slanted. */
  areas: Area[];
}

const SIDEWAYS = 90;
const DOWNWARDS = 270;
/** Degrees by which a scan or a hand may be off. */
const SLANT = 5;
/** Share of a glyph's size from the baseline that it has beside Latin letters up to its middle. */
const BASELINE = 0.38;

export function turnedOf(glyphs: readonly Glyph[]): Turned {
  const byAngle = Map.groupBy(glyphs, (glyph) => (glyph.vertical ? 'vertical' : snapped(glyph.angle)));
  const { level, uprights } = verticalsIn(byAngle.get(0) ?? []);
  const down = [
    ...uprights.map(fragmentOfUpright),
    ...(byAngle.get('vertical') ?? []).map((glyph) => fragmentOfUpright({ ...glyph, top: glyph.y, middle: glyph.x })),
    ...(byAngle.get(DOWNWARDS) ?? []).map((glyph) => fragmentOf(glyph, DOWNWARDS)),
  ];
  const others = [...byAngle].flatMap(([angle, group]) =>
    angle === 0 || angle === 'vertical' || angle === DOWNWARDS ? [] : [{ angle, group }],
  );
  return {
    level: level.map((glyph) => fragmentOf(glyph, 0)),
    areas: [
      ...areasOf(down, DOWNWARDS),
      ...others.flatMap(({ angle, group }) =>
        areasOf(
          group.map((glyph) => fragmentOf(glyph, angle)),
          angle,
        ),
      ),
    ],
  };
}

/** The nearest quarter turn where it is near. */
function snapped(angle: number): number {
  const quarter = (Math.round(angle / SIDEWAYS) * SIDEWAYS) % 360;
  return Math.abs(((angle - quarter + 540) % 360) - 180) <= SLANT ? quarter : Math.round(angle / SLANT) * SLANT;
}

function fragmentOf({ text, x, y, advance, size }: Glyph, angle: number): Fragment {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return { text, x: x * cos + y * sin, y: y * cos - x * sin, width: advance, size };
}

const fragmentOfUpright = ({ text, top, middle, advance, size }: Upright): Fragment => ({
  text,
  x: -top,
  y: middle - BASELINE * size,
  width: advance,
  size,
});

/** Parted where lines of one direction lie far apart. */
function areasOf(fragments: readonly Fragment[], angle: number): Area[] {
  const groups: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => b.y - a.y)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.y - fragment.y < APART * Math.max(last.size, fragment.size)) group.push(fragment);
    else groups.push([fragment]);
  }
  return groups.filter((group) => group.some((fragment) => !isSpace(fragment))).map((group) => areaOf(group, angle));
}

function areaOf(fragments: Fragment[], angle: number): Area {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const corners = fragments.flatMap(({ x, y, width, size }) =>
    [
      [x, y],
      [x + width, y + size],
    ].map(([along = 0, up = 0]) => [along * cos - up * sin, along * sin + up * cos] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { fragments, left: Math.min(...xs), right: Math.max(...xs), top: Math.max(...ys), bottom: Math.min(...ys) };
}
