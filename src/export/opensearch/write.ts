/** Writes the export into a folder, issue by issue. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolder } from '../../disk/folder.ts';
import type { SearchIssue } from '../../search/index/index.ts';
import { bulkLines, mapping } from './opensearch.ts';

/** Characters of a bulk file: some 10 MB, of which a cluster takes one at a time with ease. */
const FILE_CHARACTERS = 4_000_000;

const MAPPING = 'mapping.json';

/** `mapping.json`, and `bulk-0001.ndjson` and so on with whole issues, in place of an earlier export. Returns how many articles and bulk files there are. */
export async function writeExport(issues: AsyncIterable<SearchIssue>, folder: string, site: string) {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (names.length > 0 && !names.includes(MAPPING))
    throw new Error(`${folder}：里面有别的文件，不是以前的导出。请换一个文件夹，或先移走里面的文件`);
  return writeFolder(folder, (draft) => writeFiles(issues, draft, site));
}

async function writeFiles(issues: AsyncIterable<SearchIssue>, folder: string, site: string) {
  await mkdir(folder);
  await writeFile(join(folder, MAPPING), `${JSON.stringify(mapping, null, 2)}\n`);
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
