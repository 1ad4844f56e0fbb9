/** Writes the export into a folder, issue by issue. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchIssue } from '../index-build.ts';
import { bulkLines, mapping } from './opensearch.ts';

/** Characters of a bulk file: some 10 MB, of which a cluster takes one at a time with ease. */
const FILE_CHARACTERS = 4_000_000;

/** `mapping.json`, and `bulk-0001.ndjson` and so on with whole issues. Returns how many articles and bulk files there are. */
export async function writeExport(issues: AsyncIterable<SearchIssue>, folder: string, site: string) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'mapping.json'), `${JSON.stringify(mapping, null, 2)}\n`);
  let [articles, files, lines] = [0, 0, ''];
  const flush = async () => {
    if (lines === '') return;
    files += 1;
    await writeFile(join(folder, `bulk-${String(files).padStart(4, '0')}.ndjson`), lines);
    lines = '';
  };
  for await (const issue of issues) {
    lines += bulkLines(issue, site);
    articles += issue.records.length;
    if (lines.length > FILE_CHARACTERS) await flush();
  }
  await flush();
  return { articles, files };
}
