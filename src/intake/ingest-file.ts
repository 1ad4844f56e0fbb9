/** One source from the disk to the disk: read, decode, ingest, write. Says what happened; throws only on a programming error. */
import { dirname, join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { stringify } from 'yaml';
import { ingest } from '../ingest/index.ts';
import type { Ingested } from '../ingest/model.ts';
import { writeArticle } from '../mdx/write.ts';
import type { Origin, Periodical } from '../schema.ts';
import { decided } from './decided.ts';
import type { Source } from './sources.ts';
import { digest, readSource } from './sources.ts';
import { store } from './store.ts';
import type { DeliveredText } from './text.ts';
import { textOf } from './text.ts';

export interface Outcome {
  /** Its messages are what the editor should see; a fatal one means that nothing was written. */
  file: VFile;
  /** Where the lines stood in a file that is no text. */
  origin?: Origin;
  id?: string;
  ingested?: Ingested;
  /** undefined where nothing was written because of a fatal message. */
  stored?: 'written' | 'unchanged';
  folder?: string;
}

export interface IntakeOptions {
  out: string;
  periodical: Periodical;
  issueId?: string | undefined;
}

export async function ingestFile(path: string, { out, periodical, issueId }: IntakeOptions): Promise<Outcome> {
  const source = readSource(path);
  if ('reason' in source) return failed(new VFile({ path }), 'source-unreadable', source.reason);
  const delivered = await textOf(source.bytes, source.path);
  const file = new VFile({ path: source.path, value: 'text' in delivered ? delivered.text : '' });
  if ('reason' in delivered) return failed(file, 'source-not-text', delivered.reason);

  const ingested = ingest(file, periodical, {
    sha256: delivered.sha256,
    ...(issueId ? { issueId } : {}),
    ...(source.nameId ? { nameId: source.nameId } : {}),
  });
  const origin = delivered.origin ? { origin: delivered.origin } : {};
  if (!ingested) return { file, ...origin };
  const folder = join(out, ingested.id);
  if (isMisplaced(source, out, folder))
    return failed(
      file,
      'issue-folder-differs',
      `文件放在 ${source.nameId}，但刊物上印的是 ${ingested.id}。请把它移到 ${folder}，或用 --issue ${source.nameId} 写明`,
    );
  const issue = decided(ingested, folder, file);
  if (!issue) return { file, ...origin };
  const stored = store(folder, filesOf(issue, delivered));
  if (typeof stored === 'object') return failed(file, 'issue-exists', stored.reason);
  return { file, ...origin, id: issue.id, ingested: issue, stored, folder };
}

/** Every file of the issue's folder by name, deterministic. */
export function filesOf(
  { articles, issue, ledger }: Ingested,
  delivered: DeliveredText,
): Map<string, string | Uint8Array> {
  const width = articles.some(({ data }) => data.order > 99) ? 3 : 2;
  const files = new Map<string, string>(
    articles.map(({ data, body }) => [`${String(data.order).padStart(width, '0')}.mdx`, writeArticle(data, body)]),
  );
  files.set('issue.yaml', stringify(issue, { lineWidth: 0 }));
  const digests = Object.fromEntries([...files].map(([name, content]) => [name, digest(content)]));
  const { entries, source, ...rest } = ledger;
  const origin = delivered.origin ? { origin: delivered.origin } : {};
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const head = JSON.stringify({ source, ...origin, files: digests, ...rest }, null, 2);
  files.set('ledger.json', `${head.slice(0, head.lastIndexOf('\n}'))},\n  "entries": [\n${lines}\n  ]\n}\n`);
  return new Map<string, string | Uint8Array>([...delivered.files, ...files]);
}

/** A source that lies in an issue's folder of the archive must lie in its own. */
function isMisplaced({ path, nameId }: Source, out: string, folder: string): boolean {
  const lies = dirname(resolve(path));
  return nameId !== undefined && lies === resolve(out, nameId) && lies !== resolve(folder);
}

function failed(file: VFile, ruleId: string, reason: string): Outcome {
  file.message(reason, { source: 'ingest', ruleId }).fatal = true;
  return { file };
}
