/** An invented issue with what Word files lose: notes, lists that the program numbers, a table with an empty cell. */
import type { Periodical } from '../../../src/schema.ts';

export interface WordArticle {
  title: string;
  byline: string;
  /** The first two call the notes, one each. */
  paragraphs: string[];
  notes: string[];
  items: string[];
  table: string[][];
}

export interface WordIssue {
  periodical: Periodical;
  cover: string[];
  articles: WordArticle[];
}

const article = (title: string, author: string, place: string): WordArticle => ({
  title,
  byline: `□ ${author}`,
  paragraphs: [1, 2, 3].map(
    (at) =>
      `${place}的第${at}段写的是江边的事情，船夫把缆绳系在石阶上，等最后一班渡船。${author}在${place}住了${at + 3}年，记下了${at * 7}个村子的名字，也记下了每一座桥的年纪。`,
  ),
  notes: [`${place}的地名据《石桥县志》卷三`, `${author}访谈，二〇二二年冬。`],
  items: [`${place}的渡口修了三次。`, `${place}的人还记得旧桥。`, `${place}的灯一直亮到天明。`],
  table: [
    ['渡口', '船只', '备注'],
    [`${place}东`, '12', ''],
    [`${place}西`, '7', '停用'],
  ],
});

export const wordIssue: WordIssue = {
  periodical: {
    name: '江边文汇',
    sponsor: '石桥市作家协会',
    site: 'https://jiangbian.example/',
    visibility: 'public',
    sections: [],
    regions: [],
    redactions: [],
  },
  cover: ['江边文汇', '2022年第4期（总第16期）'],
  articles: [
    article('守钟人的一天', '周小满', '北岸'),
    article('老街为什么还在', '陈桂生', '南街'),
    article('渡口的灯', '何青', '东渡'),
  ],
};
