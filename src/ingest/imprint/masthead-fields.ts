/** Labelled lines of the 版权页 and the 编委会名单: `主编：张三`, `红山人民出版社出版`. */

import { splitNames } from '../../chinese/names.ts';
import { isHan, simplify, tight } from '../../chinese/script.ts';
import { lengthOf, textOf } from '../line/block.ts';
import { hasFullStop } from '../line/marks.ts';
import type { Block, MastheadField } from '../model.ts';

const POSTS = [
  '编委会',
  '编委',
  '主任',
  '副主任',
  '委员',
  '顾问',
  '社长',
  '副社长',
  '总编辑',
  '副总编辑',
  '总编',
  '副总编',
  '主编',
  '副主编',
  '执行主编',
  '责任编辑',
  '特约编辑',
  '美术编辑',
  '文字编辑',
  '编辑',
  '编审',
  '美编',
  '校对',
  '责任校对',
  '审校',
  '摄影',
  '总监',
  '统筹',
  '策划',
];
const FACTS = [
  '主管',
  '主办',
  '承办',
  '协办',
  '编印',
  '编辑出版',
  '编辑发行',
  '出版',
  '发行',
  '印刷',
  '印制',
  '承印',
  '准印证号',
  '准印证',
  '准印号',
  '刊号',
  '国内统一刊号',
  '国际标准刊号',
  '出版日期',
  '出版时间',
  '印刷日期',
  '印数',
  '开本',
  '印张',
  '定价',
  '地址',
  '社址',
  '通讯地址',
  '编辑部地址',
  '邮编',
  '邮政编码',
  '电话',
  '联系电话',
  '编辑部电话',
  '传真',
  '电子信箱',
  '电子邮箱',
  '投稿邮箱',
  '邮箱',
  'E-mail',
  'Email',
  '网址',
  '网站',
  '微信公众号',
  '封面设计',
  '版式设计',
  '设计',
  '排版',
  '赠阅对象',
  '发送对象',
  '订阅',
];
const WORD = [...POSTS, ...FACTS]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => [...word].join('\\s*'))
  .join('|');
/** Distribution lines of an internal bulletin: labels of one character need their colon. */
const DISTRIBUTION =
  /^[（(]?(?<label>报|送|发|抄报|抄送|主送|签发|核稿|共印)(?:\s*[：:]\s*|(?=\s*\d+\s*份))(?<value>.*)$/u;
const SUFFIX = '(?:单位|机构|部门|人员|处|者|人)?';
/** A label, then a colon or white space, then a value; or a label alone on its line. Labels may be letter-spaced and coupled (主管 / 主办). */
const FIELD = new RegExp(
  `^(?<label>(?:${WORD})${SUFFIX}(?:\\s*[/／、·]?\\s*(?:${WORD})${SUFFIX})*)(?:\\s*[：:／/]\\s*|\\s+|$)(?<value>.*)$`,
  'iu',
);
/** `红山人民出版社出版`: the label stands behind. */
const FIELD_BEHIND =
  /^(?<value>《?\p{Script=Han}[^，。；：]{2,24}?)\s*(?<label>编辑出版|编辑|编印|出版|印刷|发行|主办|主管)$/u;

/** Lines of running text are longer; characters. */
export const LONGEST_FIELD = 60;

interface Field {
  label: string;
  value: string;
}

/** Labelled lines as fields; a line without a label goes on with the names of the label above it. */
export function readFields(blocks: readonly Block[]): MastheadField[] {
  const fields: MastheadField[] = [];
  for (const block of blocks) {
    const found = fieldsIn(block);
    const last = fields.at(-1);
    if (found.length > 0)
      fields.push(...found.map(({ label, value }) => ({ label: tight(label), values: valuesOf(tight(label), value) })));
    else if (last && isPost(last.label) && isNames(block)) last.values.push(...splitNames(textOf(block)));
  }
  return fields.filter(({ values }) => values.length > 0);
}

/** Labels of the fields that a line is about: its own, else those of the field above. */
export function labelsByLine(blocks: readonly Block[]): Map<number, string[]> {
  const labels = new Map<number, string[]>();
  let last: string[] = [];
  for (const block of blocks) {
    const found = fieldsIn(block).map(({ label }) => tight(label));
    if (found.length > 0) last = found;
    for (const { line } of block.runs) labels.set(line, last);
  }
  return labels;
}

const isPost = (label: string): boolean => POSTS.includes(label);

function valuesOf(label: string, value: string): string[] {
  const text = value.trim();
  if (!isPost(label)) return text === '' ? [] : [text];
  return splitNames(text.replace(/[（(][^）)]*[）)]/gu, ' ')).filter((name) => [...name].some(isHan));
}

/** The labelled values of a line as printed; more than one where gaps part them: `主编：张三　　校对：李四`. */
export function fieldsIn(block: Block): Field[] {
  if (lengthOf(block) > LONGEST_FIELD || hasFullStop(textOf(block))) return [];
  const text = textOf(block).trim();
  const each = text.split(/\s{2,}|\u3000/u).map(fieldIn);
  const found = each.filter((field) => field !== undefined);
  if (found.length > 1 && found.length === each.length && found.every(({ value }) => value !== '')) return found;
  return [fieldIn(text) ?? []].flat();
}

/** undefined where the text opens with no label. */
function fieldIn(print: string): Field | undefined {
  const look = simplify(print);
  const groups = (FIELD.exec(look) ?? DISTRIBUTION.exec(look))?.groups;
  if (groups?.label)
    return {
      label: print.slice(look.indexOf(groups.label)).slice(0, groups.label.length),
      value: print.slice(look.length - (groups.value ?? '').length),
    };
  const behind = FIELD_BEHIND.exec(look)?.groups;
  return behind?.label
    ? { label: print.slice(-behind.label.length), value: print.slice(0, behind.value?.length) }
    : undefined;
}

/** Two names or more and nothing else. */
export const isNames = (block: Block): boolean => {
  const names = splitNames(textOf(block));
  return block.hash === 0 && names.length >= 2 && names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name));
};
