/** A question, and a decision before it is written, as the editor reads them in the terminal. */
import { type Contents, entryAt, type Ingested } from '../ingest/index.ts';
import type { Entries } from './choices.ts';
import type { Question } from './questions.ts';
import type { Found } from './replace.ts';

/** Letters shown on each side of the words. */
const SIDE = 30;
/** Lines of the source shown before and after that of the doubt. */
const LINES = 3;
/** Letters of such a line: one row of a terminal. */
const WIDTH = 36;

/** `place`: how far the walk has come, `3/25`. `source`: lines of the source text. */
export function questionText(place: string, question: Question, issue: Ingested, source: readonly string[]): string {
  const { doubts, found } = question;
  const [{ line, article, quote, suggestion, blocking }] = doubts;
  const title = issue.articles.find(({ data }) => data.order === article)?.data.title;
  const rules = [...new Set(doubts.map(({ rule }) => rule))].join('、');
  return [
    '',
    `${issue.id} 第 ${line} 行${title === undefined ? '' : `，《${title}》`}（${place}，${rules}）`,
    ...(blocking ? ['  必须先决定，否则这一期不能发布。'] : []),
    ...doubts.map(({ message, advice }) => `  ${message}。${advice}。`),
    ...linesAround(source, line),
    ...(quote === undefined ? [] : [`  ${inContext(quote, found)}`]),
    ...(suggestion === undefined || quote === undefined ? [] : [`  建议：“${quote}” → “${suggestion}”`]),
    '',
  ].join('\n');
}

/** Old and new, and everything that will stand in the file. */
export function entriesText({ corrections, dismissed }: Entries, found: Found | undefined): string {
  return [
    ...corrections.flatMap(({ line, article, anchor, from, nth, to, reason, by }) => [
      `  ${line === undefined ? `第 ${article} 篇 ${anchor}` : `第 ${line} 行`}${nth === undefined ? '' : `第 ${nth} 处`}：“${from}” → ${to === '' ? '（删去）' : `“${to}”`}`,
      ...(found ? [`    原：${around(found, from, from)}`, `    改：${around(found, from, to)}`] : []),
      `    理由：${reason}　署名：${by}`,
    ]),
    ...dismissed.map(
      ({ line, rule, quote, reason, by }) =>
        `  第 ${line} 行${quote === undefined ? '' : `“${quote}”`}不改，不再提示（${rule}）\n    理由：${reason}　署名：${by}`,
    ),
    '',
  ].join('\n');
}

/** How an article that is not where the contents have it comes in. An entry that stands on no line cannot be named by one; the desk offers those that have no article. */
export function mending({ doubts: [{ rule, line, quote = '' }] }: Question, issue: { contents: Contents }): string {
  if (!entryAt(issue, line))
    return `  “${quote}”是 corrections.yaml 的 contents 里写的，目录页上没有这一行。请在那里给每一条写上 line，即它在正文里从哪一行起。\n`;
  const inFile = `在 corrections.yaml 的 starts 里写明这一篇开头的一行和 listed: ${line}（“${quote}”），写法见 docs/pointing.md。\n`;
  return rule === 'title-lost'
    ? `  目录（第 ${line} 行）不用改。起点不对的，${inFile}`
    : `  目录（第 ${line} 行）不用改。在校对台（npm start）里点这一篇开头的一行，选“从这里起是另一篇”和目录里的这一条；\n  或${inFile}`;
}

function linesAround(source: readonly string[], line: number): string[] {
  const first = Math.max(1, line - LINES);
  return source.slice(first - 1, line + LINES).map((text, at) => {
    const letters = [...text];
    const shown = letters.length > WIDTH ? `${letters.slice(0, WIDTH - 1).join('')}…` : text;
    return `  ${first + at === line ? '▶' : ' '}${String(first + at).padStart(5)}  ${shown}`.trimEnd();
  });
}

/** `from` with its surroundings, `to` in its place. */
function around({ piece, start }: Found, from: string, to: string): string {
  const at = piece.text.indexOf(from, Math.max(0, start - from.length));
  return at < 0 ? `【${to}】` : stretch(piece.text, at, at + from.length, to);
}

function inContext(quote: string, found: Found | undefined): string {
  return found ? stretch(found.piece.text, found.start, found.start + quote.length, quote) : `原文“${quote}”`;
}

function stretch(text: string, start: number, end: number, words: string): string {
  const [left, right] = [text.slice(Math.max(0, start - SIDE), start), text.slice(end, end + SIDE)];
  return `${start > SIDE ? '…' : ''}${left}【${words}】${right}${end + SIDE < text.length ? '…' : ''}`;
}
