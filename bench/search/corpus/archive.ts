/** A generated archive, laid out like `content/issues`. The same seed gives the same files. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Random, randomFrom } from '../../ingest/generate/random.ts';
import { type Language, makeLanguage } from './language.ts';

const SECTIONS = ['要闻', '时评', '调研报告', '基层风采', '人物', '副刊', '国际', '经济', '文化', '公告'];
const ARTICLES_OF_ISSUE = 40;
const ISSUES_OF_YEAR = 24;
const FIRST_YEAR = 1995;

export async function writeArchive(folder: string, articles: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const language = makeLanguage(random);
  for (let issue = 0; issue * ARTICLES_OF_ISSUE < articles; issue += 1) {
    const count = Math.min(ARTICLES_OF_ISSUE, articles - issue * ARTICLES_OF_ISSUE);
    await writeIssue(folder, issue, count, language, random);
  }
}

async function writeIssue(
  folder: string,
  at: number,
  count: number,
  language: Language,
  random: Random,
): Promise<void> {
  const [year, number] = [FIRST_YEAR + Math.floor(at / ISSUES_OF_YEAR), (at % ISSUES_OF_YEAR) + 1];
  const id = `${year}-${String(number).padStart(2, '0')}`;
  const target = join(folder, id);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'issue.yaml'), stringify({ title: '样刊', year, number, totalNumber: at + 1 }));
  for (let order = 1; order <= count; order += 1) {
    await writeFile(join(target, `${String(order).padStart(2, '0')}.mdx`), article(id, order, language, random));
  }
}

function article(issue: string, order: number, language: Language, random: Random): string {
  const subject = random.pick(language.subjects);
  const front = {
    title: language.title(subject, random),
    issue,
    order,
    section: SECTIONS[Math.floor(((order - 1) / ARTICLES_OF_ISSUE) * SECTIONS.length)],
    page: order,
    ...(random.chance(0.3) ? { region: language.place(random) } : {}),
    authors: random.chance(0.3)
      ? [language.institution(random)]
      : Array.from({ length: random.int(0, 2) }, () => language.person(random)),
    kind: 'article',
  };
  return `---\n${stringify(front)}---\n\n${paragraphs(lengthOf(random), subject, language, random)}\n`;
}

/** Characters of an article: log-normal as in a newspaper, 570 on average. */
function lengthOf(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.min(8000, Math.max(60, Math.round(Math.exp(6.1 + 0.7 * normal))));
}

function paragraphs(characters: number, subject: Language['subjects'][number], language: Language, random: Random) {
  const made: string[] = [];
  for (let left = characters; left > 0; left -= made.at(-1)?.length ?? left) {
    made.push(language.paragraph(subject, Math.min(left, random.int(60, 260)), random));
  }
  return made.join('\n\n');
}
