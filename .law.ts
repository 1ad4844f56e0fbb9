import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from './bench/ingest/generate/random.ts';
import { buildSite } from './src/build/site.ts';
import { cleanCopy, type Desk, EDITS, writeArchive } from './tests/build/edits.ts';
import { differencesOf } from './tests/build/same.ts';
const random = randomFrom(3);
const root = mkdtempSync(join(tmpdir(), 'offices', ) + '-law-');
let desk: Desk = { content: join(root, 'content'), out: join(root, 'dist'), base: '/' };
writeArchive(desk.content, ['2020-04', '2021-01'], 3);
console.log(await buildSite(desk));
let n = 0;
for (const edit of ['an appointment', 'an appointment', 'an issue less', 'an issue more', 'no register', 'the periodical']) {
  desk = EDITS[edit]?.(desk, random) ?? desk;
  console.log(edit, await buildSite(desk));
  if (n++ % 2 === 1) { const clean = cleanCopy(desk, join(root, 'clean' + n)); console.log('clean', await buildSite(clean), await differencesOf(desk.out, clean.out)); }
}
