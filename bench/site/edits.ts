/** `npm run bench:site -- --edits 50`: random edits of a small archive, one after the other; each is built, and compared with a clean build of the same. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../../src/build/site.ts';
import { cleanCopy, type Desk, EDITS, forget, writeArchive } from '../../tests/build/edits.ts';
import { differencesOf } from '../../tests/build/same.ts';
import { randomFrom } from '../ingest/generate/random.ts';

/** Resolves to the number of edits after which a byte differed. */
export async function benchEdits(count: number, seed: number): Promise<number> {
  const root = mkdtempSync(join(tmpdir(), 'site-edits-'));
  const random = randomFrom(seed);
  let desk: Desk = { content: join(root, 'content'), out: join(root, 'dist'), base: '/' };
  let wrong = 0;
  writeArchive(desk.content, ['2020-04', '2021-01', '2021-02'], 5);
  try {
    await buildSite(desk);
    for (let at = 1; at <= count; at++) {
      const edits = Array.from({ length: random.int(1, 3) }, () => random.pick(Object.keys(EDITS)));
      for (const edit of edits) desk = EDITS[edit]?.(desk, random) ?? desk;
      const differences = await comparedWithClean(desk, join(root, `clean-${at}`));
      if (differences.length > 0) wrong++;
      process.stdout.write(
        `${at} ${edits.join(', ')}: ${differences.length === 0 ? 'same' : differences.slice(0, 8).join(' ')}\n`,
      );
    }
  } finally {
    forget(desk);
    rmSync(root, { recursive: true });
  }
  process.stdout.write(`${count} edits, ${wrong} of them led elsewhere than a clean build\n`);
  return wrong;
}

async function comparedWithClean(desk: Desk, place: string): Promise<string[]> {
  const clean = cleanCopy(desk, place);
  try {
    const codes = [await buildSite(desk), await buildSite(clean)];
    return codes.every((code) => code === 0) ? await differencesOf(desk.out, clean.out) : [`exit codes ${codes}`];
  } finally {
    forget(clean);
    rmSync(place, { recursive: true });
  }
}
