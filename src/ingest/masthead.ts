/** 版权页 and 编委会名单: finds them anywhere in the issue and reads their labelled lines. */

import type { Block, MastheadField } from './model.ts';
import { hasFullStop, isHan, lengthOf, simplify, splitNames, textOf, tight } from './text.ts';

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
const IDENTITY =
  /^《[^》]{2,20}》|第\s*\S{1,5}\s*期|总第?\s*\d+|月\s*[\d一二三四五六七八九十]{0,3}\s*日?\s*出版|内部|注意保存|准印|[刊]号|ISSN|编辑(?:指导)?委员会|编委会|https?:|www\.|^[（(]?按姓氏|^\d{4}[.年/-]/u;

/** Labels that must stand close together before a stretch of lines is believed to be a colophon; beside the contents, fewer. */
const FEWEST_LABELS = { anywhere: 3, besideContents: 2 };
const WIDEST_HOLE = 8;
const LONGEST_LINE = 60;

/** `红山人民出版社出版`: the label stands behind. */
const FIELD_BEHIND =
  /^(?<value>《?\p{Script=Han}[^，。；：]{2,24}?)\s*(?<label>编辑出版|编辑|编印|出版|印刷|发行|主办|主管)$/u;

interface Field {
  label: string;
  value: string;
}

/** The labelled values of a line as printed; more than one where gaps part them: `主编：张三　　校对：李四`. */
function fieldsIn(block: Block): Field[] {
  if (lengthOf(block) > LONGEST_LINE || hasFullStop(textOf(block))) return [];
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

/** Ranges of blocks (`from` inclusive, `to` exclusive) that are colophon; `taken(i)` marks blocks that belong to the contents. */
export function findMasthead(blocks: readonly Block[], taken: (at: number) => boolean): [number, number][] {
  const ranges: [number, number][] = [];
  let cluster: number[] = [];
  const close = () => {
    const labels = new Set(cluster.flatMap((at) => fieldsIn(blocks[at] as Block).map(({ label }) => tight(label))));
    const isBeside = [-1, -2].some((step) => taken((cluster[0] ?? 0) + step)) || taken((cluster.at(-1) ?? 0) + 1);
    const fewest = isBeside ? FEWEST_LABELS.besideContents : FEWEST_LABELS.anywhere;
    if (labels.size >= fewest) ranges.push(widen(blocks, cluster, taken));
    cluster = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (taken(at) || lengthOf(block) > LONGEST_LINE || hasFullStop(textOf(block))) close();
    else if (fieldsIn(block).length > 0) {
      if (cluster.length > 0 && at - (cluster.at(-1) ?? at) > WIDEST_HOLE) close();
      cluster.push(at);
    }
  }
  close();
  return ranges;
}

/** Takes in the lines around that name the issue: 《刊名》, number, date, 内部资料. */
function widen(blocks: readonly Block[], cluster: number[], taken: (at: number) => boolean): [number, number] {
  let from = cluster[0] ?? 0;
  let to = (cluster.at(-1) ?? 0) + 1;
  const belongs = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && !taken(at) && lengthOf(block) <= 40 && IDENTITY.test(textOf(block));
  };
  while (belongs(from - 1) && (blocks[from]?.gap ?? 0) < 5) from--;
  while (belongs(to)) to++;
  // Names that run on below their label: `徐裕宏 程金敏`.
  while (to < blocks.length && !taken(to) && (blocks[to]?.gap ?? 9) <= 1 && isNames(blocks[to] as Block)) to++;
  return [from, to];
}

const isNames = (block: Block): boolean => {
  const names = splitNames(textOf(block));
  return block.hash === 0 && names.length >= 2 && names.every((name) => /^\p{Script=Han}{2,4}$/u.test(name));
};

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

const isPost = (label: string): boolean => POSTS.includes(label);

function valuesOf(label: string, value: string): string[] {
  const text = value.trim();
  if (!isPost(label)) return text === '' ? [] : [text];
  return splitNames(text.replace(/[（(][^）)]*[）)]/gu, ' ')).filter((name) => [...name].some(isHan));
}
