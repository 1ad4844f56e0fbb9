/** 指错单: what a reader sends who found a wrong letter. Written by the page, read by `npm run corrections` and the desk; imports no package. */

export interface Slip {
  /** `1998-03`. */
  issue: string;
  /** Order of the article. */
  article: number;
  /** `p12-3fa9`. */
  anchor: string;
  from: string;
  /** Empty where the words should go. */
  to: string;
  /** Why, as the reader says; may be empty. */
  reason: string;
}

const HEAD = '指错单';
const FIELDS = ['期篇', '段落', '原文', '应为', '理由'] as const;
/** Longest words and reason: what a reader points at is some letters of one paragraph. */
export const MOST_LETTERS = 200;

export function writeSlip({ issue, article, anchor, from, to, reason }: Slip): string {
  const values = [`${issue}/${String(article).padStart(2, '0')}`, anchor, from, to, reason];
  return [HEAD, ...FIELDS.map((field, at) => `${field}：${oneLine(values[at] ?? '')}`), ''].join('\n');
}

/** Every slip of a text, be it a mail that quotes them; what is wrong with one is said in Chinese. */
export function readSlips(text: string): (Slip | { reason: string })[] {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.replace(/^[\s>》|]+/u, '').trimEnd());
  const heads = lines.flatMap((line, at) => (line === HEAD ? [at] : []));
  return heads.map((at, n) => slipIn(lines.slice(at + 1, heads[n + 1]), at + 1));
}

/** `line`: of the head. */
function slipIn(lines: readonly string[], line: number): Slip | { reason: string } {
  const values = FIELDS.map((field) => {
    const own = lines.find((one) => one.startsWith(`${field}：`) || one.startsWith(`${field}:`));
    return own?.slice(field.length + 1).trim();
  });
  const [place, anchor, from, to, reason = ''] = values;
  const at = /^(\d{4}-\d{2,3})\/(\d{1,4})$/u.exec(place ?? '');
  const wrong = (what: string) => ({ reason: `第 ${line} 行的指错单${what}。请让读者从网页上重新复制，或照原样补全` });
  if (!at) return wrong('没有写明期篇，如“期篇：1998-03/05”');
  if (!/^p[1-9]\d*-[0-9a-f]{4}$/u.test(anchor ?? '')) return wrong('没有写明段落，如“段落：p12-3fa9”');
  if (!from || to === undefined) return wrong('缺“原文”或“应为”');
  if (from === to) return wrong('“原文”和“应为”一样，没有什么要改');
  if ([from, to, reason].some((words) => words.length > MOST_LETTERS || /\p{Cc}/u.test(words)))
    return wrong(`有一行超过 ${MOST_LETTERS} 字，或有不能显示的字符`);
  return { issue: at[1] ?? '', article: Number(at[2]), anchor: anchor ?? '', from, to, reason };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The entry of `corrections.yaml` that does what the slip asks for. */
export const correctionOf = ({ article, anchor, from, to, reason }: Slip, signed: { by: string; date: string }) => ({
  article,
  anchor,
  from,
  to,
  reason: reason === '' ? '读者指出' : `读者指出：${reason}`,
  ...signed,
});
