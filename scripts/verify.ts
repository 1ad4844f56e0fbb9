/** `npm run verify -- [DIR | http://…]`: whether a built site is still what was built, and served as it should be. Exit code: 0 it is, 1 it is not, 2 usage. */
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/run.ts';
import { standing } from '../src/disk/folder.ts';
import { cut, verify } from '../src/fixity/verify.ts';
import { probe } from '../src/serve/probe.ts';

await runCommand(main);

async function main(): Promise<number> {
  const folders = readArguments();
  if (!folders) {
    process.stderr.write('用法：npm run verify -- [网站文件夹，默认 dist；或网站首页的网址]\n');
    return 2;
  }
  const [place = 'dist'] = folders;
  const online = /^https?:\/\//u.test(place);
  const { files, findings } = online
    ? await probe(place).catch((error) => unreachable(place, error))
    : await verify(standing(place));
  for (const finding of cut(findings)) process.stderr.write(`${finding}\n`);
  const fine = online ? '逐个取来与清单一致，响应头、类型、压缩、缓存、404 都对' : '与清单一致';
  const amiss = online ? '处要改' : '处与清单不符';
  process.stdout.write(findings.length === 0 ? `${files} 个文件${fine}\n` : `${findings.length} ${amiss}\n`);
  return findings.length === 0 ? 0 : 1;
}

function unreachable(place: string, error: unknown) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return { files: 0, findings: [`${place}：连接不上（${cause}）`] };
}

function readArguments(): string[] | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    return positionals.length <= 1 ? positionals : undefined;
  } catch {
    return undefined;
  }
}
