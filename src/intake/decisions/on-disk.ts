/** `corrections.yaml` on the disk: read with the line of each entry, added to without touching what an editor wrote. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { sha256Of } from '../../disk/digest.ts';
import { writeWhole } from '../../disk/file.ts';
import type { IngestOptions, Written, WrittenDecisions } from '../../ingest/index.ts';
import { type Decisions, decisionsSchema, type Pointing, pointingKinds } from '../../schema.ts';
import { entryLines, readYaml } from '../../text/yaml.ts';

export const DECISIONS = 'corrections.yaml';

const HEADER =
  ' 编辑的决定：更正（corrections）、驳回的疑点（dismissed）、指定的篇和行（starts 等）。写法见 docs/editing.md 的“更正”一节和 docs/pointing.md。';

const LISTS = ['corrections', 'dismissed', 'confirmed', ...pointingKinds] as const;
/** Of each there is one; one goes where the other comes. */
const SINGLE = ['contents', 'whole'] as const;

/** Entries by the list in which they stand, and what is said once. */
type Some = { readonly [List in (typeof LISTS)[number]]?: Readonly<Decisions[List]> } & {
  readonly [One in (typeof SINGLE)[number]]?: Decisions[One] | undefined;
};

/** Text of the file in an issue's folder; undefined where there is none. */
export function decisionsTextIn(folder: string): string | undefined {
  const path = join(folder, DECISIONS);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Throws a `VFileMessage` in Chinese, with file and line, where the text breaks the contract. */
export function parseDecisions(text: string, path: string): WrittenDecisions {
  const isBlank = text.replace(/^\s*#.*$/gmu, '').trim() === '';
  const decisions = isBlank ? decisionsSchema.parse({}) : readYaml(text, path, decisionsSchema);
  const { corrections, dismissed, confirmed, contents, whole } = decisions;
  const written = <Decision>(field: string, decisions: readonly Decision[]): Written<Decision>[] => {
    const lines = entryLines(text, field);
    return decisions.map((decision, index) => ({ decision, at: lines[index] ?? 1 }));
  };
  return {
    ...(whole ? { contents: 'whole' as const } : contents ? { contents } : {}),
    pointings: pointingKinds.flatMap((kind) =>
      written<Pointing>(
        kind,
        decisions[kind].map((entry) => ({ kind, ...entry }) as Pointing),
      ),
    ),
    corrections: written('corrections', corrections),
    // To say that a doubt is none and that what it doubts is right is the same to the program.
    dismissed: [...written('dismissed', dismissed), ...written('confirmed', confirmed)],
    sha256: sha256Of(text),
  };
}

/** What the file says of the articles that there are; nothing where it is wrong, which is told when its decisions are made. */
export function structureIn(folder: string): Pick<IngestOptions, 'contents' | 'pointings'> {
  const text = decisionsTextIn(folder);
  try {
    const { contents, pointings } = parseDecisions(text ?? '', DECISIONS);
    return {
      ...(contents === undefined ? {} : { contents }),
      ...(pointings.length === 0 ? {} : { pointings: pointings.map(({ decision }) => decision) }),
    };
  } catch {
    return {};
  }
}

/** The text with decisions added at the end of their lists; comments and layout stay. The text itself must be sound. */
export function withDecisions(text: string | undefined, more: Some): string {
  const document = documentOf(text ?? '');
  for (const field of SINGLE) {
    if (more[field] === undefined) continue;
    for (const one of SINGLE) document.delete(one);
    document.set(field, document.createNode(more[field]));
  }
  for (const field of LISTS) {
    const entries = more[field] ?? [];
    if (entries.length === 0) continue;
    const known = document.get(field);
    const list = isSeq(known) ? known : new YAMLSeq();
    list.flow = false;
    for (const entry of entries) list.add(document.createNode(entry));
    if (list !== known) document.set(field, list);
  }
  return document.toString({ lineWidth: 0 });
}

function documentOf(text: string): Document {
  const known = parseDocument(text);
  if (isMap(known.contents)) return known;
  const fresh = new Document({});
  fresh.commentBefore = known.commentBefore ?? HEADER;
  return fresh;
}

/** The text without these decisions, the last of each; all others, comments and layout stay. One that is not there any more is no matter. */
export function withoutDecisions(text: string, fewer: Some): string {
  const document = parseDocument(text);
  for (const field of SINGLE)
    if (fewer[field] !== undefined && isDeepStrictEqual(document.toJS()?.[field], fewer[field])) document.delete(field);
  for (const field of LISTS) {
    const entries = fewer[field] ?? [];
    const list = document.get(field);
    if (!isSeq(list)) continue;
    for (const entry of entries) {
      const at = list.items.findLastIndex((_, index) => isDeepStrictEqual(document.toJS()[field][index], entry));
      if (at >= 0) list.delete(at);
    }
    if (list.items.length === 0) document.delete(field);
  }
  return document.toString({ lineWidth: 0 });
}

/** Written whole: a program that is stopped midway leaves the old file or the new one. Without a text there is no file. */
export function writeDecisions(folder: string, text: string | undefined): void {
  const path = join(folder, DECISIONS);
  if (text === undefined) rmSync(path, { force: true });
  else writeWhole(path, text);
}
