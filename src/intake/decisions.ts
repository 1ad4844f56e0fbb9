/** `corrections.yaml` on the disk: read with the line of each entry, added to without touching what an editor wrote. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { writeWhole } from '../disk/file.ts';
import type { WrittenDecisions } from '../ingest/decisions/decide.ts';
import type { Written } from '../ingest/decisions/placed.ts';
import type { ContentsDecision } from '../ingest/model.ts';
import { entryLines, readYaml } from '../mdx/yaml.ts';
import { type Correction, type Dismissal, decisionsSchema } from '../schema.ts';
import { digest } from './sources.ts';

export const DECISIONS = 'corrections.yaml';

const HEADER = ' 编辑的决定：更正（corrections）和驳回的疑点（dismissed）。写法见 docs/editing.md 的“更正”一节。';

/** Text of the file in an issue's folder; undefined where there is none. */
export function decisionsTextIn(folder: string): string | undefined {
  const path = join(folder, DECISIONS);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Throws a `VFileMessage` in Chinese, with file and line, where the text breaks the contract. */
export function parseDecisions(text: string, path: string): WrittenDecisions {
  const isBlank = text.replace(/^\s*#.*$/gmu, '').trim() === '';
  const { corrections, dismissed, confirmed, contents, whole } = isBlank
    ? decisionsSchema.parse({})
    : readYaml(text, path, decisionsSchema);
  const written = <Decision>(field: string, decisions: readonly Decision[]): Written<Decision>[] => {
    const lines = entryLines(text, field);
    return decisions.map((decision, index) => ({ decision, at: lines[index] ?? 1 }));
  };
  return {
    ...(whole ? { contents: 'whole' as const } : contents ? { contents } : {}),
    corrections: written('corrections', corrections),
    // To say that a doubt is none and that what it doubts is right is the same to the program.
    dismissed: [...written('dismissed', dismissed), ...written('confirmed', confirmed)],
    sha256: digest(text),
  };
}

/** What the file says of the contents; undefined where it says nothing, or is wrong, which is told when its decisions are made. */
export function contentsDecisionIn(folder: string): ContentsDecision | undefined {
  const text = decisionsTextIn(folder);
  try {
    return text === undefined ? undefined : parseDecisions(text, DECISIONS).contents;
  } catch {
    return undefined;
  }
}

/** The text with decisions added at the end of their lists; comments and layout stay. The text itself must be sound. */
export function withDecisions(
  text: string | undefined,
  more: { corrections?: readonly Correction[]; dismissed?: readonly Dismissal[] },
): string {
  const document = documentOf(text ?? '');
  for (const [field, entries] of Object.entries(more)) {
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
export function withoutDecisions(
  text: string,
  fewer: { corrections: readonly Correction[]; dismissed: readonly Dismissal[] },
): string {
  const document = parseDocument(text);
  for (const [field, entries] of Object.entries(fewer)) {
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
