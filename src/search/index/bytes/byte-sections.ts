/** Several byte strings in one, each behind its length (four bytes, the highest first). Pure; runs in Node and in the browser. */

const LENGTH = 4;

export function joinedParts(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + LENGTH + length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const part of parts) {
    view.setUint32(at, part.length);
    whole.set(part, at + LENGTH);
    at += LENGTH + part.length;
  }
  return whole;
}

export function partsOf(whole: Uint8Array): Uint8Array[] {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < whole.length; ) {
    const start = at + LENGTH;
    at = start + view.getUint32(at);
    parts.push(whole.subarray(start, at));
  }
  return parts;
}
