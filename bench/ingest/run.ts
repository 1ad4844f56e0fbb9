/** One text through ingest and back from its files, in a folder of its own that is gone afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import type { Periodical } from '../../src/schema.ts';
import type { Output } from './output.ts';
import { readOutput } from './output.ts';

/** undefined where ingest refuses the text; the reason is on standard error then. */
export async function ingested(text: string | Uint8Array, periodical: Periodical): Promise<Output | undefined> {
  const out = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  try {
    writeFileSync(join(out, 'delivered.txt'), text);
    const { folder, file } = await ingestFile(join(out, 'delivered.txt'), { out, periodical });
    if (folder) return readOutput(folder);
    process.stderr.write(`${file.messages.map(({ reason }) => reason).join('; ')}\n`);
    return undefined;
  } finally {
    rmSync(out, { recursive: true });
  }
}
