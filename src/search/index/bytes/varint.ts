/** Whole numbers from 0 up in as few bytes as each needs, seven bits a byte, the lowest first (LEB128). Pure; runs in Node and in the browser. */

const [BITS, MORE] = [7, 0x80];

/** Bytes that grow. */
export interface ByteWriter {
  number: (number: number) => void;
  byte: (byte: number) => void;
  /** Those of `from` from `start` up to, not including, `end`. */
  bytes: (from: Uint8Array, start: number, end: number) => void;
  whole: () => Uint8Array;
}

export function byteWriter(): ByteWriter {
  const written: number[] = [];
  return {
    number: (number) => {
      let rest = number;
      for (; rest >= MORE; rest >>>= BITS) written.push((rest & (MORE - 1)) | MORE);
      written.push(rest);
    },
    byte: (byte) => void written.push(byte),
    bytes: (from, start, end) => {
      for (let at = start; at < end; at += 1) written.push(from[at] ?? 0);
    },
    whole: () => Uint8Array.from(written),
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
