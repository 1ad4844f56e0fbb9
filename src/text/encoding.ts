/** Which encoding the bytes of a text are in, told from the bytes alone. */

export interface Encoding {
  name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** The first line that is not in it, where nearly all of the file is. */
  brokenLine?: number;
}

/** Bytes that are looked at for UTF-16. */
const SAMPLE = 4096;
/** Bytes for a zero byte in a text that is not UTF-16: a stray one, as any control character may be. */
const BYTES_PER_ZERO = 64;
/** Share of the upper halves of UTF-16 units that Chinese text has in few places: ASCII, its marks, ideographs, full-width forms. */
const UPPER_HALVES = 0.9;
/** Lines of other than ASCII characters that must be in an encoding for each one that is not. */
const SOUND_LINES = 4;
/** Share of two-byte characters whose second byte is below A1: of Big5 nearly half, of simplified text in GB18030 hardly any. */
const LOW_TRAILS = 0.15;
/** Bytes of other than ASCII characters from which on a line cannot be UTF-8 by chance. */
const SURELY_UTF8 = 12;
/** Characters for one that no text has, private or unassigned: fewer, and the bytes only happen to be readable so. */
const CHARACTERS_PER_ODD = 200;

export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be' };
  const wide = utf16In(bytes);
  if (wide) return isReadable(bytes, wide) ? { name: wide } : undefined;
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.filter((byte) => byte === 0).length * BYTES_PER_ZERO > sample.length) return undefined;
  if (isReadable(bytes, 'utf-8')) return { name: 'utf-8' };
  const broken8 = brokenLineIn(bytes, 'utf-8');
  if (broken8 !== undefined) return { name: 'utf-8', brokenLine: broken8 };
  if (lowTrails(bytes) > LOW_TRAILS && isReadable(bytes, 'big5')) return { name: 'big5' };
  const broken = isReadable(bytes, 'gb18030') ? utf8LineIn(bytes) : brokenLineIn(bytes, 'gb18030');
  if (broken !== undefined) return { name: 'gb18030', brokenLine: broken };
  return isReadable(bytes, 'gb18030') ? { name: 'gb18030' } : undefined;
}

/** By the halves of the units: ASCII letters and line ends have a zero half, and ideographs share a few upper halves. */
function utf16In(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return undefined;
  const upper = (first: 0 | 1): number =>
    sample.filter((byte, at) => at % 2 === first && isUpperHalf(byte)).length / Math.floor(sample.length / 2);
  const [even, odd] = [upper(0), upper(1)];
  if (Math.max(even, odd) < UPPER_HALVES) return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

const isUpperHalf = (byte: number): boolean =>
  byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);

/** Number of the first line that is not in this encoding, where most lines that could tell are. No encoding here has a line end within a character. */
function brokenLineIn(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): number | undefined {
  const telling = linesOf(bytes).filter(({ part }) => part.some((byte) => byte > 0x7f));
  const broken = telling.filter(({ part }) => decoded(part, encoding) === undefined);
  return telling.length - broken.length >= SOUND_LINES * broken.length ? broken[0]?.number : undefined;
}

/** Number of the first line that is UTF-8 in a file that is not: GB18030 reads almost anything. */
const utf8LineIn = (bytes: Uint8Array): number | undefined =>
  linesOf(bytes).find(
    ({ part }) => part.filter((byte) => byte > 0x7f).length >= SURELY_UTF8 && decoded(part, 'utf-8') !== undefined,
  )?.number;

function linesOf(bytes: Uint8Array): { number: number; part: Uint8Array }[] {
  const lines: { number: number; part: Uint8Array }[] = [];
  for (let from = 0; from < bytes.length; ) {
    const next = bytes.indexOf(0x0a, from);
    const to = next < 0 ? bytes.length : next;
    lines.push({ number: lines.length + 1, part: bytes.subarray(from, to) });
    from = to + 1;
  }
  return lines;
}

function lowTrails(bytes: Uint8Array): number {
  let [pairs, low]: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x81) continue;
    const trail = bytes[++at] ?? 0;
    pairs++;
    if (trail >= 0x40 && trail < 0xa1) low++;
  }
  return pairs === 0 ? 0 : low / pairs;
}

function isReadable(bytes: Uint8Array, encoding: Encoding['name']): boolean {
  const text = decoded(bytes, encoding);
  const odd = text?.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return text !== undefined && odd * CHARACTERS_PER_ODD <= text.length;
}

function decoded(bytes: Uint8Array, encoding: Encoding['name']): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
