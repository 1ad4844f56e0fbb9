/** Prints a drawn issue as the text that OCR would deliver, and keeps the truth of every line. */
import type { Truth } from '../truth.ts';
import { printColumnHead } from './column-heads.ts';
import { printContents } from './contents.ts';
import { printCover } from './cover.ts';
import type { DrawnArticle, DrawnIssue } from './draw.ts';
import { breakOff, goOn } from './jumps.ts';
import { printKickers } from './kickers.ts';
import type { Noise } from './noise.ts';
import { turnPage, turnsPages } from './pages.ts';
import { printPiece } from './pieces.ts';
import type { Press, Printed, Put } from './press.ts';
import { blank, marked, misread, spaced } from './press.ts';
import { truthOf } from './printed-truth.ts';
import type { Random } from './random.ts';

export interface Set {
  text: string;
  truth: Truth;
  /** Printed page of each article by order, where pages were counted. */
  pages: Map<number, number>;
}

export function typeset(drawn: DrawnIssue, noise: Noise, random: Random): Set {
  const issue = { ...drawn, articles: withUnlisted(drawn.articles, noise, random) };
  const press: Press = {
    ...{ lines: [], house: issue.house, random, noise, found: new Map() },
    ...{ page: issue.articles[0]?.page ?? 1, filled: 0, pages: new Map() },
  };
  const first = issue.articles[0];
  const leads = first !== undefined && issue.house.contentsStyle === 'displaced';
  printCover(press, issue);
  if (leads) printArticle(press, first, issue);
  if (!issue.house.habits?.oneArticle) printColophon(press, issue);
  const contents = printContents(issue, noise, random).map((text) => ({ text }));
  const comesLast = issue.house.habits?.contentsLast === true;
  if (!comesLast) press.lines.push(...contents);
  const described = new Set(Array.from({ length: noise.descriptions }, () => random.int(1, issue.articles.length)));
  for (const article of issue.articles.slice(leads ? 1 : 0)) {
    printArticle(press, article, issue);
    if (described.has(article.order)) press.lines.push({ text: '' }, { text: DESCRIPTION }, { text: '' });
  }
  if (comesLast) press.lines.push({ text: '' }, ...contents);
  const text = `${press.lines.map(({ text }) => text).join('\n')}\n`;
  return { text, truth: truthOf(press, issue), pages: press.pages };
}

const DESCRIPTION =
  'The image shows a group of people standing in front of a large red banner in a meeting hall. Several of them are holding documents and looking toward the camera, while others are seated at a long table covered with a white cloth.';

function printColophon(press: Press, { house, year, number, total, month }: DrawnIssue): void {
  const { random } = press;
  const fields = [
    `《${house.name}》`,
    ...(house.habits?.fullDate ? [] : [house.numberLine(year, number, total)]),
    house.dateLine(year, month),
    `主办 ${house.sponsor}`,
    '主编 李文',
    '副主编 张 明 王小平',
    '编 辑 陈 刚',
    `编辑出版：《${house.name}》编辑部`,
    `地址：建设路${random.int(1, 200)}号`,
    '邮编：324000',
    `电话：(0570) ${random.int(1_000_000, 9_999_999)}`,
    '印刷：新华印刷厂',
  ];
  blank(press, 5);
  for (const field of fields) press.lines.push({ text: field }, { text: '' });
}

function printArticle(press: Press, article: DrawnArticle, issue: DrawnIssue): void {
  const { random, noise } = press;
  const owner = article.order;
  const titleLost = random.chance(noise.lostTitles) && article.byline?.startsWith('□') === true;
  const lines = article.title.map((line) => misread(press, spaced(press, line)));
  const found: Printed = {
    title: titleLost ? article.title.join(' ') : lines.join(' '),
    headings: [],
    captions: [],
    rows: 0,
    titleLost,
  };
  press.found.set(owner, found);
  const put: Put = (text, goesOn = false) => {
    press.lines.push({ text, owner, ...(goesOn ? { goesOn } : {}) });
    if (issue.house.layout === undefined || issue.house.layout === 'blank') blank(press);
  };
  if (issue.house.layout !== undefined) blank(press, 2);
  if (turnsPages(press) && press.filled > 0) turnPage(press);
  press.pages.set(owner, press.page);
  printSectionLabel(press, article, issue);
  printColumnHead(press, owner);
  if (!titleLost) printKickers(press, article, put);
  if (article.region && issue.house.habits?.unlistedRegions) put(marked(press, article.region, 2));
  else if (article.region && !random.chance(noise.lostRegions))
    put(
      `${random.chance(0.5) ? '## ' : ''}${article.region.length === 3 && random.chance(0.5) ? [...article.region.slice(0, 2)].join(' ') : article.region.slice(0, -1)}`,
    );
  if (!titleLost) {
    const bar = issue.house.habits?.contents === 'bar' ? `${article.section}${random.pick([' | ', '｜'])}` : '';
    if (random.chance(0.5) || lines.length === 1) put(marked(press, bar + lines.join(' '), 1));
    else for (const line of lines) put(marked(press, line, 1));
    if (article.subtitle) put(marked(press, `——${article.subtitle}`, 2));
  }
  if (article.byline) put(article.byline);
  const last = article.body.at(-1);
  const breaksOff =
    issue.house.layout === undefined &&
    last?.kind === 'paragraph' &&
    !last.runIn &&
    last.text.length > 200 &&
    !article.source &&
    !article.authorNote &&
    press.rest === undefined &&
    owner < issue.articles.length &&
    random.chance(noise.jumps);
  for (const [at, piece] of article.body.entries()) {
    if (breaksOff && piece === last) {
      breakOff(press, owner, piece.text, put);
      continue;
    }
    printPiece(press, piece, put, found, {
      last: at === article.body.length - 1,
      source: article.source,
      title: article.title.join(' '),
      before: article.body[at - 1],
    });
    if (random.chance(0.05)) printFurniture(press, issue, article);
  }
  if (article.authorNote) put(`（${article.authorNote}）`);
  if (press.rest && press.rest.owner !== owner) goOn(press, press.rest);
  printFurniture(press, issue, article);
}

function printFurniture(press: Press, { house, year, number }: DrawnIssue, { title, page }: DrawnArticle): void {
  const { random, noise } = press;
  if (noise.runningHeads) press.lines.push({ text: `${house.name} ${year}年第${number}期` }, { text: '' });
  if (title.length === 1 && random.chance(noise.runningTitles))
    press.lines.push({ text: `${title[0]} ${page ?? random.int(1, 60)}` }, { text: '' });
  if (noise.folios) press.lines.push({ text: `${random.pick(['', '· ', '- '])}${random.int(1, 60)}` }, { text: '' });
}

/** The section's name above its first article; it is of none. */
function printSectionLabel(press: Press, article: DrawnArticle, { house, articles }: DrawnIssue): void {
  const before = articles[articles.indexOf(article) - 1];
  if (!house.habits?.sectionLabels || article.section === '' || before?.section === article.section) return;
  press.lines.push({ text: `${' '.repeat(20)}${article.section}` });
}

/** Some articles are left out of the contents: they count behind the last entry. */
function withUnlisted(articles: readonly DrawnArticle[], noise: Noise, random: Random): DrawnArticle[] {
  const isUnlisted = articles.map(
    (article, at) =>
      at > 0 &&
      article.byline?.startsWith('□') === true &&
      article.title.length === 1 &&
      article.body[0]?.kind === 'paragraph' &&
      random.chance(noise.missingEntries),
  );
  const listed = isUnlisted.filter((unlisted) => !unlisted).length;
  let [next, extra, section] = [0, listed, ''];
  return articles.map((article, at) => {
    if (!isUnlisted[at]) {
      section = article.section;
      return { ...article, order: ++next };
    }
    return { ...article, order: ++extra, section, page: null, region: null, unlisted: true };
  });
}
