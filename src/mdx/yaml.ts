/** YAML text → data of a schema. Throws a `VFileMessage` in Chinese with file and line. */
import { VFileMessage } from 'vfile-message';
import { type Document, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

const chinese = { error: z.locales.zhCN().localeError };

/** A field without a value (`page:`) counts as absent. `path` is named in messages only. */
export function readYaml<Schema extends z.ZodType>(text: string, path: string, schema: Schema): z.infer<Schema> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const broken = document.errors[0];
  if (broken)
    throw complaint('yaml-syntax', path, counter.linePos(broken.pos[0]).line, `YAML 格式有误（${broken.message}）`);

  const result = schema.safeParse(withoutEmpty(document.toJS()), chinese);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path ?? [];
  const line = lineOf(document, field, counter);
  throw complaint(
    'yaml-field',
    path,
    line,
    `字段 ${field.join('.') || '（全部）'} 不合要求（${issue?.message ?? ''}）`,
  );
}

/** Lines on which the entries of the list `field` begin, from 1. */
export function entryLines(text: string, field: string): number[] {
  const counter = new LineCounter();
  const list = parseDocument(text, { lineCounter: counter }).get(field, true);
  const entries = isSeq(list) ? list.items : [];
  return entries.map((entry) => counter.linePos((isNode(entry) ? entry.range?.[0] : undefined) ?? 0).line);
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const held = Object.entries(value).filter(([, field]) => field !== null);
  return Object.fromEntries(held.map(([name, field]) => [name, withoutEmpty(field)]));
}

/** Line of the value at `field`, or of the nearest value around it where it is absent. */
function lineOf(document: Document.Parsed, field: PropertyKey[], counter: LineCounter): number {
  for (let length = field.length; length > 0; length -= 1) {
    const node = document.getIn(field.slice(0, length), true);
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
    if (Array.isArray(range)) return counter.linePos(range[0]).line;
  }
  return 1;
}

function complaint(ruleId: string, path: string, line: number, reason: string): VFileMessage {
  const message = new VFileMessage(reason, { place: { line, column: 1 }, ruleId, source: 'content' });
  message.file = path;
  return message;
}
