/** `npm run verify -- [DIR]`: whether a built site is still what was built. Exit code: 0 it is, 1 it is not, 2 usage. */
import { parseArgs } from 'node:util';
import { verify } from '../src/fixity/verify.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  const folders = readArguments();
  if (!folders) {
    process.stderr.write('用法：npm run verify -- [网站文件夹，默认 dist]\n');
    return 2;
  }
  const { files, findings } = await verify(folders[0] ?? 'dist');
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  process.stdout.write(findings.length === 0 ? `${files} 个文件与清单一致\n` : `${findings.length} 处与清单不符\n`);
  return findings.length === 0 ? 0 : 1;
}

function readArguments(): string[] | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    return positionals.length <= 1 ? positionals : undefined;
  } catch {
    return undefined;
  }
}
