/** What an editor said in a form → the entries that say so, or why they cannot be. Values in, values out. */
import { sha256Of } from '../../disk/digest.ts';
import { quoteOf } from '../../ingest/index.ts';
import { editsOf } from '../../intake/index.ts';
import { blocksOf } from '../../mdx/index.ts';
import {
  type Choice,
  choicesFor,
  correctedIn,
  correcting,
  dismissing,
  isStopping,
  NONE,
  type Question,
  type Signed,
} from '../../proof/index.ts';
import type { Article, PointingKind } from '../../schema.ts';
import { correctionOf } from '../../watch/slip.ts';
import type { Fields, Proposal } from '../forms.ts';
import type { Opened } from '../issue/opened.ts';
import { aboutHead } from './heads.ts';

/** The same place and the same doubts have the same name as long as they are open. */
export const nameOf = ({ doubts }: Question): string =>
  `q${sha256Of(JSON.stringify(doubts.map(({ rule, line, quote, message }) => [rule, line, quote, message]))).slice(0, 10)}`;

/** `of`: what the form is about. */
export function proposalOf(issue: Opened, fields: Fields, signed: Signed): Proposal {
  const of = fields.get('of');
  if (of === 'question') return aboutQuestion(issue, fields, signed);
  if (of === 'rule') return aboutRule(issue, fields, signed);
  if (of === 'words') return aboutWords(issue, fields, signed);
  if (of === 'slip') return aboutSlip(fields, signed);
  if (of === 'line') return aboutLine(issue, fields, signed);
  if (of === 'head') return aboutHead(issue, fields, signed);
  if (of === 'contents') return aboutContents(issue, fields, signed);
  return { reason: '这个表单不完整，请从校对台的页面再做一次' };
}

function aboutQuestion(issue: Opened, fields: Fields, signed: Signed): Proposal {
  const question = issue.questions.find((one) => nameOf(one) === fields.get('question'));
  if (!question) return { reason: '这一处已经决定过了。要改，请在“已作的决定”里撤销' };
  const choice = fields.get('choice');
  const words = fields.get('words') ?? '';
  if (!isOffered(question, choice)) return { reason: '这一处不能这样决定' };
  if (choice === 'keep' || choice === 'absent')
    return words.trim() === '' ? { reason: '请写一句理由' } : dismissing(question, words.trim(), signed);
  const to = choice === 'accept' ? question.doubts[0].suggestion : words;
  const entries = correcting(issue.pieces, question, to ?? '', correctedIn(issue), signed);
  return entries ?? { reason: '和原文一样，没有什么要改。原文没有错，请选“原文如此”' };
}

/** Nothing but doubts of this rule at the place, and none that holds up the publication: those are decided one by one. */
export const isOfRule = (question: Question, rule: string): boolean =>
  !isStopping(question) && question.doubts.every((doubt) => doubt.rule === rule);

/** All that is open of a rule, as many as the editor has seen, is as printed. */
function aboutRule({ questions }: Opened, fields: Fields, signed: Signed): Proposal {
  const own = questions.filter((question) => isOfRule(question, fields.get('rule') ?? ''));
  const reason = fields.get('words')?.trim() ?? '';
  if (own.length !== Number(fields.get('count'))) return { reason: `这一种现在有 ${own.length} 处，请再看一遍` };
  if (reason === '') return { reason: '请写一句理由' };
  return { ...NONE, dismissed: own.flatMap((question) => dismissing(question, reason, signed).dismissed) };
}

const isOffered = (question: Question, choice: string | undefined): choice is Choice =>
  choicesFor(question).some((offered) => offered === choice);

/** Words of an article that nobody doubted, chosen on its page. */
function aboutWords({ current }: Opened, fields: Fields, signed: Signed): Proposal {
  const index = current.articles.findIndex(({ data }) => data.order === Number(fields.get('article')));
  const article = current.articles[index];
  if (!article) return { reason: '找不到这一篇' };
  const [start, end] = [Number(fields.get('start')), Number(fields.get('end'))];
  const changed = (text: string): string => text.slice(0, start) + (fields.get('words') ?? '') + text.slice(end);
  const field = fields.get('field') || undefined;
  const blocks = blocksOf(article.body).map((block) =>
    field === undefined && block.ordinal === Number(fields.get('block'))
      ? { ...block, text: changed(block.text) }
      : block,
  );
  const data = isWritten(field)
    ? { ...article.data, [field]: changedField(article.data[field], changed) }
    : article.data;
  const edits = editsOf(current.assembled, index, article, { data, body: article.body, blocks });
  if ('reason' in edits) return { reason: `${edits.reason}。已经更正过的字，请先在“已作的决定”里撤销，再改` };
  if (edits.length === 0) return { reason: '和原来一样，没有什么要改' };
  const reason = fields.get('why')?.trim() || '对照原刊';
  return { ...NONE, corrections: edits.map((edit) => ({ ...edit, reason, ...signed })) };
}

/** Where the contents stand, or that all is one article. */
function aboutContents({ lines }: Opened, fields: Fields, signed: Signed): Proposal {
  const said = { reason: fields.get('why')?.trim() || '对照原刊', ...signed };
  if (fields.get('whole') !== undefined) return { ...NONE, whole: said };
  const [from = 0, to = 0] = ['from', 'to'].map((name) => Number(fields.get(name)?.normalize('NFKC')));
  if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to && to <= lines.length))
    return { reason: `请写出目录从第几行到第几行，在 1 到 ${lines.length} 之间，先小后大` };
  return { ...NONE, contents: { from, to, ...said } };
}

/** What is said of a line where nobody gives another reason. */
const REASONS: Readonly<Record<(typeof ofLines)[number], string>> = {
  starts: '对照原刊，从这里起是另一篇',
  joins: '对照原刊，这里没有另起一篇',
  titles: '对照原刊，这一行是标题',
  bylines: '对照原刊，这一行是署名',
  notes: '对照原刊，这一行是脚注',
  texts: '对照原刊，这一行是正文',
  drops: '对照原刊，这一行不是刊物文字',
};

const ofLines = [
  'starts',
  'joins',
  'titles',
  'bylines',
  'notes',
  'texts',
  'drops',
] as const satisfies readonly PointingKind[];

/** What a line of the source is. */
function aboutLine({ lines }: Opened, fields: Fields, signed: Signed): Proposal {
  const kind = ofLines.find((one) => one === fields.get('kind'));
  const line = Number(fields.get('line'));
  const quote = quoteOf(lines[line - 1] ?? '');
  if (kind === undefined || quote === '') return { reason: '这一行没有文字，请指别的一行' };
  const said = { line, quote, reason: fields.get('why')?.trim() || REASONS[kind], ...signed };
  if (kind !== 'starts') return { ...NONE, [kind]: [said] };
  const title = fields.get('title')?.trim();
  const listed = Number(fields.get('listed'));
  return { ...NONE, starts: [{ ...said, ...(title ? { title } : {}), ...(listed > 0 ? { listed } : {}) }] };
}

/** What a reader sent, once an editor has seen it. */
function aboutSlip(fields: Fields, signed: Signed): Proposal {
  const [issue, anchor, from, to, reason] = ['issue', 'anchor', 'from', 'to', 'reason'].map(
    (name) => fields.get(name) ?? '',
  );
  const slip = {
    issue: issue ?? '',
    article: Number(fields.get('article')),
    anchor: anchor ?? '',
    from: from ?? '',
    to: to ?? '',
    reason: reason ?? '',
  };
  return { ...NONE, corrections: [correctionOf(slip, signed)] };
}

type HeadField = 'title' | 'subtitle' | 'authors';
const isWritten = (field: string | undefined): field is HeadField =>
  field === 'title' || field === 'subtitle' || field === 'authors';

/** Authors are shown one after the other with a space between. */
const changedField = (value: Article[HeadField], changed: (text: string) => string): string | string[] =>
  Array.isArray(value)
    ? changed(value.join(' '))
        .split(' ')
        .filter((name) => name !== '')
    : changed(value ?? '');
