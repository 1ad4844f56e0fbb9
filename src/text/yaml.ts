/** YAML text → data of a schema. Throws a `VFileMessage` in Chinese with file and line. */
import { type Document, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { complaint } from './complaint.ts';

const chinese = { error: z.locales.zhCN().localeError };

/** What people get wrong most often; the rest is told in the parser's words. */
const MISTAKES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: '行首的缩进用了制表符，请改成空格',
  BAD_INDENT: '缩进不齐，请与上下同级的行对齐',
  DUPLICATE_KEY: '同一个字段写了两次，请删去一处',
  MISSING_CHAR: '少了冒号后的空格、引号或括号，请补上',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，请给冒号后的整段文字加引号',
  MULTILINE_IMPLICIT_KEY: '这一行少了冒号，或上一行的引号、括号没有写完',
  UNEXPECTED_TOKEN: '有多余的符号，请删去，或给整段文字加引号',
  BAD_SCALAR_START: '文字不能以这个符号开头，请给整段文字加引号',
  MULTIPLE_DOCS: '文件里有单独一行 ---，请删去',
};
const ADVICE = '请改正后再试，写法见 docs/editing.md';

/** A field without a value (`page:`) counts as absent. `path` is named in messages only. */
export function readYaml<Schema extends z.ZodType>(text: string, path: string, schema: Schema): z.infer<Schema> {
  const counter = new LineCounter();
  const { document, value } = parsed(text, path, counter);
  const result = schema.safeParse(value, chinese);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path ?? [];
  const line = lineOf(document, field, counter);
  throw complaint(
    'yaml-field',
    path,
    line,
    `字段 ${field.join('.') || '（全部）'} 不合要求（${issue?.message ?? ''}）。${ADVICE}`,
  );
}

/** Files that people write: a lost character in them is a wrong encoding. In generated ones it may be the source's own. */
const BY_HAND = /(?:periodical|corrections|variants|watch)\.yaml$/u;

function parsed(text: string, path: string, counter: LineCounter): { document: Document.Parsed; value: unknown } {
  if (BY_HAND.test(path) && text.includes('\uFFFD'))
    throw complaint('yaml-encoding', path, lineAt(text, '\uFFFD'), `编码不是 UTF-8。请用“另存为”选择 UTF-8`);
  const document = attempt(() => parseDocument(text, { lineCounter: counter, prettyErrors: false }));
  if (!document) throw complaint('yaml-syntax', path, 1, `YAML 嵌套太深。${ADVICE}`);
  const broken = document.errors[0];
  if (broken)
    throw complaint(
      'yaml-syntax',
      path,
      counter.linePos(broken.pos[0]).line,
      `YAML 格式有误：${MISTAKES[broken.code] ?? broken.message}。${ADVICE}`,
    );
  // Aliases of aliases grow without bound, and one may stand within itself: the parser stops both by an error.
  const held = attempt(() => ({ value: withoutEmpty(document.toJS()) }));
  if (!held)
    throw complaint(
      'yaml-alias',
      path,
      lineAt(text, '*'),
      `引用（& 和 *）太多，或引用了不存在的内容。请不用引用，直接写出`,
    );
  return { document, ...held };
}

/** Line of the first `mark`, from 1. */
const lineAt = (text: string, mark: string): number =>
  text.slice(0, Math.max(0, text.indexOf(mark))).split('\n').length;

/** Undefined where it fails. */
function attempt<Result>(act: () => Result): Result | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
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
