/** One spelling for the names under which the print knows the same unit: 中共白石县委员会 and 白石县委, 市政协 and 政协望江市委员会. */
import { simplify, tight } from '../chinese/script.ts';
import { BARE_RANK, placeOf, RANKS } from './place.ts';

/** A unit as it is compared: the regions that its name begins with, and the rest. */
export interface Unit {
  place: string[];
  body: string;
}

const REGION = `[${RANKS}]`;

/** In this order: each works on what those before it left. The short forms are those of official usage (规范简称). */
const SPELLINGS: readonly [RegExp, string][] = [
  [/[（(][^（()）]*[）)]/gu, ''],
  [/第[一二三四五六七八九十百\d]+届/gu, ''],
  [/中国共产党/gu, '中共'],
  [/(?:中国)?人民政治协商会议/gu, '政协'],
  [new RegExp(`^政协(.*?${REGION})委(?:员会)?`, 'u'), '$1政协'],
  [new RegExp(`^共青团(.*?${REGION})委(?:员会)?$`, 'u'), '$1团委'],
  [new RegExp(`^团(.{2,6}?${REGION})委$`, 'u'), '$1团委'],
  [/^中共(.+?[局院校厅社馆团会])(?:委员会|党委|党组|总支|支部)$/u, '$1'],
  [/^中共/u, ''],
  [/纪律检查委员会/gu, '纪委'],
  [/监察委员会/gu, '监委'],
  [/政法委员会/gu, '政法委'],
  [/工作委员会$/u, '工委'],
  [/机构编制委员会办公室/gu, '编办'],
  [/人民代表大会/gu, '人大'],
  [/常务委员会/gu, '常委会'],
  [new RegExp(`(?<=${REGION})委员会`, 'u'), '委'],
  [new RegExp(`(?<=${REGION})党委`, 'u'), '委'],
  [/人民政府/gu, '政府'],
  [/人民(?=法院|检察院|武装部)/gu, ''],
  [/武装部/gu, '人武部'],
  [/妇女联合会/gu, '妇联'],
  [/科学技术协会/gu, '科协'],
  [/文学艺术界联合会/gu, '文联'],
  [/残疾人联合会/gu, '残联'],
  [/归国华侨联合会/gu, '侨联'],
  [/工商业联合会/gu, '工商联'],
  [/(?:中国)?国际贸易促进委员会/gu, '贸促会'],
  [new RegExp(`^(贸促会|红十字会)(.+?${REGION})(?:委|支会)$`, 'u'), '$2$1'],
  [/社会科学界联合会/gu, '社科联'],
  [/发展和改革/gu, '发改'],
  [/经济和信息化/gu, '经信'],
  [/人力资源和社会保障|人力社保/gu, '人社'],
  [/住房和城乡建设/gu, '住建'],
  [/卫生健康/gu, '卫健'],
  [/市场监督管理/gu, '市场监管'],
  [/综合行政执法/gu, '综合执法'],
  [/自然资源和规划/gu, '资规'],
  [/管理委员会$/u, '管委会'],
];

export function unitOf(printed: string): Unit {
  const name = SPELLINGS.reduce((text, [pattern, short]) => text.replace(pattern, short), simplify(tight(printed)));
  const place = placeOf(name);
  return { place, body: name.slice(place.join('').length) };
}

export const nameOf = ({ place, body }: Unit): string => place.join('') + body;

/** 县教育局, and nothing says of which county. */
export const isUnplaced = ({ place, body }: Unit): boolean => place.length === 0 && BARE_RANK.test(body);

/** One of them is 县教育局, the other one of that name in some county. */
export function mayBeOne(one: Unit, other: Unit): boolean {
  const [bare, full] = isUnplaced(one) ? [one, other] : [other, one];
  const rank = bare.body.charAt(0);
  return isUnplaced(bare) && full.body === bare.body.slice(1) && full.place.at(-1)?.endsWith(rank) === true;
}
