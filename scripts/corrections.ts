/** `npm run corrections -- apply SLIP… [--out DIR]`: takes in what readers sent by 指出错字. Exit code: 0 done or declined, 1 a slip does not fit, 2 usage. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/run.ts';
import { readPeriodical } from '../src/content/root.ts';
import { applySlips } from '../src/proof/slips.ts';
import { atTerminal } from '../src/proof/terminal.ts';
import { decode } from '../src/text/decode.ts';
import { readSlips } from '../src/watch/slip.ts';

const USAGE = `用法：npm run corrections -- apply 指错单.txt… [--out 文件夹]
  读者在网页上“指出错字”以后寄来的文字（整封信也可以）存成文件。每一处先给您看原文和改后的样子，键入 y 才写。
`;

await runCommand(main);

async function main(): Promise<number> {
  const given = readArguments();
  const [command, ...paths] = given?.positionals ?? [];
  if (!given || command !== 'apply' || paths.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const out = given.values.out ?? 'content/issues';
  const slips = paths.flatMap(slipsIn);
  const { written, fit } = await atTerminal((talk) =>
    applySlips(slips, { out, periodical: readPeriodical(out) }, talk),
  );
  process.stdout.write(`\n写入 ${written} 处，共 ${slips.length} 张指错单。\n`);
  return fit ? 0 : 1;
}

function slipsIn(path: string) {
  const decoded = decode(readFileSync(path));
  if ('reason' in decoded) return [{ reason: `${path}：${decoded.reason}` }];
  const slips = readSlips(decoded.text);
  return slips.length > 0 ? slips : [{ reason: `${path} 里没有指错单。请存入读者寄来的全文，其中有单独一行“指错单”` }];
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
  } catch {
    return undefined;
  }
}
