/** Magazines that the generator prints: names, sections and habits that differ from one another and from the first real issue's. */
import type { Periodical } from '../../../src/schema.ts';
import type { Habits } from './habits.ts';

export interface House {
  name: string;
  sections: string[];
  /** Regions whose articles carry a region line; may be empty. */
  regions: string[];
  sponsor: string;
  /** How the cover and the colophon print the number. */
  numberLine: (year: number, number: number, total: number) => string;
  dateLine: (year: number, month: number) => string;
  contentsStyle: ContentsStyle;
  sectionStyle: 'heading' | 'plain' | 'bracketed';
  /** What stands before a byline. */
  byline: 'box' | 'credit' | 'reporter' | 'bare' | 'brackets';
  /** A blank line between paragraphs; none, but an indent; or lines as wide as a column. */
  layout?: 'blank' | 'indent' | 'wrapped';
  /** No Markdown mark anywhere. */
  unmarked?: boolean;
  /** Printed in traditional characters. */
  traditional?: boolean;
  habits?: Habits;
}

export type ContentsStyle =
  | 'page-slash'
  | 'leader'
  | 'paren'
  | 'page-space'
  | 'author-slash'
  | 'title-space'
  | 'displaced'
  | 'numbered'
  | 'leader-author'
  | 'title-author-space';

const han = (year: number) => [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

export const houses: readonly House[] = [
  {
    name: '山区党建',
    sections: ['卷首语', '要闻', '工作巡礼', '基层风采', '党史故事'],
    regions: ['青溪区', '白石县', '望江市', '云川县'],
    sponsor: '中共望江市委组织部',
    numberLine: (y, n, t) => `${y}年第${n}期 总第${t}期`,
    dateLine: (_y, m) => `${m}月10日出版`,
    contentsStyle: 'displaced',
    sectionStyle: 'heading',
    byline: 'box',
  },
  {
    name: '江海先锋',
    sections: ['刊首语', '特别策划', '先锋论坛', '支部生活', '人物', '文苑'],
    regions: [],
    sponsor: '中共江海省委',
    numberLine: (y, n, t) => `${y}年第${n}期（总第${t}期）`,
    dateLine: (y, m) => `${y}年${m}月5日出版`,
    contentsStyle: 'leader',
    sectionStyle: 'plain',
    byline: 'credit',
  },
  {
    name: '农村工作通讯',
    sections: ['社论', '经验交流', '调查研究', '读者来信'],
    regions: [],
    sponsor: '农村工作办公室',
    numberLine: (y, n) => `${han(y)}年第${n}期`,
    dateLine: (y, m) => `${han(y)}年${m}月出版`,
    contentsStyle: 'paren',
    sectionStyle: 'bracketed',
    byline: 'bare',
  },
  {
    name: '学习与探索',
    sections: ['理论前沿', '实践探索', '历史回眸'],
    regions: [],
    sponsor: '市社会科学联合会',
    numberLine: (y, n, t) => `${y}年第${n}期 总第${t}期`,
    dateLine: (y, m) => `出版日期：${y}年${m}月20日`,
    contentsStyle: 'page-space',
    sectionStyle: 'heading',
    byline: 'brackets',
  },
  {
    name: '水乡群文',
    sections: ['文化视点', '馆站动态', '民间采风'],
    regions: [],
    sponsor: '市文化馆',
    numberLine: (y, n, t) => `${y}年第${n}期 （总第${t}期）`,
    dateLine: (y, m) => `${y}年${m}月`,
    contentsStyle: 'author-slash',
    sectionStyle: 'plain',
    byline: 'credit',
  },
  {
    name: '城乡建设参考',
    sections: ['本期头条', '城市更新', '镇村之窗'],
    regions: [],
    sponsor: '城乡建设研究会',
    numberLine: (y, n, t) => `${y}年第${n}期 总第${t}期`,
    dateLine: (y, m) => `${y}年${m}月15日印刷`,
    contentsStyle: 'title-space',
    sectionStyle: 'heading',
    byline: 'reporter',
  },
  {
    name: '组工信息',
    sections: ['领导讲话', '工作动态'],
    regions: [],
    sponsor: '县委组织部',
    numberLine: (y, n) => `${y}年第${n}期`,
    dateLine: (y, m) => `${y}年${m}月1日印发`,
    contentsStyle: 'numbered',
    sectionStyle: 'plain',
    byline: 'reporter',
  },
  {
    name: '乡土史志',
    sections: ['卷首', '史海钩沉', '口述历史'],
    regions: ['东阳乡', '南溪镇'],
    sponsor: '县史志办',
    numberLine: (y, n, t) => `${y}年第${n}期（总第${t}期）`,
    dateLine: (y, m) => `${y}年${m}月30日出版`,
    contentsStyle: 'page-slash',
    sectionStyle: 'plain',
    byline: 'box',
  },
  {
    name: '城市周刊',
    sections: ['封面报道', '时事', '财经', '文化'],
    regions: [],
    sponsor: '城市出版集团',
    numberLine: (y, n, t) => `${y}年第${n}期 总第${t}期`,
    dateLine: (y, m) => `${y}年${m}月25日出版`,
    contentsStyle: 'leader',
    sectionStyle: 'bracketed',
    byline: 'credit',
    layout: 'wrapped',
    unmarked: true,
  },
  {
    name: '红山月刊',
    sections: [],
    regions: [],
    sponsor: '红山人民公社',
    numberLine: (y, n, t) => `${han(y)}年第${'〇一二三四五六七八九'[n] ?? n}期（总第${t}期）`,
    dateLine: (y, m) => `${han(y)}年${m}月5日出版`,
    contentsStyle: 'leader-author',
    sectionStyle: 'plain',
    byline: 'bare',
    layout: 'indent',
    unmarked: true,
  },
  {
    name: '文荟双月刊',
    sections: ['专题', '艺文', '书话'],
    regions: [],
    sponsor: '文荟出版社',
    numberLine: (y, n) => `${han(y)}年第${n}期`,
    dateLine: (y, m) => `${han(y)}年${m}月出版`,
    contentsStyle: 'title-author-space',
    sectionStyle: 'plain',
    byline: 'bare',
    traditional: true,
  },
  {
    name: '每日动态',
    sections: [],
    regions: [],
    sponsor: '市政府办公室',
    numberLine: (_y, n) => `第${n}期`,
    dateLine: (y, m) => `${y}年${m}月8日印发`,
    contentsStyle: 'numbered',
    sectionStyle: 'plain',
    byline: 'bare',
    unmarked: true,
  },
  {
    name: '乡镇论坛',
    sections: ['卷首', '村官故事', '法律顾问'],
    regions: [],
    sponsor: '乡镇论坛杂志社',
    numberLine: (y, n) => `${y}年第${n}期`,
    dateLine: (y, m) => `${y}年${m}月1日出版`,
    contentsStyle: 'paren',
    sectionStyle: 'heading',
    byline: 'box',
    layout: 'wrapped',
  },
];

/** What a house would write into its periodical.yaml; sections stay unknown, as on a first ingest. */
export const periodicalOf = (house: House): Periodical => ({
  name: house.name,
  sponsor: house.sponsor,
  site: 'https://example.org/',
  visibility: 'internal',
  sections: [],
  regions: house.regions.map((name, at) => ({ name, slug: `r${at}` })),
  redactions: [],
});
