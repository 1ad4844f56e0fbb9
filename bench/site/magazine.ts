/** One invented monthly, issue after issue: the same sections and regions from the first number to the last, articles drawn anew each time. */
import type { Periodical } from '../../src/schema.ts';
import { type DrawnArticle, drawIssue } from '../ingest/generate/draw.ts';
import { profiles } from '../ingest/generate/noise.ts';
import type { House } from '../ingest/generate/periodicals.ts';
import { type Random, randomFrom } from '../ingest/generate/random.ts';
import { typeset } from '../ingest/generate/typeset.ts';
import { drawAppointments } from './appointments.ts';

const APPOINTMENTS = '人事任免';
const FIRST_YEAR = 1984;
const ISSUES_A_YEAR = 12;

const HOUSE: House = {
  name: '望江先锋',
  sections: ['卷首语', '要闻', '工作巡礼', '基层风采', '调研报告', '媒体声音', '党史故事', APPOINTMENTS],
  regions: ['青溪区', '白石县', '望江市', '云川县'],
  sponsor: '中共望江市委组织部',
  numberLine: (year, number, total) => `${year}年第${number}期 总第${total}期`,
  dateLine: (_year, month) => `${month}月10日出版`,
  contentsStyle: 'page-slash',
  sectionStyle: 'heading',
  byline: 'box',
};

/** The last section and one region are left out, as an editor may leave them: their slugs are made then. */
export const PERIODICAL: Periodical = {
  name: HOUSE.name,
  sponsor: HOUSE.sponsor,
  site: 'https://example.org/',
  visibility: 'public',
  sections: HOUSE.sections.slice(0, -1).map((name, at) => ({ name, slug: `section-${at + 1}` })),
  regions: HOUSE.regions.slice(0, -1).map((name, at) => ({ name, slug: `region-${at + 1}` })),
  redactions: ['电话'],
};

/** Issue `at` (from 0) as OCR would deliver it. Printed cleanly: what noise does to a text is measured elsewhere. */
export function printIssue(at: number, seed: number): string {
  const random = randomFrom(seed * 100_003 + at);
  const year = FIRST_YEAR + Math.floor(at / ISSUES_A_YEAR);
  const number = (at % ISSUES_A_YEAR) + 1;
  const drawn = drawIssue(HOUSE, random);
  const articles = onceOnly(drawn.articles).map((article) => filled(article, random, year, number));
  return typeset({ ...drawn, articles, year, number, total: at + 1, month: number }, profiles.clean, random).text;
}

/** Only the first of the appointments: a magazine prints one list an issue. */
function onceOnly(articles: readonly DrawnArticle[]): DrawnArticle[] {
  const first = articles.find(({ section }) => section === APPOINTMENTS);
  return articles
    .filter((article) => article.section !== APPOINTMENTS || article === first)
    .map((article, at) => ({ ...article, order: at + 1 }));
}

function filled(article: DrawnArticle, random: Random, year: number, number: number): DrawnArticle {
  if (article.section !== APPOINTMENTS) return article;
  return {
    ...article,
    title: [`${year}年${number}月干部人事任免`],
    subtitle: null,
    region: null,
    byline: null,
    authors: [],
    authorNote: null,
    source: null,
    body: drawAppointments(random),
  };
}
