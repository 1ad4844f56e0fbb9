/** Prints a drawn issue as the text that OCR would deliver, and keeps the truth of every line. */
import type { TrueArticle, Truth } from '../truth.ts';
import { printContents } from './contents.ts';
import type { DrawnArticle, DrawnIssue, Piece } from './draw.ts';
import type { Noise } from './noise.ts';
import type { House } from './periodicals.ts';
import { caption as drawCaption } from './prose.ts';
import type { Random } from './random.ts';

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

/** Lines as they are emitted; `owner` is an article's order, or undefined for everything outside. */
interface Line {
  text: string;
  owner?: number;
  /** Goes on with the last line of text of the same article. */
  goesOn?: boolean;
}

/** Characters a line where lines are as wide as a column. */
const COLUMN = 26;

interface Press {
  lines: Line[];
  house: House;
  random: Random;
  noise: Noise;
  /** The rest of an article that broke off, to be printed behind the next one. */
  rest?: { owner: number; text: string } | undefined;
  found: Map<
    number,
    { title: string; headings: TrueArticle['headings']; captions: string[]; rows: number; titleLost: boolean }
  >;
}

export function typeset(drawn: DrawnIssue, noise: Noise, random: Random): { text: string; truth: Truth } {
  const issue = { ...drawn, articles: withUnlisted(drawn.articles, noise, random) };
  const press: Press = { lines: [], house: issue.house, random, noise, found: new Map() };
  const first = issue.articles[0];
  const leads = first !== undefined && issue.house.contentsStyle === 'displaced';
  printCover(press, issue);
  if (leads) printArticle(press, first, issue);
  printColophon(press, issue);
  for (const line of printContents(issue, noise, random)) press.lines.push({ text: line });
  const described = new Set(Array.from({ length: noise.descriptions }, () => random.int(1, issue.articles.length)));
  for (const article of issue.articles.slice(leads ? 1 : 0)) {
    printArticle(press, article, issue);
    if (described.has(article.order)) press.lines.push({ text: '' }, { text: DESCRIPTION }, { text: '' });
  }
  return { text: `${press.lines.map(({ text }) => text).join('\n')}\n`, truth: truthOf(press, issue) };
}

const DESCRIPTION =
  'The image shows a group of people standing in front of a large red banner in a meeting hall. Several of them are holding documents and looking toward the camera, while others are seated at a long table covered with a white cloth.';

const blank = (press: Press, count = 1): void => {
  for (let i = 0; i < count; i++) press.lines.push({ text: '' });
};

function printCover(press: Press, { house, year, number, total, articles }: DrawnIssue): void {
  press.lines.push(
    { text: `# ${house.name}` },
    { text: '' },
    { text: house.numberLine(year, number, total) },
    { text: '' },
    { text: `${house.sponsor} 主办` },
  );
  if (press.noise.teasers)
    for (const article of articles.slice(1, 4)) press.lines.push({ text: '' }, { text: `▲ ${article.title[0]}` });
  blank(press, 3);
}

function printColophon(press: Press, { house, year, number, total, month }: DrawnIssue): void {
  const { random } = press;
  const fields = [
    `《${house.name}》`,
    house.numberLine(year, number, total),
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
  const found = {
    title: titleLost ? article.title.join(' ') : lines.join(' '),
    headings: [] as TrueArticle['headings'],
    captions: [] as string[],
    rows: 0,
    titleLost,
  };
  press.found.set(owner, found);
  const put = (text: string, goesOn = false): void => {
    press.lines.push({ text, owner, ...(goesOn ? { goesOn } : {}) });
    if (issue.house.layout === undefined || issue.house.layout === 'blank') blank(press);
  };
  if (issue.house.layout !== undefined) blank(press, 2);
  if (article.region && !random.chance(noise.lostRegions))
    put(
      `${random.chance(0.5) ? '## ' : ''}${article.region.length === 3 && random.chance(0.5) ? [...article.region.slice(0, 2)].join(' ') : article.region.slice(0, -1)}`,
    );
  if (!titleLost) {
    if (random.chance(0.5) || lines.length === 1) put(marked(press, lines.join(' '), 1));
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
      before: article.body[at - 1],
    });
    if (random.chance(0.05)) printFurniture(press, issue);
  }
  if (article.authorNote) put(`（${article.authorNote}）`);
  if (press.rest && press.rest.owner !== owner) goOn(press, press.rest);
  printFurniture(press, issue);
}

/** The first half of a paragraph, and where the other one stands. Never at a stop: such a cut cannot be seen. */
function breakOff(press: Press, owner: number, text: string, put: (text: string) => void): void {
  let at = Math.floor(text.length / 2);
  while (/[\p{P}\s]/u.test(text.slice(at - 1, at + 1)) || /^\d/u.test(text.slice(at))) at++;
  put(text.slice(0, at));
  press.lines.push({ text: `（下转第${press.random.int(2, 60)}页）` }, { text: '' });
  press.rest = { owner, text: text.slice(at) };
}

function goOn(press: Press, rest: { owner: number; text: string }): void {
  press.lines.push(
    { text: `（上接第${press.random.int(2, 60)}页）` },
    { text: '' },
    { text: rest.text, owner: rest.owner, goesOn: true },
    { text: '' },
  );
  press.rest = undefined;
}

function printPiece(
  press: Press,
  piece: Piece,
  put: (text: string, goesOn?: boolean) => void,
  found: { headings: TrueArticle['headings']; captions: string[]; rows: number },
  place: { last: boolean; source: string | null; before: Piece | undefined },
): void {
  const { noise } = press;
  if (piece.kind === 'heading') {
    const text = misread(press, piece.text);
    found.headings.push({ text, level: piece.level, runIn: false });
    put(marked(press, text, piece.level));
  } else if (piece.kind === 'caption') {
    found.captions.push(piece.text);
    blank(press, 2);
    put(piece.text);
  } else if (piece.kind === 'item' || piece.kind === 'line') put(piece.text);
  else if (piece.kind === 'row') {
    const isHeader = place.before?.kind !== 'row';
    if (!isHeader) found.rows++;
    if (press.lines.at(-1)?.text === '') press.lines.pop();
    if (isHeader) blank(press);
    put(piece.cells.join(noise.spacedTables ? '    ' : '\t'));
    if (noise.headerEvery > 0 && found.rows > 0 && found.rows % noise.headerEvery === 0 && !place.last)
      press.lines.push({ text: ['序号', '项目', '要点'].join(noise.spacedTables ? '    ' : '\t') }, { text: '' });
  } else {
    const text = misread(press, piece.text) + (place.last && place.source ? `（${place.source}）` : '');
    if (piece.runIn) found.headings.push({ text: text.slice(0, piece.runIn), level: 0, runIn: true });
    if (press.house.layout === 'wrapped') wrap(text, put);
    else if (press.house.layout === 'indent') put(`\u3000\u3000${text}`);
    else cut(press, text, put, found);
  }
}

/** A paragraph as wide as a column, its first line indented. */
function wrap(text: string, put: (text: string, goesOn?: boolean) => void): void {
  const indented = `\u3000\u3000${text}`;
  for (let at = 0; at < indented.length; at += COLUMN) put(indented.slice(at, at + COLUMN), at > 0);
}

/** Sends a paragraph to the press, cut where columns and pages end. Never at a stop: such a cut cannot be seen. */
function cut(
  press: Press,
  text: string,
  put: (text: string, goesOn?: boolean) => void,
  found: { captions: string[] },
): void {
  const { random, noise } = press;
  let rest = text;
  let goesOn = false;
  while (rest.length > 160 && random.chance((noise.cuts * Math.min(rest.length, 480)) / 1000)) {
    const at = random.int(80, rest.length - 40);
    if (/[。！？；：]$/u.test(rest.slice(0, at).replace(/[”）]+$/u, '')) || /^[\p{P}\s]/u.test(rest.slice(at))) break;
    put(rest.slice(0, at), goesOn);
    if (random.chance(noise.captionInCut)) {
      const words = drawCaption(random);
      found.captions.push(words);
      blank(press, 3);
      put(words);
    }
    rest = rest.slice(at);
    goesOn = true;
  }
  put(rest, goesOn);
}

function printFurniture(press: Press, { house, year, number }: DrawnIssue): void {
  const { random, noise } = press;
  if (noise.runningHeads) press.lines.push({ text: `${house.name} ${year}年第${number}期` }, { text: '' });
  if (noise.folios) press.lines.push({ text: `${random.pick(['', '· ', '- '])}${random.int(1, 60)}` }, { text: '' });
}

function marked(press: Press, text: string, level: number): string {
  const { random, noise } = press;
  if (press.house.unmarked || !random.chance(noise.marked)) return text;
  return `${'#'.repeat(noise.randomLevels ? random.int(1, 3) : level)} ${text}`;
}

/** A space appears between two characters of a title. */
function spaced({ random, noise }: Press, text: string): string {
  if (text.length < 8 || text.includes(' ') || !random.chance(noise.titleSpaces)) return text;
  const at = random.int(3, text.length - 3);
  return /^[\p{P}]|[\p{P}]$/u.test(text.slice(at - 1, at + 1)) ? text : `${text.slice(0, at)} ${text.slice(at)}`;
}

const LOOKALIKES = '己已巳末未人入土士日曰干千王玉大太';
function misread({ random, noise }: Press, text: string): string {
  return [...text]
    .map((char) =>
      /\p{Script=Han}/u.test(char) && !/[一二三四五六七八九]/u.test(char) && random.chance(noise.misread)
        ? random.pick([...LOOKALIKES])
        : char,
    )
    .join('');
}

function truthOf({ lines, found }: Press, issue: DrawnIssue): Truth {
  const owned = lines.flatMap(({ owner, text, goesOn }, at) =>
    owner === undefined || text === '' ? [] : [{ owner, line: at + 1, goesOn }],
  );
  const joins: [number, number][] = [];
  const texts = new Map<number, number>();
  for (const { owner, line, goesOn } of owned) {
    const isCaption = found.get(owner)?.captions.includes(lines[line - 1]?.text ?? '') === true;
    if (goesOn) joins.push([texts.get(owner) ?? 0, line]);
    if (!isCaption) texts.set(owner, line);
  }
  const articles = issue.articles.map((article): TrueArticle => {
    const own = owned.filter(({ owner }) => owner === article.order).map(({ line }) => line);
    const { byline: _byline, body: _body, unlisted: _unlisted, ...rest } = article;
    const printed = found.get(article.order);
    return {
      ...rest,
      title: printed?.title ?? '',
      startLine: own[0] ?? 0,
      endLine: own.at(-1) ?? 0,
      headings: printed?.headings ?? [],
      captions: printed?.captions ?? [],
      tableRows: printed?.rows ?? 0,
      ...(printed?.titleLost ? { subtitle: null } : {}),
    };
  });
  const inside = new Set(owned.map(({ line }) => line));
  const outside = new Set(lines.flatMap(({ text }, at) => (text !== '' && !inside.has(at + 1) ? [at + 1] : [])));
  const owners = new Map(owned.map(({ owner, line }): [number, number] => [line, owner]));
  return { articles, owners, joins, forbidden: [], outside, wrapped: [] };
}
