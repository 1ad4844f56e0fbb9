/** Unpacks a ZIP file, and looks at it first: a few kilobytes can hold gigabytes. */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

const MOST_ENTRIES = 2_000;
const LARGEST_ENTRY = 64 * 2 ** 20;
const LARGEST_TOTAL = 200 * 2 ** 20;
const HIGHEST_RATIO = 100;

/** What the file holds by name, or why it must not be unpacked. */
export async function unzip(bytes: Uint8Array): Promise<{ entries: Map<string, Uint8Array> } | { reason: string }> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES)
      return { reason: `压缩包里有 ${zip.entryCount} 个文件（最多 ${MOST_ENTRIES} 个），不像一份文档` };
    return await readEntries(zip);
  } catch {
    return { reason: '文件已损坏，无法打开；请用 Word 打开后另存一份' };
  }
}

async function readEntries(zip: ZipFile): Promise<{ entries: Map<string, Uint8Array> } | { reason: string }> {
  const entries = new Map<string, Uint8Array>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    const reason = dangerOf(entry, total);
    if (reason) return { reason };
    // The sizes of the directory may lie: reading to the end proves them, or throws.
    const chunks: Uint8Array[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  return { entries };
}

function dangerOf(entry: Entry, total: number): string | undefined {
  if (entry.isEncrypted()) return '文件加了密码；请去掉密码，另存后再导入';
  if (entry.uncompressedSize > LARGEST_ENTRY || total > LARGEST_TOTAL)
    return `展开后太大（单个文件最多 ${LARGEST_ENTRY / 2 ** 20} MB，合计最多 ${LARGEST_TOTAL / 2 ** 20} MB），可能是压缩炸弹`;
  if (entry.uncompressedSize > HIGHEST_RATIO * entry.compressedSize)
    return `压缩比超过 ${HIGHEST_RATIO}:1，可能是压缩炸弹`;
  return undefined;
}
