/** Whole numbers from 0 up in as few bytes as each needs, seven bits a byte, the lowest first (LEB128). Pure; runs in Node and in the browser. */

const [BITS, MORE] = [7, 0x80];

/** Bytes that grow. */
export interface ByteWriter {
  number: (number: number) => void;
  byte: (byte: number) => void;
  /** Those of `from` from `start` up to, not including, `end`. */
  bytes: (from: Uint8Array, start: number, end: number) => void;
  /** A copy of all. */
  whole: () => Uint8Array;
}

export function byteWriter(): ByteWriter {
  let bytes = new Uint8Array(64);
  let size = 0;
  const grow = (wanted: number): void => {
    if (wanted <= bytes.length) return;
    const larger = new Uint8Array(Math.max(wanted, 2 * bytes.length));
    larger.set(bytes);
    bytes = larger;
  };
  return {
    number: (number) => {
      grow(size + 5);
      let rest = number;
      for (; rest >= MORE; rest >>>= BITS) bytes[size++] = (rest & (MORE - 1)) | MORE;
      bytes[size++] = rest;
    },
    byte: (byte) => {
      grow(size + 1);
      bytes[size++] = byte;
    },
    bytes: (from, start, end) => {
      grow(size + end - start);
      // Mostly one or two: a view on them would take longer than they do.
      for (let at = start; at < end; at += 1) bytes[size++] = from[at] ?? 0;
    },
    whole: () => bytes.slice(0, size),
  };
}

/** `size` numbers behind the first `skipped`. */
export function numbersIn(bytes: Uint8Array, skipped: number, size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  let at = endOf(bytes, 0, skipped);
  for (let index = 0; index < size; index += 1) {
    let byte = bytes[at] ?? 0;
    let number = byte & (MORE - 1);
    at += 1;
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      byte = bytes[at] ?? 0;
      number |= (byte & (MORE - 1)) << shift;
      at += 1;
    }
    numbers[index] = number;
  }
  return numbers;
}

/** Where the `size` numbers end that begin at `start`. */
export function endOf(bytes: Uint8Array, start: number, size: number): number {
  let at = start;
  for (let left = size; left > 0; at += 1) if ((bytes[at] ?? 0) < MORE) left -= 1;
  return at;
}
