/** The cover of a drawn issue: name, number or date, what it quotes and what it is about. */
import type { DrawnIssue } from './draw.ts';
import type { Press } from './press.ts';
import { blank } from './press.ts';
import { paragraph, subhead } from './prose.ts';

export function printCover(press: Press, issue: DrawnIssue): void {
  const { house, year, number, total, articles } = issue;
  const { random } = press;
  const habits = house.habits ?? {};
  if (habits.fullDate) press.lines.push({ text: fullDate(issue) }, { text: '' });
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
