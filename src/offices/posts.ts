/** The offices that a decision names, each with its unit: printed beside it, or taken from the rest of the decision. */
import { isUnit } from '../chinese/names.ts';
import { simplify, tight } from '../chinese/script.ts';
import { divide, isOffice } from '../register/index.ts';
import { BARE_RANK, placeOf, placeOfRank, RANKS } from './place.ts';
import { type Unit, unitOf } from './unit.ts';

export interface Post {
  /** One spelling for all that the print uses; absent where the decision does not say it and nothing in it shows it. */
  unit?: Unit;
  /** The unit's name as printed beside the post; absent where it stands elsewhere in the decision. */
  printedUnit?: string;
  /** 副局长, 党组书记: one spelling, without the manner in which it is held. */
  post: string;
  /** The same as printed. */
  words: string;
  /** What stands in brackets: 挂职, 试用期一年. */
  remarks: string[];
  /** 兼任. */
  isConcurrent: boolean;
}

/** Gained and lost, in order of print. `home`: the region of the periodical, for 市教育局 without a name. */
export function postsOf(
  { gained, lost }: { gained?: string | undefined; lost?: string | undefined },
  home: readonly string[] = [],
): { gained: Post[]; lost: Post[] } {
  const won = read(gained, undefined, home);
  const left = read(lost, won.findLast(({ unit }) => unit)?.unit, home);
  const inverse = left.find(({ unit }) => unit)?.unit;
  // 任局长，免去其白石县教育局副局长职务
  return { gained: won.every(({ unit }) => !unit) && inverse ? read(gained, inverse, home) : won, lost: left };
}

function read(phrase: string | undefined, before: Unit | undefined, home: readonly string[]): Post[] {
  let unit = before;
  return officeNames(phrase ?? '').flatMap((part): Post[] => {
    const post = postOf(part, unit, home);
    unit = post.unit ?? unit;
    return RANK.test(post.post) ? [] : [post];
  });
}

/** A rank, no office: it has no unit and no holder before. */
const RANK =
  /^(?:(?:确定|明确|定)为.*|[正副]?(?:省部|厅局|地厅|地市|县处|乡科|厅|县|处|科|局)长?级(?:待遇|干部)?|[一二三四]级(?:调研员|巡视员|主任科员|高级.*)|(?:副?调研员|副?巡视员|(?:副?主任)?科员))$/u;

const REMARK = /[（(]([^（()）]*)[）)]/gu;
const CONCURRENT = /^(?:仍|继续)?兼任?的?/u;
/** 第七届. */
const TERM = /第[一二三四五六七八九十百\d]+届/u;
const MARKS = /[，,、；;]/u;

/** Offices of a phrase. What does not end as an office does belongs to the next: 政协人口、资源和环境委员会主任. */
function officeNames(phrase: string): string[] {
  const covered = phrase.replace(REMARK, (remark) => '\u{E000}'.repeat(remark.length));
  const cuts = [...covered].flatMap((char, at) => (MARKS.test(char) ? [at] : []));
  const beside = [...covered.matchAll(/(?<=[长记任席委员])兼(?!职)/gu)].map(({ index }) => index);
  const parts: string[] = [];
  let from = 0;
  for (const to of [...cuts, ...beside, phrase.length].sort((a, b) => a - b)) {
    const part = phrase.slice(from, to);
    if (!isOffice(part) && to < phrase.length) continue;
    parts.push(part.replace(/^[，,、；;\s]+/u, ''));
    from = to;
  }
  return parts.filter(Boolean);
}

function postOf(part: string, before: Unit | undefined, home: readonly string[]): Post {
  const remarks = [...part.matchAll(REMARK)].map(([, remark = '']) => remark);
  const plain = tight(part.replace(REMARK, ''));
  const isConcurrent = CONCURRENT.test(simplify(plain));
  const { unit: words, post } = divide(plain.replace(CONCURRENT, ''));
  const all = {
    words: words === '' || namesUnit(words) ? post : words + post,
    remarks: [...(TERM.exec(simplify(plain)) ?? []), ...mannerOf(simplify(post)), ...remarks],
    isConcurrent,
  };
  if (words === '') return { ...within(simplify(post), before), ...all };
  // 正县级巡察专员: the words are the post's own.
  if (!namesUnit(words)) return { ...within(simplify(words + post), before), ...all };
  const body = PARTY_BODY.exec(simplify(words))?.groups?.body;
  const { unit, title } = organOf(placed(unitOf(words), before, home), simplify(post), /^中共/u.test(simplify(words)));
  const prefix = body === undefined ? '' : body === '委员会' ? '党委' : body;
  return { unit, printedUnit: words, post: titleOf(prefix + title), ...all };
}

/** 中共白石县教育局委员会委员 is 白石县教育局党委委员. */
const PARTY_BODY = /^(?:中共|中国共产党).+?[局院校厅社馆团会](?<body>委员会|党委|党组|总支|支部)$/u;

/** What is no other office than the plain one: 代县长, 常务副县长. It is kept as a remark. */
const MANNER = new RegExp(`^(?:代理(?=[^人])|代(?=[${RANKS}院检]|主任|书记)|常务(?=副))`, 'u');

const titleOf = (post: string): string => post.replace('常务委员', '常委').replace(MANNER, '');
const mannerOf = (post: string): string[] => MANNER.exec(post) ?? [];

const BODIES = /(?:政协|人大|科协|文联|妇联|残联|侨联|工商联|社科联|纪委|监委|团委|红十字会|委)$/u;
const ENDS_IN_REGION = new RegExp(`[${RANKS}]$`, 'u');

function namesUnit(words: string): boolean {
  const look = simplify(words);
  return isUnit(words) || BODIES.test(look) || ENDS_IN_REGION.test(look);
}

/** A post without a unit of its own: of the unit before it, or of an organ beside that. */
function within(post: string, before: Unit | undefined): Pick<Post, 'unit' | 'post'> {
  if (!before) return { post: titleOf(post) };
  const region = REGIONAL.exec(post)?.groups?.rank;
  const seat = region === undefined ? undefined : before.place.at(-1);
  // 白石县委副书记、县长: of its government. 市长 beside a county is of none that is known.
  if (region !== undefined)
    return seat?.endsWith(region)
      ? { unit: { place: before.place, body: '政府' }, post: titleOf(post) }
      : { post: titleOf(post) };
  if (before.body === '委' && /^纪委./u.test(post))
    return { unit: { place: before.place, body: '纪委' }, post: post.slice(2) };
  if (before.body === '政府' && /^党委./u.test(post))
    return { unit: { place: before.place, body: '委' }, post: post.slice(2) };
  return { unit: before, post: titleOf(post) };
}

/** 县长, 代县长, 常务副县长; 院长 is none. */
export const REGIONAL = new RegExp(`^(?:代理?|常务|副)*(?<rank>[${RANKS}])长$`, 'u');

/** Units that say no region, since they stand beside one that does. */
const DEPARTMENT =
  /^(?:(?:组织|宣传|统战|政工|人武)部|政法委|政研室|办公室|编办|党校|老干部局|巡察办|网信办|.{0,4}工委|总工会|[政团][协委]|纪委|监委|人大(?:常委会)?|政府)/u;

function placed({ place, body }: Unit, before: Unit | undefined, home: readonly string[]): Unit {
  if (place.length > 0) return { place, body };
  const rank = BARE_RANK.exec(body)?.[0];
  if (rank !== undefined) {
    const candidates = [placeOfRank(before?.place ?? [], rank), placeOfRank(home, rank)].filter(
      (one) => one !== undefined,
    );
    const [found] = candidates;
    // 市教育局 beside 石门市, in the periodical of 望江市: of either.
    const isOne = new Set(candidates.map((one) => one.at(-1))).size === 1;
    if (!found || !isOne) return { place, body };
    // 县柳坪镇党委
    const inside = placeOf(body.slice(1));
    return { place: [...found, ...inside], body: body.slice(1 + inside.join('').length) };
  }
  if (!before || !DEPARTMENT.test(body)) return { place, body };
  const isOfCommittee =
    before.body === '委' && /^(?:.{2}部|政法委|政研室|办公室|编办|党校|.{0,4}工委|巡察办)/u.test(body);
  return { place: before.place, body: isOfCommittee && !body.startsWith('人武部') ? `委${body}` : body };
}

/** A region alone has organs: its head stands at the government, 党委书记 at the committee. */
function organOf({ place, body }: Unit, post: string, isOfParty: boolean): { unit: Unit; title: string } {
  const isRegion = body === '' && place.length > 0;
  if (isRegion && REGIONAL.test(post)) return { unit: { place, body: '政府' }, title: post };
  if (isRegion && /^纪委./u.test(post)) return { unit: { place, body: '纪委' }, title: post.slice(2) };
  if (isRegion && /^党委./u.test(post)) return { unit: { place, body: '委' }, title: post.slice(2) };
  // 中共白石县委员 is printed for 中共白石县委委员
  if (isRegion && isOfParty) return { unit: { place, body: '委' }, title: post };
  return { unit: { place, body }, title: post };
}
