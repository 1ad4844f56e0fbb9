/** One text through ingest and back from its files, in a folder of its own that is gone afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingestFile } from '../../src/intake/ingest-file.ts';
import type { Periodical } from '../../src/schema.ts';
import type { Output } from './output.ts';
import { readOutput } from './output.ts';

/** What came out, or why nothing did. */
export type Run = { output: Output } | { refusal: string };

/** undefined where ingest refuses the text; the reason is on standard error then. */
export async function ingested(text: string | Uint8Array, periodical: Periodical): Promise<Output | undefined> {
  const run = await ingestedText(text, periodical);
  if ('output' in run) return run.output;
  process.stderr.write(`${run.refusal}\n`);
  return undefined;
}

export function ingestedText(text: string | Uint8Array, periodical: Periodical, issueId?: string): Promise<Run> {
  return inFolder((out) => {
    writeFileSync(join(out, 'delivered.txt'), text);
    return runOf(join(out, 'delivered.txt'), out, periodical, issueId);
  });
}

/** A file as it was delivered. Where ingest refuses it, once more with an issue's number, as its message asks for. */
export async function ingestedFile(path: string, periodical: Periodical, issueId: string): Promise<Run> {
  const run = await inFolder((out) => runOf(path, out, periodical));
  return 'output' in run ? run : inFolder((out) => runOf(path, out, periodical, issueId));
}

async function runOf(path: string, out: string, periodical: Periodical, issueId?: string): Promise<Run> {
  try {
    const { folder, file } = await ingestFile(path, { out, periodical, issueId });
    if (folder) return { output: readOutput(folder) };
    const fatal = file.messages.filter((message) => message.fatal === true);
    return { refusal: fatal.map(({ ruleId, reason }) => `${ruleId}: ${reason}`).join('; ') };
  } catch (error) {
    return {
      refusal: `crash: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 400) : String(error)}`,
    };
  }
}

async function inFolder(use: (out: string) => Promise<Run>): Promise<Run> {
  const out = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  try {
    return await use(out);
  } finally {
    rmSync(out, { recursive: true });
  }
}
