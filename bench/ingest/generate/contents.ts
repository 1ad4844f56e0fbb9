/** The contents page of a drawn issue, in the style of its house. */
import type { DrawnArticle, DrawnIssue } from './draw.ts';
import type { Noise } from './noise.ts';
import type { Random } from './random.ts';

export function printContents({ house, articles }: DrawnIssue, noise: Noise, random: Random): string[] {
  const lines: string[] = [];
  const put = (text: string): void => {
    lines.push(text, '');
  };
  const style = house.contentsStyle;
  if (style !== 'displaced') put(random.pick(['目 录', '## 目录', '目录 CONTENTS']));
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
    const entry = entryLines(article, at, style, random.chance(noise.wrappedEntries));
    const isDoubled = style !== 'numbered' && random.chance(noise.doubledEntries);
    for (const line of isDoubled ? [...entry, ...entry] : entry) put(line);
  }
  return lines;
}

function entryLines(article: DrawnArticle, at: number, style: string, wrapped: boolean): string[] {
  const page = String(article.page).padStart(2, '0');
  const region = article.region ? `${article.region}：` : '';
  const first = `${region}${article.title[0] ?? ''}`;
  const rest = [...article.title.slice(1), ...(article.subtitle ? [`——${article.subtitle}`] : [])];
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
