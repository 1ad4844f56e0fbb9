/** `npm run proof [-- ISSUE…] [--out DIR]`: walks through the open doubts in the terminal. Exit code: 0 done or stopped, 1 an issue cannot be ingested, 2 usage. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/run.ts';
import { readPeriodical } from '../src/content/root.ts';
import { sourcesIn } from '../src/intake/sources.ts';
import { proof } from '../src/proof/index.ts';
import { atTerminal } from '../src/proof/terminal.ts';

const USAGE = `用法：npm run proof [-- 期号…] [--out 文件夹]
  例：npm run proof -- 1998-03。不写期号时，依次核对 content/issues 里的每一期。
  每个决定写入以前都给您看过，写进 corrections.yaml，可以撤销；随时可以退出，下次接着核对。
`;

await runCommand(main);

async function main(): Promise<number> {
  const given = readArguments();
  const out = given?.values.out ?? 'content/issues';
  const missing = given?.positionals.find((id) => !existsSync(join(out, id)));
  if (!given || missing !== undefined) {
    process.stderr.write(missing === undefined ? USAGE : `找不到 ${join(out, missing)}\n${USAGE}`);
    return 2;
  }
  const periodical = readPeriodical(out);
  const paths = given.positionals.length > 0 ? given.positionals.map((id) => join(out, id)) : sourcesIn(out, false);
  return atTerminal(async (talk) => {
    let code = 0;
    for (const path of paths) {
      const tally = await proof(path, { out, periodical }, talk);
      if (!tally) code = 1;
      if (tally?.quit) break;
    }
    return code;
  });
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  } catch {
    return undefined;
  }
}
