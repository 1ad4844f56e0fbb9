/** Draws an issue before print: articles with all that belongs to them, in order of the contents. */
import type { House } from './periodicals.ts';
import { caption, clause, leadIn, paragraph, person, subhead, title, unit, verse } from './prose.ts';
import type { Random } from './random.ts';

export type Piece =
  | { kind: 'paragraph'; text: string; runIn?: number }
  | { kind: 'heading'; text: string; level: number }
  | { kind: 'caption'; text: string }
  | { kind: 'item'; text: string }
  | { kind: 'line'; text: string }
  | { kind: 'row'; cells: string[] }
  /** A listing, set apart. */
  | { kind: 'code'; lines: string[] }
  /** A machine's mark, of no article. */
  | { kind: 'mark'; text: string };

export interface DrawnArticle {
  order: number;
  kind: 'article' | 'note';
  section: string;
  /** Lines of the title in print. */
  title: string[];
  subtitle: string | null;
  page: number | null;
  region: string | null;
  /** The printed byline, and the authors that it names. */
  byline: string | null;
  authors: string[];
  authorNote: string | null;
  source: string | null;
  body: Piece[];
  /** The contents lack it; its order follows the last of the contents. */
  unlisted?: boolean;
  /** What the contents print in place of the title. */
  listed?: string;
}

export interface DrawnIssue {
  house: House;
  year: number;
  number: number;
  total: number;
  month: number;
  articles: DrawnArticle[];
}

/** Characters a page; the first real issue has 963. */
const PAGE = 950;

export function drawIssue(house: House, random: Random): DrawnIssue {
  const articles: DrawnArticle[] = [];
  let page = random.int(1, 4);
  for (const section of house.sections.length > 0 ? house.sections : ['']) {
    for (let n = random.int(1, house.sections.length > 0 ? 4 : 9); n > 0; n--) {
      const article = drawArticle(house, random, section, articles.length + 1, page);
      if (articles.some((other) => other.title.join('') === article.title.join(''))) continue;
      articles.push({ ...article, order: articles.length + 1 });
      page += Math.max(
        random.chance(0.2) ? 0 : 1,
        Math.round(article.body.reduce((sum, piece) => sum + sizeOf(piece), 0) / PAGE),
      );
    }
  }
  return {
    house,
    year: random.int(1975, 2025),
    number: random.int(1, 12),
    total: random.int(13, 300),
    month: random.int(1, 12),
    articles,
  };
}

function sizeOf(piece: Piece): number {
  if (piece.kind === 'row') return piece.cells.join('').length;
  return piece.kind === 'code' ? piece.lines.join('').length : piece.text.length;
}

function drawArticle(house: House, random: Random, section: string, order: number, page: number): DrawnArticle {
  const region = house.regions.length > 0 && random.chance(0.35) ? random.pick(house.regions) : null;
  const body = drawBody(random);
  // A source stands behind the last sentence; a list or a table has none.
  const sourced = body.at(-1)?.kind === 'paragraph' && random.chance(0.15);
  const [byline, authors] = random.chance(0.75) ? drawByline(house, random) : [null, []];
  return {
    ...{
      order,
      kind: 'article',
      section,
      title: title(random, random.chance(0.2) ? 2 : 1),
      page,
      region,
      byline,
      authors,
    },
    subtitle: random.chance(0.15) ? `关于${subhead(random)}的调查` : null,
    authorNote: byline && random.chance(0.15) ? `作者系${unit(random)}主任` : null,
    source: sourced ? `转摘自${random.pick(['新华社', '人民日报', '省委办公厅网站'])}` : null,
    body,
  };
}

function drawByline(house: House, random: Random): [string, string[]] {
  const names = Array.from({ length: random.int(1, 2) }, () => person(random));
  const office = unit(random);
  if (house.byline === 'box')
    return random.chance(0.5) ? [`□ ${office}`, [office]] : [`□ ${names.join(' ')}`, [...new Set(names)]];
  if (house.byline === 'credit')
    return [`${random.pick(['文/', '文／', '作者：'])}${names.join('、')}`, [...new Set(names)]];
  if (house.byline === 'reporter') return [`本刊记者 ${names.join(' ')}`, [...new Set(names)]];
  if (house.byline === 'brackets') return [`（本报记者 ${names.join(' ')}）`, [...new Set(names)]];
  return [names.join(' '), [...new Set(names)]];
}

const HAN = '一二三四五六七八九';

/** One of the usual plans: plain, numbered parts, unnumbered heads, run-ins, a list of appointments, a table. */
function drawBody(random: Random): Piece[] {
  const text = (): Piece => ({ kind: 'paragraph', text: paragraph(random, random.int(60, 500)) });
  const texts = (few: number, many: number): Piece[] => Array.from({ length: random.int(few, many) }, text);
  const plan = random.int(0, 9);
  const parts = random.int(2, 4);
  const body: Piece[] = [text()];
  if (plan === 0) return [...body, ...texts(2, 9)];
  if (plan === 1)
    for (let i = 0; i < parts; i++)
      body.push({ kind: 'heading', text: `${HAN[i]}、${subhead(random)}`, level: 2 }, ...numbered(random));
  else if (plan === 2)
    for (let i = 0; i < parts; i++)
      body.push({ kind: 'heading', text: `${HAN[i]}、${subhead(random)}`, level: 2 }, ...texts(1, 3));
  else if (plan === 3)
    for (let i = 0; i < parts; i++)
      body.push({ kind: 'heading', text: `（${HAN[i]}）${subhead(random)}`, level: 2 }, ...texts(1, 3));
  else if (plan === 4) body.push(...numbered(random));
  else if (plan === 5)
    body.push(
      ...Array.from(
        { length: random.int(8, 30) },
        (): Piece => ({
          kind: 'item',
          text: `${person(random)}同志任${unit(random)}${random.pick(['主任', '副主任', '书记', '副科长'])}${random.chance(0.2) ? '（试用期一年）' : ''}`,
        }),
      ),
    );
  else if (plan === 6)
    body.push(
      { kind: 'row', cells: ['序号', '项目', '要点'] },
      ...Array.from(
        { length: random.int(4, 20) },
        (_, i): Piece => ({ kind: 'row', cells: [`${i + 1}`, subhead(random), `${paragraph(random, 30)}`] }),
      ),
      text(),
    );
  else if (plan === 8)
    return Array.from({ length: random.int(6, 16) }, (): Piece => ({ kind: 'line', text: verse(random) }));
  else if (plan === 9)
    for (let i = 0; i < parts; i++)
      body.push(
        { kind: 'paragraph', text: `问：${clause(random)}？` },
        { kind: 'paragraph', text: `答：${paragraph(random, random.int(40, 300))}` },
      );
  else body.push(...texts(3, 8));
  const withCaptions = body.flatMap((piece, at) =>
    at > 0 && piece.kind === 'paragraph' && random.chance(0.12)
      ? [piece, { kind: 'caption' as const, text: caption(random) }]
      : [piece],
  );
  return withCaptions;
}

function numbered(random: Random): Piece[] {
  return Array.from({ length: random.int(2, 4) }, (_, i): Piece => {
    const lead = `${i + 1}.${random.chance(0.5) ? ' ' : ''}${leadIn(random)}`;
    return { kind: 'paragraph', text: lead + paragraph(random, random.int(80, 400)), runIn: lead.length };
  });
}
