/**
 * Files that are compressed by themselves, so that no server needs to. Not by the browser's `DecompressionStream`, which
 * Safari has from 16.4 on only. Every file is waited for for a bounded time.
 */
import { gunzipSync } from 'fflate';

/** Milliseconds without a byte after which a file counts as lost: a slow line sends something in that time. */
const SILENCE = 10_000;
/** Milliseconds after which a file counts as lost even if bytes trickle in. The largest is some 250 kB. */
const LONGEST = 60_000;

/**
 * `open` reads the bytes of the file, which a server that compressed it as well has been undone by `fetch`; it throws where they are not such a
 * file. Then the file is asked for once more, past the browser's cache, which may have kept half of it. Rejects with words for the reader.
 */
export async function loaded<Content>(address: string, open: (bytes: Uint8Array) => Content): Promise<Content> {
  const bytes = await received(address, 'default');
  try {
    return open(plain(bytes));
  } catch {
    const again = await received(address, 'reload');
    try {
      return open(plain(again));
    } catch {
      throw new Error(`文件不完整：${address}`);
    }
  }
}

export const inflated = <Content>(address: string): Promise<Content> =>
  loaded(address, (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Content);

function plain(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

async function received(address: string, cache: RequestCache): Promise<Uint8Array> {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  const last = setTimeout(abort, LONGEST);
  let silent = setTimeout(abort, SILENCE);
  const heard = (): void => {
    clearTimeout(silent);
    silent = setTimeout(abort, SILENCE);
  };
  try {
    const response = await fetch(address, { cache, signal: stop.signal });
    if (response.ok) return await bytesOf(response, heard);
    throw new Error(`服务器回答${response.status}：${address}`);
  } catch (error) {
    if (stop.signal.aborted) throw new Error(`等了很久没有收到：${address}`);
    // The browser's own words are English and say less.
    throw error instanceof TypeError ? new Error(`没有收到：${address}`) : error;
  } finally {
    clearTimeout(last);
    clearTimeout(silent);
  }
}

/** `heard` is called at each piece that arrives. */
async function bytesOf(response: Response, heard: () => void): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const pieces: Uint8Array[] = [];
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
  }
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
