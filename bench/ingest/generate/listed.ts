/** Contents pages that are no lines with pages: bare titles, links, `栏目｜标题`, numbered lists; with the heading or without. */
import type { DrawnArticle, DrawnIssue } from './draw.ts';
import type { Random } from './random.ts';

/** One line an entry, blank lines between where the house sets them so. */
export function printListed(issue: DrawnIssue, random: Random): string[] {
  const { house } = issue;
  const habits = house.habits ?? {};
  const articles = issue.articles.filter(({ unlisted }) => !unlisted);
  const isIndented = habits.unnamed === true && habits.contents === 'bare';
  const gap = isIndented || random.chance(0.4) ? [] : [''];
  const lines: string[] = [];
  const put = (...texts: string[]): void => {
    lines.push(...texts.flatMap((text) => [text, ...gap]));
  };
  if (!habits.unnamed) put(headingOf(habits.contents ?? 'bare', random));
  else lines.push(house.name);
  const mark = random.pick(['* ', '- ', '1. ']);
  let section = '';
  for (const [at, article] of articles.entries()) {
    if (article.section !== section && habits.contents !== 'bar') {
      section = article.section;
      put(habits.longColumns ? `【${section}】` : section);
    }
    const name = nameOf(article);
    const isLast = at === articles.length - 1;
    if (habits.contents === 'link')
      put(`${mark === '1. ' ? `${at + 1}. ` : mark}[${name}](${issue.year}-${issue.number}/${slug(at)})`);
    else if (habits.contents === 'bar')
      put(`${article.section}${random.pick(['｜', '｜', ' | '])}${name} ${article.page}`);
    else if (habits.contents === 'list') put(...listEntry(article, name, at, isLast, issue, random));
    else
      put(
        `${isIndented ? '     ' : ''}${name}${isIndented && article.authors.length > 0 && random.chance(0.5) ? ` (作者：${article.authors.join('、')})` : ''}`,
      );
  }
  return habits.divider ? [...lines, '', random.pick(['详细内容', '## 详细新闻', '正文']), ''] : [...lines, ''];
}

const nameOf = ({ title, listed }: DrawnArticle): string => listed ?? title.join(' ');

const slug = (at: number): string => `piece-${String.fromCharCode(97 + (at % 26))}${at}.md`;

function headingOf(style: string, random: Random): string {
  if (style === 'list') return random.pick(['内容提要', '## 目录', '本期主要内容：', '目录']);
  return style === 'link' ? random.pick(['## 目录', '# 目录']) : random.pick(['目录', '目 录', '## 目录', '本期目录']);
}

function listEntry(
  article: DrawnArticle,
  name: string,
  at: number,
  isLast: boolean,
  { house }: DrawnIssue,
  random: Random,
): string[] {
  const { listStops, listWraps, digest } = house.habits ?? {};
  const stop = listStops ? (isLast ? '。' : '；') : '';
  const heads = article.body.filter((piece) => piece.kind === 'heading');
  if (digest && article.title[0] && /^(?:简讯|国内联播快讯|要闻集锦)$/u.test(article.title[0])) {
    const items = heads.map(({ text }, n) => `（${n + 1}）${text}${listStops ? '；' : ''}`);
    return [`${at + 1}.${name}：`, ...items];
  }
  const colon = name.indexOf('：');
  if (listWraps && colon > 0) return [`${at + 1}.${name.slice(0, colon + 1)}`, `${name.slice(colon + 1)}${stop}`];
  if (listWraps && name.length > 12 && random.chance(0.4)) {
    const cut = random.int(6, name.length - 4);
    return [`${at + 1}.${name.slice(0, cut)}`, `${name.slice(cut)}${stop}`];
  }
  return [`${at + 1}.${random.chance(0.3) ? ' ' : ''}${name}${stop}`];
}
