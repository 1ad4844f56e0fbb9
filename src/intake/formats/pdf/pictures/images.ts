/** What a page's images are: pictures with their files, or what adorns the page. */
import type { Page, PaintedImage, Pixels } from '../glyphs.ts';
import { apply, type Matrix } from '../matrix.ts';
import { jpegOf } from './image-objects.ts';
import { pngOf } from './png.ts';

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PageImage {
  box: Box;
  /** One for all paintings of one image. */
  key: string;
  /** undefined where it could not be taken out. */
  file: ImageFile | undefined;
  /** Hairlines, bullets, shades, the ground under the text. */
  isDecoration: boolean;
}

interface ImageFile {
  extension: string;
  bytes: Uint8Array;
}

export type Take = (pixels: Pixels) => ImageFile | undefined;

/** Pictures of one document, and bytes of those that are not files in it as they stand. */
const MOST_PICTURES = 300;
const MOST_BYTES = 32 * 2 ** 20;
/** A picture's shorter side, in points (8 mm) and in pixels. */
const LEAST = { points: 24, pixels: 16 };
/** Share of the page from which on an image is the ground of what stands on it. */
const GROUND = 0.85;

/** The file of an image: a JPEG as it lies in the document, everything else as PNG. Each image once. */
export function takerOf(document: Buffer): Take {
  const known = new Map<string, ImageFile>();
  let [count, made] = [0, 0];
  return (pixels) => {
    const { ref } = pixels;
    const before = ref ? known.get(ref) : undefined;
    if (before) return before;
    const jpeg = ref ? jpegOf(document, ref) : undefined;
    const bytes = count < MOST_PICTURES ? (jpeg ?? (made < MOST_BYTES ? pngOf(pixels) : undefined)) : undefined;
    if (!bytes) return undefined;
    const file = { extension: jpeg ? 'jpg' : 'png', bytes };
    if (ref) known.set(ref, file);
    if (!jpeg) made += bytes.length;
    count++;
    return file;
  };
}

export async function imagesOn(
  page: Page,
  images: readonly PaintedImage[],
  { take, isScan, isText }: { take: Take; isScan: boolean; isText: boolean },
): Promise<PageImage[]> {
  const { width, height } = page.getViewport({ scale: 1 });
  const out: PageImage[] = [];
  for (const { matrix, source } of images) {
    const box = boxOf(matrix, width, height);
    const pixels = typeof source === 'string' ? await pixelsOf(page, source) : source;
    const [across, up] = [box.right - box.left, box.top - box.bottom];
    const isGround = across * up >= GROUND * width * height && isText;
    const isSmall =
      Math.min(across, up) < LEAST.points ||
      (pixels !== undefined && Math.min(pixels.width, pixels.height) < LEAST.pixels);
    const isDecoration = isScan || isGround || isSmall;
    const key = pixels?.ref ?? Object.values(box).map(Math.round).join(' ');
    out.push({ box, key, isDecoration, file: pixels && !isDecoration ? take(pixels) : undefined });
  }
  return out;
}

/** What of it lies on the page. */
function boxOf(matrix: Matrix, width: number, height: number): Box {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 0), apply(matrix, 0, 1), apply(matrix, 1, 1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.max(0, Math.min(...xs)),
    right: Math.min(width, Math.max(...xs)),
    top: Math.min(height, Math.max(...ys)),
    bottom: Math.max(0, Math.min(...ys)),
  };
}

/** Images that several pages share lie elsewhere; one that cannot be unpacked comes as nothing. */
const pixelsOf = (page: Page, name: string): Promise<Pixels | undefined> =>
  new Promise((settle) =>
    (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, (pixels: Pixels | null) =>
      settle(pixels ?? undefined),
    ),
  );
