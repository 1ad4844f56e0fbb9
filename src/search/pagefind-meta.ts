/** Reads of Pagefind's own table of contents (`*.pf_meta`, format of 1.6) what its interface does not tell. */
import { gunzipSync } from 'node:zlib';

/**
 * First words of the chunks that the index is cut into, in order. Pagefind loads only the chunk in which a word would stand; a reader
 * who wants all words with one beginning must also ask for the chunks that start inside that range.
 */
export function chunkStarts(file: Buffer): string[] {
  const bytes = gunzipSync(file);
  const signature = 'pagefind_dcd';
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    throw new Error('pf_meta has no signature: another version of Pagefind?');
  const [, , chunks] = decode(bytes, signature.length);
  if (!Array.isArray(chunks)) throw new Error('pf_meta has no list of chunks: another version of Pagefind?');
  return chunks.map((chunk) => String((chunk as Value[])[0]));
}

type Value = number | string | Value[];

/** The part of CBOR (RFC 8949) that Pagefind writes: numbers from 0, texts and lists of known length. */
function decode(bytes: Buffer, start: number): Value[] {
  let at = start;
  const read = (): Value => {
    const head = bytes.readUInt8(at);
    const size = [1, 2, 4][(head & 31) - 24] ?? 0;
    const value = size === 0 ? head & 31 : bytes.readUIntBE(at + 1, size);
    at += 1 + size;
    const kind = head >> 5;
    if (kind === 0) return value;
    if (kind === 3) {
      at += value;
      return bytes.toString('utf8', at - value, at);
    }
    if (kind === 4) return Array.from({ length: value }, read);
    throw new Error(`pf_meta holds a value of unknown kind ${kind}: another version of Pagefind?`);
  };
  const value = read();
  return Array.isArray(value) ? value : [];
}
