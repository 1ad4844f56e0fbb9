/** Whole numbers from 0 up in as few bytes as each needs, seven bits a byte, the lowest first (LEB128). Pure; runs in Node and in the browser. */

const [BITS, MORE] = [7, 0x80];
/** Bytes for which a writer has room from the beginning. */
const FIRST_ROOM = 1024;

/** Bytes that grow. */
export interface ByteWriter {
  number: (number: number) => void;
  byte: (byte: number) => void;
  /** Those of `from` from `start` up to, not including, `end`. */
  bytes: (from: Uint8Array, start: number, end: number) => void;
  /** All of them, until more are written; the writer is empty then. */
  taken: () => Uint8Array;
}

export function byteWriter(): ByteWriter {
  let written = new Uint8Array(FIRST_ROOM);
  let size = 0;
  const makeRoom = (more: number): void => {
    if (size + more <= written.length) return;
    const larger = new Uint8Array(Math.max(2 * written.length, size + more));
    larger.set(written);
    written = larger;
  };
  const put = (byte: number): void => {
    makeRoom(1);
    written[size] = byte;
    size += 1;
  };
  return {
    number: (number) => {
      let rest = number;
      for (; rest >= MORE; rest >>>= BITS) put((rest & (MORE - 1)) | MORE);
      put(rest);
    },
    byte: put,
    bytes: (from, start, end) => {
      makeRoom(end - start);
      for (let at = start; at < end; at += 1) written[size + at - start] = from[at] ?? 0;
      size += end - start;
    },
    taken: () => {
      const all = written.subarray(0, size);
      size = 0;
      return all;
    },
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

/** The sum of the numbers whose bytes lie from `start` up to, not including, `end`. */
export function sumIn(bytes: Uint8Array, start: number, end: number): number {
  let [sum, number, shift] = [0, 0, 0];
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    number |= (byte & (MORE - 1)) << shift;
    shift += BITS;
    if (byte >= MORE) continue;
    sum += number;
    number = shift = 0;
  }
  return sum;
}
