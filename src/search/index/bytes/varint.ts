/** Whole numbers from 0 up in as few bytes as each needs, seven bits a byte, the lowest first (LEB128). Pure; runs in Node and in the browser. */

const [BITS, MORE] = [7, 0x80];

export function varints(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    for (; rest >= MORE; rest >>>= BITS) bytes.push((rest & (MORE - 1)) | MORE);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** `size` numbers behind the first `skipped`. */
export function numbersIn(bytes: Uint8Array, skipped: number, size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  let at = 0;
  for (let left = skipped; left > 0; at += 1) if ((bytes[at] ?? 0) < MORE) left -= 1;
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
