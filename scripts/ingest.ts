/** `npm run ingest -- [SOURCE…] [--out DIR] [--issue YYYY-NN] [--changed] [--since COMMIT] [--adopt] [--json]`. Exit code: 0 written, 1 refused, 2 usage. */
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/run.ts';
import { readPeriodical } from '../src/content/root.ts';
import { ingestAll } from '../src/intake/batch/ingest-all.ts';
import { issuesSince, sourcesIn } from '../src/intake/sources.ts';
import { issueId } from '../src/schema.ts';

const USAGE = `用法：npm run ingest -- [文本文件或文件夹…] [--out 文件夹] [--issue 1998-03] [--changed] [--since 提交] [--adopt] [--json]
  不写文件时，导入 content/issues 里每一期的原文（source.txt、.docx、.pdf、.html）；--changed 只导入原文或更正有变动的；
  --since 除此以外，还导入 git 里自那个提交（如 origin/main）以来交来的；
  --adopt 把手工改过的文章转为更正，写进 corrections.yaml。
`;

await runCommand(main);

async function main(): Promise<number> {
  const given = readArguments();
  if (!given) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { values, positionals } = given;
  const out = values.out ?? 'content/issues';
  const periodical = readPeriodical(out);
  const delivered = values.since === undefined ? new Set<string>() : issuesSince(out, values.since);
  if (!delivered) {
    process.stderr.write(`git 里找不到 ${values.since}，请检查 --since 后面的提交。\n`);
    return 2;
  }
  const changed = values.changed === true || values.since !== undefined;
  const paths = positionals.length > 0 ? positionals : sourcesIn(out, changed, delivered);
  const told = await ingestAll(
    paths,
    { out, periodical, issueId: values.issue, adopt: values.adopt },
    values.json === true,
  );
  if (values.json === true)
    process.stdout.write(
      `${JSON.stringify(
        told.map(({ json }) => json),
        null,
        2,
      )}\n`,
    );
  return told.some(({ isStored }) => !isStored) ? 1 : 0;
}

function readArguments() {
  try {
    const given = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        issue: { type: 'string' },
        changed: { type: 'boolean' },
        since: { type: 'string' },
        adopt: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    });
    const { issue } = given.values;
    return issue !== undefined && (!issueId.safeParse(issue).success || given.positionals.length > 1)
      ? undefined
      : given;
  } catch {
    return undefined;
  }
}
