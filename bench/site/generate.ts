/** `node bench/site/generate.ts [--issues 500] [--out DIR] [--seed 1]`: a whole archive of one invented magazine, ingested, laid out like `content/`. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import { PERIODICAL, printIssue } from './magazine.ts';

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '500' },
    out: { type: 'string', default: join(tmpdir(), 'big500') },
    seed: { type: 'string', default: '1' },
  },
});

process.exitCode = await generate(Number(values.issues), values.out, Number(values.seed));

/** 1 where an issue was refused, or where `out` holds something already: an archive is never mixed of two runs. */
async function generate(count: number, out: string, seed: number): Promise<number> {
  if (existsSync(out)) {
    process.stderr.write(`${out} is there already; remove it first\n`);
    return 1;
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'periodical.yaml'), stringify(PERIODICAL));
  const desk = mkdtempSync(join(tmpdir(), 'generated-issue-'));
  const source = join(desk, 'delivered.txt');
  try {
    for (let at = 0; at < count; at++) {
      writeFileSync(source, printIssue(at, seed));
      const { file, stored } = await ingestFile(source, { out, periodical: PERIODICAL });
      if (!stored) {
        process.stderr.write(`issue ${at}: ${file.messages.map(({ reason }) => reason).join('; ')}\n`);
        return 1;
      }
    }
  } finally {
    rmSync(desk, { recursive: true });
  }
  process.stdout.write(`${count} issues in ${out}\n`);
  return 0;
}
