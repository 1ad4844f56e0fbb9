/** The contents page of a drawn issue, in the style of its house. */
import type { DrawnArticle, DrawnIssue } from './draw.ts';
import { printListed } from './listed.ts';
import { lostPages, twoColumns } from './lost-pages.ts';
import type { Noise } from './noise.ts';
import type { House } from './periodicals.ts';
import type { Random } from './random.ts';

export function printContents(issue: DrawnIssue, noise: Noise, random: Random): string[] {
  const { contents, lostPages: share, twoColumns: isTwo } = issue.house.habits ?? {};
  if (contents === 'none') return [];
  const lines = contents ? printListed(issue, random) : printPaged(issue, noise, random);
  const paged = share === undefined ? lines : lostPages(lines, share, random);
  return isTwo ? twoColumns(paged) : paged;
}

function printPaged({ house, articles }: DrawnIssue, noise: Noise, random: Random): string[] {
  const lines: string[] = [];
  const put = (text: string): void => {
    lines.push(text, '');
  };
  const style = house.contentsStyle;
  const isUnnamed = house.habits?.unnamed === true;
  if (style !== 'displaced' && !isUnnamed) put(random.pick(['目 录', '## 目录', '目录 CONTENTS']));
  let section = '';
  for (const [at, article] of articles.filter(({ unlisted }) => !unlisted).entries()) {
    if (style === 'displaced' && at === Math.floor(articles.length / 2)) lines.push('# Contents 目录', '', '---', '');
    if (article.section !== section) {
      section = article.section;
      put(
        house.sectionStyle === 'heading'
          ? `#### ${section}`
          : house.sectionStyle === 'bracketed'
            ? `【${section}】`
            : section,
      );
    }
    const entry = entryLines(article, at, house, random.chance(noise.wrappedEntries));
    const isDoubled = style !== 'numbered' && random.chance(noise.doubledEntries);
    for (const line of isDoubled ? [...entry, ...entry] : entry) put(line);
  }
  return lines;
}

function entryLines(
  article: DrawnArticle,
  at: number,
  { contentsStyle: style, habits }: House,
  wrapped: boolean,
): string[] {
  const page = String(article.page).padStart(2, '0');
  const isPrefixed = !habits?.unlistedRegions || article.order % 3 === 0;
  const region = article.region && !article.listed && isPrefixed ? `${article.region}：` : '';
  const title = article.listed === undefined ? article.title : [article.listed];
  const first = `${region}${title[0] ?? ''}`;
  const rest = [...title.slice(1), ...(article.subtitle ? [`——${article.subtitle}`] : [])];
  const whole = [first, ...rest].join(' ');
  const twoLines = wrapped && rest.length > 0;
  if (style === 'page-slash' || style === 'displaced')
    return twoLines ? [`${page}/ ${first}`, rest.join(' ')] : [`${page}/ ${whole}`];
  if (style === 'page-space') return twoLines ? [`${page}  ${first}`, rest.join(' ')] : [`${page}  ${whole}`];
  if (style === 'leader') return twoLines ? [first, `${rest.join(' ')}……………${page}`] : [`${whole}………${page}`];
  if (style === 'paren')
    return twoLines ? [first, `${rest.join(' ')} (${article.page})`] : [`${whole} (${article.page})`];
  const authors = article.authors.join(' ');
  if (style === 'leader-author') return [`${whole}……………${authors}（${article.page}）`];
  if (style === 'title-author-space') return [`${whole}${authors ? `\u3000${authors}` : ''}\u3000${article.page}`];
  if (style === 'title-space') return [`${whole}  ${page}`];
  if (style === 'author-slash')
    return [`· ${whole} / ${article.authors.length > 0 ? `${article.authors.join(' ')} / ` : ''}${article.page}`];
  return [`${at + 1}. ${whole}`];
}
