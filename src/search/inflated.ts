/**
 * Files that are compressed by themselves, as Pagefind's are, so that no server needs to. Not by the browser's `DecompressionStream`, which
 * Safari has from 16.4 on only.
 */
import { gunzipSync } from 'fflate';

/** Bytes of a file; one that a server compressed as well has been undone by `fetch`. */
export async function inflatedBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

export async function inflated<Content>(address: string): Promise<Content> {
  return JSON.parse(new TextDecoder().decode(await inflatedBytes(address)));
}
