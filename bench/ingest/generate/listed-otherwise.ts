/** Entries of the contents that do not say what the title says: a letter read otherwise, a name that the title lacks. */
import type { DrawnIssue } from './draw.ts';
import { person } from './prose.ts';
import type { Random } from './random.ts';

const ALIKE = [
  '己已',
  '未末',
  '人入',
  '土士',
  '日曰',
  '干千',
  '大太',
  '治冶',
  '设没',
  '级极',
  '建健',
  '推椎',
  '开井',
  '农衣',
  '会合',
  '作件',
  '业亚',
];

/** Orders of the entries that differ. */
export function listedOtherwise(issue: DrawnIssue, random: Random): { issue: DrawnIssue; differing: Set<number> } {
  const { differing: letters, lostPrefix } = issue.house.habits ?? {};
  const differing = new Set<number>();
  const articles = issue.articles.map((article) => {
    const whole = article.title.join(' ');
    const chosen = random.chance(0.25);
    const listed =
      letters && chosen ? exchanged(whole, random) : lostPrefix && chosen ? `${person(random)}：${whole}` : whole;
    if (listed === whole) return article;
    differing.add(article.order);
    return { ...article, listed };
  });
  return { issue: { ...issue, articles }, differing };
}

function exchanged(title: string, random: Random): string {
  const places = [...title].flatMap((char, at) => {
    const pair = ALIKE.find((one) => one.includes(char));
    return pair ? [{ at, to: pair.replace(char, '') }] : [];
  });
  if (places.length === 0) return title;
  const { at, to } = random.pick(places);
  return title.slice(0, at) + to + title.slice(at + 1);
}
