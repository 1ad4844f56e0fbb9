/** The cover of a drawn issue: name, number or date, what it quotes and what it is about. */
import type { DrawnIssue } from './draw.ts';
import type { Press } from './press.ts';
import { blank } from './press.ts';
import { paragraph, subhead } from './prose.ts';

export function printCover(press: Press, issue: DrawnIssue): void {
  const { house, year, number, total, articles } = issue;
  const { random } = press;
  const habits = house.habits ?? {};
  if (habits.oneArticle && random.chance(0.5)) press.lines.push(...bulletinHead(issue).map((text) => ({ text })));
  else if (habits.fullDate) press.lines.push({ text: fullDate(issue) }, { text: '' });
  else
    press.lines.push(
      { text: `# ${house.name}` },
      { text: '' },
      { text: house.numberLine(year, number, total) },
      { text: '' },
      { text: `${house.sponsor} 主办` },
    );
  if (press.noise.teasers)
    for (const article of articles.slice(1, 4)) press.lines.push({ text: '' }, { text: `▲ ${article.title[0]}` });
  if (habits.teaserHeadings)
    for (const article of articles.slice(1, 4)) {
      press.lines.push({ text: '' }, { text: `${house.unmarked ? '' : '## '}${article.title[0]}` });
      if (random.chance(0.5)) press.lines.push({ text: paragraph(random, 30) });
    }
  if (habits.focus)
    press.lines.push(
      { text: '' },
      { text: '本期关注' },
      { text: subhead(random) },
      { text: house.name },
      { text: house.numberLine(year, number, total) },
    );
  blank(press, 3);
}

function fullDate({ house, year, month, number }: DrawnIssue): string {
  const digits = [year, month, number].map((part) => String(part).padStart(2, '0'));
  return number % 2 === 0 ? `《${house.name}》（${digits.join('')}）` : `${house.name} ${year}年${month}月${number}日`;
}

/** A bulletin has its number in brackets, and its date at the end of the line below. */
function bulletinHead({ house, year, number, month }: DrawnIssue): string[] {
  const han = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
  const [m, day] = [numeral(month), numeral(number)];
  return [house.sponsor, '工作会议简报', `（${number}）`, `会议秘书处编　　${han}年${m}月${day}日`];
}

const numeral = (value: number): string =>
  (value >= 10 ? '十' : '') + (['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][value % 10] ?? '');
