/** A read issue to the disk, as its editors decided. */
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { sha256Of } from '../disk/digest.ts';
import type { Ingested } from '../ingest/index.ts';
import { writeArticle } from '../mdx/index.ts';
import { registerOf } from '../register/index.ts';
import type { Periodical, RegisterData } from '../schema.ts';
import { decided } from './decisions/decided.ts';
import { DECISIONS } from './decisions/on-disk.ts';
import { numbersOf } from './numbered.ts';
import { namePictures, picturesRoot, writePictures } from './pictures.ts';
import { failed, type Outcome, type ReadIssue } from './read-issue.ts';
import { store } from './store.ts';
import type { DeliveredText } from './text.ts';

/** `decisions`: a new text of `corrections.yaml`, which holds all edits by hand; they are written over. */
export function writeIssue(
  { file, delivered, ingested, periodical, folder, ...rest }: ReadIssue,
  decisions?: string,
): Outcome {
  const issue = decided(ingested, folder, file, decisions);
  if (!issue) return { file, ...rest };
  const files = filesOf(issue, delivered, periodical);
  if (decisions !== undefined) files.set(DECISIONS, decisions);
  const stored = store(folder, files, decisions !== undefined);
  if (typeof stored === 'object') return failed(file, 'issue-exists', stored.reason);
  const pictures = namePictures(delivered.pictures ?? [], issue);
  writePictures(join(picturesRoot(dirname(folder)), basename(folder)), pictures);
  return { file, ...rest, id: issue.id, ingested: issue, stored, folder, pictures };
}

/** Every file of the issue's folder by name, deterministic. */
export function filesOf(
  { articles, appointments, issue, ledger }: Ingested,
  delivered: DeliveredText,
  periodical: Periodical,
): Map<string, string | Uint8Array> {
  const numberOf = numbersOf(articles.map(({ data }) => data.order));
  const files = new Map<string, string>(
    articles.map(({ data, body }) => [`${numberOf(data.order)}.mdx`, writeArticle(data, body)]),
  );
  files.set('issue.yaml', stringify(issue, { lineWidth: 0 }));
  files.set('register.json', writeRegister(registerOf(articles, appointments, issue.masthead, periodical)));
  const digests = Object.fromEntries([...files].map(([name, content]) => [name, sha256Of(content)]));
  const { entries, source, ...rest } = ledger;
  const origin = {
    ...(delivered.origin ? { origin: delivered.origin } : {}),
    ...(delivered.document ? { document: delivered.document } : {}),
  };
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  const head = JSON.stringify({ source, ...origin, files: digests, ...rest }, null, 2);
  files.set('ledger.json', `${head.slice(0, head.lastIndexOf('\n}'))},\n  "entries": [\n${lines}\n  ]\n}\n`);
  return new Map<string, string | Uint8Array>([...delivered.files, ...files]);
}

/** One line an entry, so that a difference shows as one line. */
function writeRegister(register: RegisterData): string {
  const lists = Object.entries(register).map(([name, entries]) => {
    const lines = entries.map((entry) => `\n    ${JSON.stringify(entry)}`);
    return `  "${name}": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]`;
  });
  return `{\n${lists.join(',\n')}\n}\n`;
}
