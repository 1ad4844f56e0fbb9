/** What the editor reads after an ingest, a screen at most: what was found, where every line went, and what to look at. */
import type { VFileMessage } from 'vfile-message';
import type { ArticleFile, Ingested } from '../../ingest/index.ts';
import type { DocumentAccount, LedgerEntry, Origin } from '../../schema.ts';
import { ABSENCES } from '../formats/account.ts';
import type { NamedPicture } from '../pictures.ts';
import type { Outcome } from '../read-issue.ts';
import { placeOf } from '../text.ts';
import { doubtLines, isBlocking } from './doubt-lines.ts';

/** Lines of a terminal's screen. */
const SCREEN = 24;

/** What is said of an outcome, in every form that is asked for: plain values, which a thread can send. */
export interface Told {
  report: string;
  annotations: string[];
  json: object;
  isStored: boolean;
}

export const toldOf = (outcome: Outcome): Told => ({
  report: reportOf(outcome),
  annotations: annotationsOf(outcome),
  json: jsonOf(outcome),
  isStored: outcome.stored !== undefined,
});

export function reportOf(outcome: Outcome): string {
  const fatal = outcome.file.messages.filter((message) => message.fatal);
  return fatal.length > 0 ? failure(outcome, fatal) : success(outcome);
}

function failure({ file, origin }: Outcome, fatal: readonly VFileMessage[]): string {
  const lines = fatal.map(
    (message) =>
      `✗ ${message.file ?? file.path}${message.line ? ` ${lineOf(message, message.file === file.path ? origin : undefined)}` : ''}：${message.reason}`,
  );
  return [...lines, '  没有写入任何文件。', ''].join('\n');
}

function success(outcome: Outcome): string {
  const { file, origin, ingested, stored, folder } = outcome;
  if (!ingested) return '';
  const { issue, ledger } = ingested;
  const total = issue.totalNumber === undefined ? '' : `（总第${issue.totalNumber}期）`;
  const name = `✓ 《${issue.title}》${issue.year}年第${issue.number}期${total}`;
  const doubts = file.messages.filter((message) => !message.fatal);
  if (stored === 'unchanged') return `${name}，与上次相同，未改动${openOf(doubts)}\n`;

  const head = [`${name}，已写入 ${folder}`, ...foundIn(outcome, ingested)];
  const suspects =
    ledger.suspects.length > 0
      ? [`  另有 ${ledger.suspects.length} 处疑似识别错误（正文未改动），用 npm run proof 逐处查看。`]
      : [];
  const space = SCREEN - head.length - suspects.length - 1;
  const shown = doubtLines(doubts, (message) => lineOf(message, origin), space);
  return [...head, ...(shown.length === 0 ? ['  没有需要核对的地方。'] : shown), ...suspects, ''].join('\n');
}

/** What is still open of an issue that is as it was. */
function openOf(doubts: readonly VFileMessage[]): string {
  const blocking = doubts.filter(isBlocking).length;
  if (doubts.length === 0) return '';
  return `；还有 ${doubts.length} 处请核对${blocking > 0 ? `，其中 ${blocking} 处决定以前不能发布` : ''}`;
}

function foundIn({ adopted = 0, document, pictures = [] }: Outcome, { issue, articles, ledger }: Ingested): string[] {
  const listed = articles.filter(({ data }) => data.kind === 'article');
  const notes = articles.filter(({ data }) => data.kind === 'note');
  const counts = issue.sections.map(
    (section) => `${section} ${listed.filter(({ data }) => data.section === section).length}`,
  );
  return [
    `  文章 ${listed.length} 篇${issue.sections.length > 0 ? `，${issue.sections.length} 个栏目：${counts.join('、')}` : ''}`,
    ...(notes.length > 0
      ? [`  目录以外 ${notes.length} 篇：${notes.map(({ data }) => `${data.title}（${data.section}）`).join('、')}`]
      : []),
    ...(adopted > 0 ? [`  ${adopted} 处手工改动已转为更正，写进 corrections.yaml，请补充理由`] : []),
    ...(document ? [documentLine(document)] : []),
    ...(pictures.length > 0 ? [picturesLine(pictures)] : []),
    ...accounts(ledger.source.lines, ledger.entries),
    `  接排断开的段落 ${joinsIn(ledger.entries)} 处，图注 ${countNodes(articles, 'mdxJsxFlowElement')} 条，表格 ${countNodes(articles, 'table')} 张`,
  ];
}

/** `原件 8210 字：读进原文 8150，没有读进 60（页眉 20、隐藏文字 40）；另写上编号和标记 12 字`. */
function documentLine({ characters, kept, absent, missing, added, decorations = 0 }: DocumentAccount): string {
  const reasons = [...Map.groupBy(absent, ({ reason }) => ABSENCES[reason].name)].map(
    ([name, all]) => `${name} ${all.reduce((sum, one) => sum + one.characters, 0)}`,
  );
  const out = [...reasons, ...(missing > 0 ? [`不知去向 ${missing}`] : [])];
  const left = out.length > 0 ? `，没有读进 ${characters - kept}（${out.join('、')}）` : '，一字不缺';
  return `  原件 ${characters} 字：读进原文 ${kept}${left}${added > 0 ? `；另写上编号和标记 ${added} 字` : ''}${decorations > 0 ? `；装饰图形 ${decorations} 处，没有取出` : ''}`;
}

/** `取出图片 3 张：03-1.jpg、05-loose-1.png，其中 1 张没有图注，网站不显示`. */
function picturesLine(pictures: readonly NamedPicture[]): string {
  const loose = pictures.filter(({ isShown }) => !isShown).length;
  const names = pictures.map(({ name, extension }) => `${name}.${extension}`).join('、');
  return `  取出图片 ${pictures.length} 张，放进 public/issues：${names}${loose > 0 ? `；其中 ${loose} 张没有图注（-loose-），网站不显示` : ''}`;
}

/** Lines by where they went; each source line counts once, under its first part. */
function accounts(total: number, entries: readonly LedgerEntry[]): string[] {
  const first = [...new Map(entries.toReversed().map((entry) => [entry.line, entry])).values()];
  const count = (target: LedgerEntry['target'] | 'articles') =>
    first.filter((entry) => (target === 'articles' ? typeof entry.target === 'number' : entry.target === target))
      .length;
  return [
    `  原文 ${total} 行全部有去处：正文 ${count('articles')}，封面 ${count('cover')}，版权页 ${count('masthead')}，目录 ${count('contents')}，移出 ${count('dropped')}，空行 ${total - first.length}`,
  ];
}

/** Places where two lines of the source became one paragraph or item. */
function joinsIn(entries: readonly LedgerEntry[]): number {
  const blocks = Map.groupBy(
    entries.filter(({ role }) => role === 'paragraph' || role === 'list'),
    ({ block }) => block,
  );
  return [...blocks.values()].reduce((sum, parts) => sum + new Set(parts.map(({ line }) => line)).size - 1, 0);
}

const countNodes = (articles: readonly ArticleFile[], type: string): number =>
  articles.reduce((sum, { body }) => sum + body.children.filter((node) => node.type === type).length, 0);

/** `第 492 行`, and where the text was made from another file `第 492 行（原件第 12 页）`. */
function lineOf({ line }: VFileMessage, origin: Origin | undefined): string {
  const place = placeOf(origin, line);
  return `第 ${line} 行${place ? `（原件${place}）` : ''}`;
}

/** One JSON object a source, for programs. */
const jsonOf = ({ file, origin, id, stored, folder }: Outcome): object => ({
  source: file.path,
  issue: id ?? null,
  folder: folder ?? null,
  result: stored ?? 'failed',
  messages: file.messages.map((message) => ({
    rule: message.ruleId,
    line: message.line ?? null,
    ...(origin ? { place: placeOf(origin, message.line ?? undefined) ?? null } : {}),
    fatal: message.fatal === true,
    ...(isBlocking(message) ? { blocking: true } : {}),
    message: message.reason,
    quote: message.actual ?? null,
    advice: message.note ?? null,
  })),
});

/** GitHub's workflow commands: each message becomes an annotation beside its line. */
function annotationsOf({ file, origin }: Outcome): string[] {
  const escaped = (text: string) => text.replace(/%/gu, '%25').replace(/\r?\n/gu, '%0A');
  return file.messages.map((message) => {
    const place = placeOf(origin, message.line ?? undefined);
    const text = [place && `原件${place}`, message.reason, message.actual && `原文“${message.actual}”`, message.note]
      .filter(Boolean)
      .join('。');
    return `::${message.fatal || isBlocking(message) ? 'error' : 'warning'} file=${message.file ?? file.path},line=${message.line ?? 1},title=${message.ruleId}::${escaped(text)}`;
  });
}
