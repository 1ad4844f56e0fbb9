/** Texts as the stages of ingest see them, and what came of them as short strings to compare. */
import { VFile } from 'vfile';
import { ingest } from '../../src/ingest/index.ts';
import type { IngestOptions } from '../../src/ingest/ingested.ts';
import { textOf } from '../../src/ingest/line/block.ts';
import type { Block, Part, Periodical } from '../../src/ingest/model.ts';
import { label } from '../../src/ingest/read/label.ts';
import { read } from '../../src/ingest/read/read.ts';
import type { ArticleContext, Repair } from '../../src/ingest/rule.ts';

export const periodical: Periodical = {
  name: '青山学刊',
  sponsor: '青山学会',
  site: 'https://example.org/',
  visibility: 'public',
  sections: [
    { name: '基层风采', slug: 'jiceng' },
    { name: '改革开放四十周年特别专题报道', slug: 'gaige' },
  ],
  regions: [
    { name: '白石县', slug: 'baishi' },
    { name: '东川区', slug: 'dongchuan' },
    { name: '吴县', slug: 'wuxian' },
  ],
  redactions: [],
};

export const blocksOf = (text: string): Block[] => label(read(new VFile(text)), periodical);

/** The rule that labels the only line, or the line marked by `at`; undefined where none does. */
export const ruleOf = (text: string, at = 0): string | undefined => blocksOf(text)[at]?.label?.rule;

export const partsOf = (text: string): Part[] =>
  blocksOf(text).map((block) => ({
    block,
    role: block.label?.role ?? 'paragraph',
    rule: block.label?.rule ?? 'paragraph',
  }));

const context: ArticleContext = { kind: 'article', periodical, columnWidth: 0, marked: true };

/** `role: text` of each part after the repairs, in order. */
export const repaired = (text: string, repairs: readonly Repair[], changes: Partial<ArticleContext> = {}): string[] =>
  repairs
    .reduce((parts, repair) => repair.apply(parts, { ...context, ...changes }), partsOf(text))
    .map(({ role, block }) => `${role}: ${textOf(block)}`);

/** Prose of about `length` characters that ends with a full stop, no two sentences alike. */
export function prose(length: number, seed = 0): string {
  const clauses = ['溪水绕过老屋', '学生沿着田埂走来', '清晨的集市很热闹', '竹林里起了雾', '木匠修好了那座桥'];
  let text = '';
  for (let at = seed; text.length < length; at++)
    text += `${clauses[at % clauses.length]}，${clauses[(at * 3 + 1) % clauses.length]}，已是第${at + 1}天。`;
  return text;
}

/** The same without its last stop: the first half of a paragraph that a page cut. */
export const cutOff = (length: number, seed = 0): string => prose(length, seed).slice(0, -1);

export function ingestText(text: string, changes: Partial<Periodical> = {}, options: Partial<IngestOptions> = {}) {
  const file = new VFile({ path: 'in.txt', value: text });
  const result = ingest(file, { ...periodical, ...changes }, { sha256: '0'.repeat(64), ...options });
  return { file, result, rules: file.messages.map(({ ruleId }) => ruleId) };
}

/** An issue of two articles, `body` being what stands under the first title. */
export const issueWith = (body: string): string => `# 青山学刊

2020年第3期

## 目录

01/ 山村小学的春天

05/ 一座老桥的修复

# 山村小学的春天

${body}

# 一座老桥的修复

${prose(120, 40)}
`;
