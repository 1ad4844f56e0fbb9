/** Looks through a ZIP file before anything unpacks it: a few kilobytes can hold gigabytes. */
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

const MOST_ENTRIES = 2_000;
const LARGEST_ENTRY = 64 * 2 ** 20;
const LARGEST_TOTAL = 200 * 2 ** 20;
const HIGHEST_RATIO = 100;

/** Names of the entries, or why the file must not be unpacked. */
export async function inspectZip(bytes: Uint8Array): Promise<{ names: string[] } | { reason: string }> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    if (zip.entryCount > MOST_ENTRIES)
      return { reason: `压缩包里有 ${zip.entryCount} 个文件（最多 ${MOST_ENTRIES} 个），不像一份文档` };
    return await inspectEntries(zip);
  } catch {
    return { reason: '文件已损坏，无法打开；请用 Word 打开后另存一份' };
  }
}

async function inspectEntries(zip: ZipFile): Promise<{ names: string[] } | { reason: string }> {
  const names: string[] = [];
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize;
    const reason = dangerOf(entry, total);
    if (reason) return { reason };
    names.push(entry.fileName);
    // The sizes of the directory may lie: reading to the end proves them, or throws.
    for await (const _chunk of await zip.openReadStreamPromise(entry));
  }
  return { names };
}

function dangerOf(entry: Entry, total: number): string | undefined {
  if (entry.isEncrypted()) return '文件加了密码；请去掉密码，另存后再导入';
  if (entry.uncompressedSize > LARGEST_ENTRY || total > LARGEST_TOTAL)
    return `展开后太大（单个文件最多 ${LARGEST_ENTRY / 2 ** 20} MB，合计最多 ${LARGEST_TOTAL / 2 ** 20} MB），可能是压缩炸弹`;
  if (entry.uncompressedSize > HIGHEST_RATIO * entry.compressedSize)
    return `压缩比超过 ${HIGHEST_RATIO}:1，可能是压缩炸弹`;
  return undefined;
}
