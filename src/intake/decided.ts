/** An ingested issue with the decisions that lie in its folder; what is wrong with them is told with file and line. */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { decide } from '../ingest/decide.ts';
import type { Ingested } from '../ingest/model.ts';
import { DECISIONS, decisionsTextIn, parseDecisions } from './decisions.ts';

/** `text`: that of `corrections.yaml`, where it is not the one on the disk. Undefined where a fatal message says why. */
export function decided<Issue extends Ingested & { id: string }>(
  ingested: Issue,
  folder: string,
  file: VFile,
  text = decisionsTextIn(folder),
): Issue | undefined {
  if (text === undefined) return ingested;
  const path = join(folder, DECISIONS);
  try {
    const result = decide(ingested, parseDecisions(text, path));
    if (!('misfits' in result)) {
      keepOpen(file, result);
      return result;
    }
    for (const { at, rule, reason } of result.misfits) {
      const message = file.message(reason, { place: { line: at, column: 1 }, source: 'ingest', ruleId: rule });
      message.file = path;
      message.fatal = true;
    }
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    error.fatal = true;
    file.messages.push(error);
  }
  return undefined;
}

/** The editor is told of no doubt that was decided. */
function keepOpen(file: VFile, { ledger }: Ingested): void {
  const open = new Set(ledger.doubts.map(({ rule, line, quote }) => `${rule} ${line} ${quote}`));
  file.messages = file.messages.filter(
    ({ fatal, ruleId, line, actual }) => fatal || open.has(`${ruleId} ${line} ${actual}`),
  );
}
