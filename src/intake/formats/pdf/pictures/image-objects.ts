/** Images as the file itself holds them: how large they are before anything is unpacked, and which of them are JPEG files as they stand. Streams are never inside others, so their dictionaries can be read where they lie. */

/** Pixels of one image that are unpacked: a camera's twelve million. Three bytes each, twice and thrice in work, stay within the reader's memory. */
const MOST_PIXELS = 12_500_000;
/** Pixels of all of them. Measured: a JPEG unpacks at ten million a second and more, of the 3.5 s and 4 s a MB that the reader has. */
const ALL_PIXELS = 15_000_000;
const PIXELS_A_BYTE = 16;
/** Bytes in which a dictionary is looked for, before and behind its type. */
const DICTIONARY = 2_000;

interface ImageBudget {
  /** pdf.js leaves out larger images, without a word. */
  most: number;
  /** How many the file holds that are. */
  left: number;
}

/** The small ones first. */
export function budgetOf(file: Buffer): ImageBudget {
  const sizes = sizesIn(file).toSorted((a, b) => a - b);
  let [sum, most] = [0, 0];
  for (const [at, size] of sizes.entries()) {
    sum += size;
    if (size > MOST_PIXELS || sum > ALL_PIXELS + file.length * PIXELS_A_BYTE)
      return { most, left: sizes.filter((one) => one > most).length };
    if (sizes[at + 1] !== size) most = size;
  }
  return { most: MOST_PIXELS, left: 0 };
}

function sizesIn(file: Buffer): number[] {
  const sizes: number[] = [];
  for (let at = file.indexOf('/Image'); at >= 0; at = file.indexOf('/Image', at + 1)) {
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const behind = file.toString('latin1', at, at + DICTIONARY);
    if (!/\/Subtype\s*$/u.test(before) || !/^\/Image\b(?!Mask)/u.test(behind)) continue;
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1) + (behind.split(/\bstream\b/u)[0] ?? '');
    const number = (name: string): number => Number(new RegExp(`/${name}\\s+(\\d+)`, 'u').exec(dictionary)?.[1] ?? 0);
    sizes.push(number('Width') * number('Height'));
  }
  return sizes;
}

/** The image that object `12R` holds, where it is a JPEG file that any browser shows as the page does. */
export function jpegOf(file: Buffer, ref: string): Uint8Array | undefined {
  const [, number, generation = '0'] = /^(\d+)R(\d*)$/u.exec(ref) ?? [];
  if (number === undefined) return undefined;
  const name = `${number} ${generation || 0} obj`;
  let at = file.lastIndexOf(name);
  // The end of a longer number.
  while (at > 0 && /\d/u.test(file.toString('latin1', at - 1, at))) at = file.lastIndexOf(name, at - 1);
  if (at < 0) return undefined;
  const [dictionary = '', rest] = file.toString('latin1', at, at + DICTIONARY).split(/\bstream\r?\n/u, 2);
  if (rest === undefined || !/\/Filter\s*\[?\s*\/DCTDecode\s*\]?\s*(?:\/|>>)/u.test(dictionary)) return undefined;
  if (/\/(?:SMask|Mask|Decode|ImageMask)\b/u.test(dictionary)) return undefined;
  const from = file.indexOf('stream', at + name.length) + 'stream'.length;
  const start = file.indexOf(Buffer.of(0xff, 0xd8, 0xff), from);
  const end = file.lastIndexOf(Buffer.of(0xff, 0xd9), file.indexOf('endstream', from)) + 2;
  if (start < from || start - from > 2 || end <= start) return undefined;
  const bytes = file.subarray(start, end);
  return isUsual(bytes) ? bytes : undefined;
}

/** One or three colours: inks are shown in the wrong ones. A start of frame names their number (ITU T.81, B.2.2). */
function isUsual(jpeg: Buffer): boolean {
  for (let at = 2; at + 9 < jpeg.length; at += 2 + jpeg.readUInt16BE(at + 2)) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== 0xff || marker === 0xda) return false;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [1, 3].includes(jpeg[at + 9] ?? 0);
  }
  return false;
}
