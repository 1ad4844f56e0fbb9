/** One source from the disk to an ingested issue. Says what is wrong; throws only on a programming error. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { type Ingested, type IngestOptions, ingest } from '../ingest/index.ts';
import type { DocumentAccount, Origin, Periodical } from '../schema.ts';
import { rescued } from './decisions/decided.ts';
import { structureIn } from './decisions/on-disk.ts';
import type { NamedPicture } from './pictures.ts';
import type { Source } from './sources.ts';
import { readSource } from './sources.ts';
import type { DeliveredText } from './text.ts';
import { deliveredText } from './text.ts';

export interface Outcome {
  /** Its messages are what the editor should see; a fatal one means that nothing was written. */
  file: VFile;
  /** Where the lines stood in a file that is no text. */
  origin?: Origin;
  /** What came over of such a file. */
  document?: DocumentAccount;
  id?: string;
  ingested?: Ingested;
  /** undefined where nothing was written because of a fatal message. */
  stored?: 'written' | 'unchanged';
  folder?: string;
  /** Taken out of the document. */
  pictures?: readonly NamedPicture[];
  /** Edits by hand that became corrections. */
  adopted?: number;
}

export interface IntakeOptions {
  out: string;
  periodical: Periodical;
  issueId?: string | undefined;
  /** Edits by hand of generated articles become corrections. */
  adopt?: boolean | undefined;
}

/** An issue that was read and not yet written, before what its editors decided. */
export interface ReadIssue {
  file: VFile;
  origin?: Origin;
  document?: DocumentAccount;
  delivered: DeliveredText;
  ingested: Ingested;
  periodical: Periodical;
  /** Where it belongs. */
  folder: string;
}

/** An outcome where it ends here, since a fatal message says why. */
export async function readIssue(
  path: string,
  { out, periodical, issueId }: IntakeOptions,
): Promise<ReadIssue | Outcome> {
  const source = readSource(path);
  if ('reason' in source) return failed(new VFile({ path }), 'source-unreadable', source.reason);
  const delivered = await deliveredText(source.bytes, source.path);
  const file = new VFile({ path: source.path, value: 'text' in delivered ? delivered.text : '' });
  if ('reason' in delivered) return failed(file, 'source-not-text', delivered.reason, delivered.line);

  const options = {
    sha256: delivered.sha256,
    ...(issueId ? { issueId } : {}),
    ...(source.nameId ? { nameId: source.nameId } : {}),
    ownArchive: [out, dirname(out)].some((folder) => existsSync(join(folder, 'periodical.yaml'))),
    ...(delivered.doubts ? { doubts: delivered.doubts } : {}),
    ...(delivered.outline ? { outline: delivered.outline } : {}),
    ...(delivered.furniture ? { furniture: delivered.furniture } : {}),
  };
  const plain = readDecided(file, periodical, options, [dirname(source.path), out]);
  const isFit = plain !== undefined && !isMisplaced(source, out, join(out, plain.id));
  const ingested = isFit
    ? plain
    : (rescued({ text: delivered.text, periodical, options }, dirname(source.path), file) ?? plain);
  const origin = {
    ...(delivered.origin ? { origin: delivered.origin } : {}),
    ...(delivered.document ? { document: delivered.document } : {}),
  };
  if (!ingested) return { file, ...origin };
  const folder = join(out, ingested.id);
  if (isMisplaced(source, out, folder))
    return failed(
      file,
      'issue-folder-differs',
      `文件放在 ${source.nameId}，但刊物上印的是 ${ingested.id}。请把它移到 ${folder}，或用 --issue ${source.nameId} 写明`,
    );
  return { file, ...origin, delivered, ingested, periodical, folder };
}

/** With what the editors say the articles are: in the folder of the source, or in that of the issue once it is known which it is. */
function readDecided(file: VFile, periodical: Periodical, options: IngestOptions, [beside, out]: [string, string]) {
  const own = structureIn(beside);
  const plain = ingest(file, periodical, { ...options, ...own });
  const id = plain?.id ?? options.issueId ?? options.nameId;
  const isSaid = (structure: typeof own): boolean => Object.keys(structure).length > 0;
  const structure = isSaid(own) || id === undefined ? {} : structureIn(join(out, id));
  if (!isSaid(structure)) return plain;
  file.messages = [];
  return ingest(file, periodical, { ...options, ...structure });
}

/** A source that lies in an issue's folder of the archive must lie in its own. */
function isMisplaced({ path, nameId }: Source, out: string, folder: string): boolean {
  const lies = dirname(resolve(path));
  return nameId !== undefined && lies === resolve(out, nameId) && lies !== resolve(folder);
}

export function failed(file: VFile, ruleId: string, reason: string, line?: number): Outcome {
  const place = line === undefined ? {} : { place: { line, column: 1 } };
  file.message(reason, { ...place, source: 'ingest', ruleId }).fatal = true;
  return { file };
}
