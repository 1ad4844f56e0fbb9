/** Units that an issue names: in bylines, in the masthead, as its sources, in decisions, and by their regular names in running text. */
import { isPerson, isUnit } from '../chinese/names.ts';
import type { Appointment, MastheadField } from '../schema.ts';
import type { ArticleBlocks } from './blocks.ts';
import { type Mentions, mentions, wordsAround } from './mentions.ts';

/** Labels of the masthead whose values are units. */
const SPONSORS = /主管|主办|承办|协办|编辑出版|编印/u;
const REPRINTED = /^(?:转摘|转载|摘编|摘|选|载|原载|原文刊[登发载]|刊[登发载]|来源)[自于：:]*\s*/u;

export function headUnits(
  articles: readonly Pick<ArticleBlocks, 'data'>[],
  masthead: readonly MastheadField[],
): Mentions {
  const units = mentions();
  for (const { label, values } of masthead)
    if (SPONSORS.test(label))
      for (const name of values) if (isUnit(name)) units.add(name, { as: 'masthead', text: label });
  for (const { data } of articles) {
    const { order: article, authors, source } = data;
    for (const name of authors)
      if (!isPerson(name) && isUnit(name)) units.add(name, { article, as: 'author', text: authors.join(' ') });
    const origin = source?.replace(REPRINTED, '');
    if (source !== undefined && origin !== undefined && isUnit(origin))
      units.add(origin, { article, as: 'source', text: source });
  }
  return units;
}

export function addOffices(units: Mentions, appointments: readonly Appointment[]): void {
  for (const { article, anchor, text, ...entry } of appointments)
    for (const name of entry.units) units.add(name, { article, anchor, as: 'appointment', text });
}

const PARTY =
  '委(?:(?:组织|宣传|统战)部|政法委|编办|党校|老干部局|(?:直属)?机关工委|办公室|巡察办|网信办|改革办|政研室|农办|外办|台办|两新工委|教育工委|党史(?:研究)?室)';
const BUREAUS =
  '(?:发展和改革|发改|教育|科学技术|科技|经济和信息化|经信|公安|民政|司法|财政|人力资源和社会保障|人力社保|人社|自然资源和规划|自然资源|资源规划|资规|生态环境|住房和城乡建设|住建|交通运输|交通|水利|农业农村|农业|商务|文化广电旅游|文广旅游|文化|卫生健康|卫健|退役军人事务|应急管理|审计|市场监管|市场监督管理|统计|医疗保障|医保|综合行政执法|综合执法|信访|林业|大数据|税务|气象|体育|粮食|水务|环境保护|环保|国土资源|城市管理|城管|旅游|工商|质监|安监)[局委厅]';
const BODIES =
  '(?:总工会|妇联|团委|科协|文联|残联|工商联|侨联|红十字会|档案馆|图书馆|博物馆|文化馆|中级人民法院|人民法院|人民检察院|人大常委会|纪委|监委|人武部)';
/** 城市, 县市 and the like are no place that a unit belongs to. */
const NOT_INSIDE = '(?<![城都县省超门夜集上股入楼])';

/** Units of the decisions themselves are known already, in full. */
export function addUnitsInText(
  units: Mentions,
  articles: readonly ArticleBlocks[],
  appointments: readonly Appointment[],
  regions: readonly string[],
): void {
  const decided = new Set(appointments.map(({ article, anchor }) => `${article} ${anchor}`));
  const pattern = patternOf(regions);
  for (const { data, blocks } of articles)
    for (const { anchor, text } of blocks)
      for (const { index, 0: name } of decided.has(`${data.order} ${anchor}`) ? [] : text.matchAll(pattern))
        units.add(name, { article: data.order, anchor, as: 'text', text: wordsAround(text, index, name.length) });
}

/** `regions`: full names. A unit of a county counts with the name of its region only: 区委组织部 alone may be any. */
function patternOf(regions: readonly string[]): RegExp {
  const places = [...regions.toSorted((a, b) => b.length - a.length), `${NOT_INSIDE}[省市]`];
  return new RegExp(`(?:${places.join('|')})(?:${PARTY}|${BUREAUS}|${BODIES})`, 'gu');
}
