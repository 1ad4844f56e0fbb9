/** A doubt as the editor reads it in the terminal. */
import type { Ingested } from '../ingest/model.ts';
import type { Doubt } from '../schema.ts';
import type { Found } from './replace.ts';

/** Letters shown on each side of the words. */
const SIDE = 30;

/** `place`: how far the walk has come, `3/25`. */
export function questionText(
  id: string,
  place: string,
  doubt: Doubt,
  found: Found | undefined,
  issue: Ingested,
): string {
  const { line, article, message, quote, suggestion, advice } = doubt;
  const title = issue.articles.find(({ data }) => data.order === article)?.data.title;
  return [
    '',
    `${id} 第 ${line} 行${title === undefined ? '' : `，《${title}》`}（${place}，${doubt.rule}）`,
    `  ${message}。${advice}。`,
    ...(quote === undefined ? [] : [`  ${inContext(quote, found)}`]),
    ...(suggestion === undefined ? [] : [`  建议改为“${suggestion}”`]),
    '',
  ].join('\n');
}

function inContext(quote: string, found: Found | undefined): string {
  if (!found) return `原文“${quote}”`;
  const { text } = found.piece;
  const end = found.start + quote.length;
  const [left, right] = [text.slice(Math.max(0, found.start - SIDE), found.start), text.slice(end, end + SIDE)];
  return `${found.start > SIDE ? '…' : ''}${left}【${quote}】${right}${end + SIDE < text.length ? '…' : ''}`;
}
