/** An ingested issue with the decisions that lie in its folder; what is wrong with them is told with file and line. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import {
  asDecided,
  correctSource,
  type Ingested,
  type Misfit,
  reportDoubt,
  type Source,
  type WrittenDecisions,
} from '../../ingest/index.ts';
import { DECISIONS, decisionsTextIn, parseDecisions } from './on-disk.ts';

/** `text`: that of `corrections.yaml`, where it is not the one on the disk. Undefined where a fatal message says why. */
export function decided(
  ingested: Ingested,
  folder: string,
  file: VFile,
  text = decisionsTextIn(folder),
): Ingested | undefined {
  const result = withDecisions(folder, file, text, (decisions) => asDecided(ingested, decisions));
  if (result === 'none') return isFit(ingested, file) ? ingested : undefined;
  if (result) tellOpen(file, result);
  return result;
}

/** An issue that cannot be ingested as its source stands, read with the corrections that lie beside it; undefined where they do not help. */
export function rescued(source: Source, folder: string, file: VFile): Ingested | undefined {
  const result = withDecisions(folder, file, decisionsTextIn(folder), ({ corrections }) =>
    correctSource(source, corrections),
  );
  if (result === 'none' || !result?.issue) return undefined;
  tellOpen(file, result.issue, []);
  return result.issue;
}

/** Pointings of a file beside a source that lies elsewhere are decisions as well. */
function isFit({ unfit }: Ingested, file: VFile): boolean {
  for (const { rule, reason } of unfit) refuse(file, DECISIONS, { at: 1, rule, reason });
  return unfit.length === 0;
}

function refuse(file: VFile, path: string, { at, rule, reason }: Misfit): void {
  const message = file.message(reason, { place: { line: at, column: 1 }, source: 'ingest', ruleId: rule });
  message.file = path;
  message.fatal = true;
}

/** What `apply` makes of the decisions; undefined where they do not apply, and the editor has been told why. */
function withDecisions<Result extends object>(
  folder: string,
  file: VFile,
  text: string | undefined,
  apply: (decisions: WrittenDecisions) => Result | { misfits: Misfit[] },
): Result | 'none' | undefined {
  if (text === undefined) return 'none';
  const path = join(folder, DECISIONS);
  try {
    const result = apply(parseDecisions(text, path));
    if (!('misfits' in result)) return result;
    for (const misfit of result.misfits) refuse(file, path, misfit);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    error.fatal = true;
    file.messages.push(error);
  }
  return undefined;
}

/** The editor is told of no doubt that was decided. `fatal`: what must be told before. */
function tellOpen(file: VFile, { ledger }: Ingested, fatal = file.messages.filter((message) => message.fatal)): void {
  file.messages = fatal;
  for (const doubt of ledger.doubts) reportDoubt(file, doubt);
}
