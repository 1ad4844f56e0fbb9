/**
 * The table of what is withheld: by the label before a value, and by the value itself. Patterns read text after `plain` (find.ts): full-width forms
 * are ASCII, dashes are hyphens, spaces are spaces; a tab stands between the cells of a row.
 */
import { GAP, groupsOf, isCard, isIdentity, isMobile, isSpread } from './numbers.ts';

export type Kind = 'telephone' | 'mobile' | 'fax' | 'mail' | 'chat' | 'identity' | 'bank';

export interface PersonalKind {
  kind: Kind;
  /** Stands in the place of a value, `［电话从略］`, and in messages. */
  name: string;
  /** Words that a label of this kind ends with. Regular expression. */
  label: string;
  /** What a value looks like behind such a label. */
  labelled: string;
  /** Values that need no label; `holds` proves what the pattern finds. */
  values: readonly { pattern: string; holds?: (value: string) => boolean }[];
}

/** Behind a number that counts something: 元, 次, 部 … */
const COUNTED = '(?! ?(?:[年月元万亿吨亩%次部条人个户件台份张篇字]|美元|港元|欧元|平方|立方|公里|公斤|千瓦))';
const COUNTRY = `(?:(?:\\+|00)86${GAP})`;
/** Area codes of the mainland: three digits for the largest cities, else four. */
const AREA = '(?:10|2\\d|[3-9]\\d{2})';
const LOCAL = '(?:[2-9]\\d{6,7}|[2-9]\\d{2,3}[ .\\-]\\d{4})';
const EXTENSION = '(?:(?:-| ?转 ?)\\d{1,5}(?!\\d))?';
/** Between two numbers of one list: `3026633（编辑部）、3026634`. */
const AND = '(?: ?\\([^()\\d]{0,12}\\))? ?[、/,;和或] ?';
const LANDLINE = `(?:${COUNTRY}?\\((?:0)?${AREA}\\)|${COUNTRY}0?${AREA}|0${AREA})${GAP}${LOCAL}(?!\\d)${COUNTED}${EXTENSION}`;
/** Six digits are a short number of the house; public ones (12380, 12345) are shorter. */
const SHORT = `\\d{6,12}(?!\\d)${COUNTED}${EXTENSION}`;
const MOBILE = `(?:${COUNTRY}|86${GAP}|0)?1(?:${GAP}\\d){10}(?!\\d)${COUNTED}`;
const NUMBER = `(?:${LANDLINE}|${MOBILE}|${SHORT}|\\d{3,4}[ \\-]\\d{4}(?!\\d)${COUNTED})`;
const NUMBERS = `${NUMBER}(?:${AND}(?:${NUMBER}|\\d{2,4}(?!\\d)${COUNTED}))*`;
const DOMAIN = '(?:[A-Za-z\\d\\-]+\\.)+[A-Za-z]{2,}';
/** With the spaces that OCR sets; only where it ends as most addresses here do. */
const SPACED_DOMAIN = '(?:[A-Za-z\\d\\-]+ ?\\. ?){1,4}(?:com|cn|net|org|gov|edu|cc|vip|info)(?![A-Za-z])';
const MAILBOX = '(?<![\\w.%+\\-])[\\w.%+\\-]{1,64}';

export const KINDS: readonly PersonalKind[] = [
  {
    kind: 'fax',
    name: '传真',
    label: '[传傳]真|fax',
    labelled: NUMBERS,
    values: [],
  },
  {
    kind: 'mobile',
    name: '手机号',
    label: '手[机機]|移[动動][电電][话話]|小[灵靈]通|mobile',
    labelled: NUMBERS,
    values: [
      {
        pattern: `(?<!\\d)${MOBILE}`,
        holds: (value) =>
          isMobile(value.replace(/^(?:(?:\+|00)?86[ .-]{0,3}|0)(?=1)/u, '')) && /1[ .-]{0,3}[3-9]/u.test(value),
      },
    ],
  },
  {
    kind: 'telephone',
    name: '电话',
    label: '[电電][话話]|[热熱][线線]|座[机機]|[总總][机機]|短[号號]|[联聯][系繫]方式|tel|telephone|phone',
    labelled: NUMBERS,
    values: [
      { pattern: `(?<!\\d)${LANDLINE}(?:${AND}(?:${LOCAL}|\\d{2,4})(?!\\d)${COUNTED})*` },
      { pattern: `(?<!\\d)0(?:${GAP}\\d){9,11}(?!\\d)`, holds: (value) => isSpread(groupsOf(value)) },
      { pattern: '(?<!\\d)[48]00[ \\-](?:\\d{3}[ \\-]?\\d{4}|\\d{4}[ \\-]?\\d{3})(?!\\d)' },
    ],
  },
  {
    kind: 'mail',
    name: '邮箱',
    label: '[邮郵]箱|信箱|[电電]子[邮郵]件|[电電][邮郵]|e-?mail|mail',
    labelled: '[\\w.+\\-]*[@#.][\\w.\\-]*\\w',
    values: [
      { pattern: `${MAILBOX} ?@ ?(?:${DOMAIN}|${SPACED_DOMAIN})` },
      { pattern: `${MAILBOX} ?(?:#|[(\\[] ?at ?[)\\]]) ?${SPACED_DOMAIN}` },
    ],
  },
  {
    kind: 'chat',
    name: '微信号',
    label: '微信|微信[号號]|qq|qq群',
    labelled: `(?:(?<=[:号號][ \\t]?)[A-Za-z][\\w\\-]{4,30}|\\d{5,12}(?!\\d)${COUNTED})`,
    values: [],
  },
  {
    kind: 'identity',
    name: '证件号',
    label: '身份[证證]|公民身份',
    labelled: '[1-9][\\d*]{13,16}[\\dXx*]',
    values: [{ pattern: `(?<!\\d)[1-9](?:${GAP}\\d){16}${GAP}[\\dXx](?![\\dA-Za-z])`, holds: isIdentity }],
  },
  {
    kind: 'bank',
    name: '账号',
    label: '[账帐賬帳][号號户戶]|卡[号號]',
    labelled: `\\d(?:[ \\-]{0,2}\\d){7,24}(?!\\d)${COUNTED}`,
    values: [{ pattern: `(?<!\\d)[3-69](?:[ \\-]{0,3}\\d){14,18}(?!\\d)`, holds: isCard }],
  },
];

export const ALL_KINDS: ReadonlySet<Kind> = new Set(KINDS.map(({ kind }) => kind));
