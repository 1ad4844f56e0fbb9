/** What stands in a text and looks like contents, headings or garbage: lists, signs, listings, pictures. */
import type { Piece } from './draw.ts';
import type { Habits } from './habits.ts';
import { caption, clause } from './prose.ts';
import type { Random } from './random.ts';
import { listing, signs } from './technical.ts';

/** Runs of pieces, each to be set in between an article's paragraphs; `chosen`: the article that has those an issue has once. */
export function insertsFor(habits: Habits, random: Random, chosen: boolean): Piece[][] {
  const inserts: Piece[][] = [];
  if (habits.images && random.chance(0.6))
    for (let count = random.int(1, 3); count > 0; count--) inserts.push([{ kind: 'mark', text: picture(random) }]);
  if (habits.code && random.chance(0.5)) inserts.push([{ kind: 'code', lines: listing(random) }]);
  if (!chosen) return inserts;
  if (habits.captionList) inserts.push(captionList(random));
  if (habits.repeatedList) {
    const list = goods(random);
    inserts.push(list, [{ kind: 'paragraph', text: `${clause(random)}，入冬清点时又列了一次：` }, ...list]);
  }
  if (habits.signs) inserts.push(lines(signs(random)));
  return inserts;
}

const lines = (texts: readonly string[]): Piece[] => texts.map((text) => ({ kind: 'line', text }));

function picture(random: Random): string {
  const page = random.int(1, 80);
  const address = `https://ocr.example.com/deploy/official/pplines/doc-vl/page-${page}/markdown-${page}/imgs/img-in-image-box-${random.int(1, 900)}.jpg?authorization=bce-auth-v1%2Fabcdef%2Fexample`;
  return random.chance(0.5)
    ? `<div style="text-align: center;"><img src="${address}" alt="Image" width="${random.int(20, 90)}%" /></div>`
    : `![](${address})`;
}

function captionList(random: Random): Piece[] {
  const captions = Array.from({ length: random.int(3, 6) }, (_, at) => {
    const [year, month] = [random.int(1960, 2010), random.int(1, 12)];
    return `${year + at}年${month}月，${caption(random)}。`;
  });
  return lines([...captions.map((text, at) => `${at + 1}. ${text}`), ...captions]);
}

function goods(random: Random): Piece[] {
  const things = ['沙袋', '铁锹', '雨衣', '马灯', '麻绳', '水泵', '木桩', '手电'].slice(0, random.int(3, 8));
  return lines(things.map((thing, at) => `${at + 1}. ${thing}${random.int(2, 900)}${random.pick(['只', '把', '件'])}`));
}
