/** Gives a drawn issue the titles, sections and bodies that its house's habits ask for. */
import type { DrawnArticle, DrawnIssue, Piece } from './draw.ts';
import { insertsFor } from './inserts.ts';
import { paragraph, person, subhead, title, unit } from './prose.ts';
import type { Random } from './random.ts';
import { credit, technicalBody, technicalTitle } from './technical.ts';

const SHORT = ['卷首语', '编后记', '活动', '言论', '书评', '简报', '来信', '读编往来'];
const COLUMNS = [
  '认真学习深刻领会全会精神',
  '巩固拓展脱贫攻坚成果专栏',
  '本刊记者基层行系列报道',
  '我和我的家乡征文选登',
  '庆祝建县六十周年特别报道',
  '调查研究之风大家谈专题',
];
const PREFIXES = ['本刊评论员文章', '本刊特约评论', '短评', '本报社论'];
const SECTIONS = ['本刊特稿', '校园', '产业之二', '随笔'];

export function retitled(issue: DrawnIssue, random: Random): DrawnIssue {
  const habits = issue.house.habits ?? {};
  const names = new Map(issue.house.sections.map((name, at) => [name, COLUMNS[at % COLUMNS.length] ?? name]));
  const articles = (habits.oneArticle ? issue.articles.slice(0, 1) : issue.articles).map((drawn, at) => {
    let article = drawn;
    if (habits.oneArticle) article = { ...article, section: '', region: null, page: null };
    if (habits.longColumns) article = { ...article, section: names.get(article.section) ?? '' };
    if (habits.contents === 'bar' && article.section === '')
      article = { ...article, section: SECTIONS[Math.floor((at * SECTIONS.length) / issue.articles.length)] ?? '' };
    if (habits.technical) article = technical(article, random);
    if (habits.contents === 'none' && !article.byline) article = signed(article, random);
    return {
      ...article,
      title: titleFor(article, at, issue, random),
      ...(habits.oneArticle ? { subtitle: null } : {}),
    };
  });
  const digest = habits.digest ? random.int(0, articles.length - 1) : -1;
  const inserted = random.int(0, articles.length - 1);
  const done = articles.map((article, at) => {
    if (at === digest) return digestOf(article, random);
    const body = [...article.body];
    const inserts = insertsFor(habits, random, at === inserted);
    for (const pieces of inserts) body.splice(random.int(1, Math.max(1, body.length - 1)), 0, ...pieces);
    return { ...article, body: inserts.length > 0 ? ended(body, random) : body };
  });
  return { ...issue, articles: unique(done) };
}

function titleFor(article: DrawnArticle, at: number, { house }: DrawnIssue, random: Random): string[] {
  const habits = house.habits ?? {};
  if (habits.shortTitles && random.chance(0.4)) return [SHORT[(at * 3) % SHORT.length] ?? '编后记'];
  if (habits.technical) return [technicalTitle(random)];
  if (habits.stoppedTitles && random.chance(0.3))
    return [`${subhead(random)}${random.pick(['；', '。', '！'])}${subhead(random)}`];
  if (habits.prefixedTitles && random.chance(0.4)) return [`${random.pick(PREFIXES)}：${title(random)[0]}`];
  return article.title;
}

function technical(article: DrawnArticle, random: Random): DrawnArticle {
  const name = credit(random);
  return {
    ...article,
    ...{ body: technicalBody(random), region: null, subtitle: null, authorNote: null, source: null },
    ...{ byline: `${random.pick(['- 作者：', '作者：', '**作者**：'])}${name}`, authors: [name] },
  };
}

function signed(article: DrawnArticle, random: Random): DrawnArticle {
  const name = person(random);
  return { ...article, byline: `文/${name}`, authors: [name] };
}

/** An article of short pieces, each with a heading; the contents name them below its own entry. */
function digestOf(article: DrawnArticle, random: Random): DrawnArticle {
  const parts = Array.from({ length: random.int(3, 5) }, () => `${unit(random)}${subhead(random)}`);
  const body = [...new Set(parts)].flatMap((text): Piece[] => [
    { kind: 'heading', text, level: 2 },
    { kind: 'paragraph', text: paragraph(random, random.int(60, 200)) },
  ]);
  const nothing = { subtitle: null, byline: null, authors: [], authorNote: null, source: null, region: null };
  return { ...article, ...nothing, title: [random.pick(['简讯', '国内联播快讯', '要闻集锦'])], body };
}

/** A body ends with a sentence, so that a source may stand behind it. */
const ended = (body: Piece[], random: Random): Piece[] =>
  body.at(-1)?.kind === 'paragraph' ? body : [...body, { kind: 'paragraph', text: paragraph(random, 80) }];

function unique(articles: readonly DrawnArticle[]): DrawnArticle[] {
  const seen = new Set<string>();
  const kept = articles.filter(({ title: lines }) => {
    const name = lines.join('');
    return seen.has(name) ? false : seen.add(name);
  });
  return kept.map((article, at) => ({ ...article, order: at + 1 }));
}
