/** The part of CBOR (RFC 8949) that Pagefind writes: whole numbers, texts, and lists of known length. Runs in Node and in the browser. */

/** A place in some bytes that moves on as values are read. The caller knows what comes next; anything else throws. */
export interface CborReader {
  /** Offset of the next value. */
  place: () => number;
  goTo: (place: number) => void;
  /** Number of values in the list that begins here. */
  list: () => number;
  text: () => string;
  number: () => number;
  skip: () => void;
}

const [NUMBER, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4] as const;
/** With which every file of Pagefind's begins. */
export const SIGNATURE = 'pagefind_dcd';

/** Starts behind the signature of Pagefind's files, which must be there. */
export function readerOf(bytes: Uint8Array): CborReader {
  const utf8 = new TextDecoder();
  if (utf8.decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error('Not a file of Pagefind');
  let at = SIGNATURE.length;
  let kind = 0;

  /** Reads the head of a value: its kind, and its value or length. */
  const head = (): number => {
    const first = bytes[at] ?? 0;
    kind = first >> 5;
    at += 1;
    let value = first & 31;
    if (value < 24) return value;
    const size = [1, 2, 4][value - 24];
    if (size === undefined) throw new Error(`CBOR value of ${value} at ${at}: another version of Pagefind?`);
    value = 0;
    for (const end = at + size; at < end; at += 1) value = value * 256 + (bytes[at] ?? 0);
    return value;
  };
  const expect = (wanted: number): number => {
    const value = head();
    if (kind !== wanted)
      throw new Error(`CBOR kind ${kind} at ${at}, expected ${wanted}: another version of Pagefind?`);
    return value;
  };
  const skip = (): void => {
    const value = head();
    if (kind === TEXT) at += value;
    else if (kind === LIST) for (let left = value; left > 0; left -= 1) skip();
  };
  return {
    place: () => at,
    goTo: (place) => {
      at = place;
    },
    list: () => expect(LIST),
    text: () => {
      const length = expect(TEXT);
      at += length;
      return utf8.decode(bytes.subarray(at - length, at));
    },
    number: () => {
      const value = head();
      if (kind === NUMBER) return value;
      if (kind === NEGATIVE) return -1 - value;
      throw new Error(`CBOR kind ${kind} at ${at}, expected a number: another version of Pagefind?`);
    },
    skip,
  };
}
