/** OCR text of one issue → its articles, its ledger and its data. Values in, values out; nothing here touches the disk. */
import type { VFile } from 'vfile';
import { appointmentsOf } from '../register/index.ts';
import { audit } from './audit/index.ts';
import { checks } from './checks/index.ts';
import { correctLines } from './decisions/lines.ts';
import { compose } from './files/compose.ts';
import { confidenceOf } from './files/confidence.ts';
import { articlesLost, linesLost } from './files/conserve.ts';
import { ledgerOf } from './files/ledger.ts';
import { describe, identityOf } from './imprint/describe.ts';
import type { Identity } from './imprint/identity.ts';
import type { ArticleFile, Ingested, IngestOptions } from './ingested.ts';
import type { Doubt, Issue, Periodical } from './model.ts';
import { assemblePointed } from './pointing/index.ts';
import { settledBy, withoutSettledRival } from './pointing/settled.ts';
import { label } from './read/label.ts';
import { linesOf, read } from './read/read.ts';
import { partColumns } from './skeleton/contents/columns.ts';
import { chooseSkeleton } from './skeleton/index.ts';
import { unreadable } from './skeleton/refusal.ts';
import { suspectsOf } from './suspects/index.ts';

/** Reports to `file`; undefined where the text cannot be ingested, and the fatal message says why. */
export function ingest(file: VFile, periodical: Periodical, options: IngestOptions): Ingested | undefined {
  const lines = linesOf(file);
  const { blocks: lineBlocks, corrected } = correctLines(read(file), options.corrections ?? []);
  const blocks = label(partColumns(lineBlocks), periodical, new Set(options.furniture));
  const chosen = chooseSkeleton(blocks, periodical, options);
  if (!chosen) return refuse(file, 'text-empty', '文本里没有文字，无法导入。请确认交来的是正文的文件');
  const { titles, inContents, isMasthead, isOutside } = chosen;
  if (options.contents !== undefined && !chosen.skeleton.decided)
    return refuse(
      file,
      'contents-decision-unfit',
      'corrections.yaml 里的 contents 用不上：写明的行里读不出条目，或者条目的标题、行号在正文里都找不到。请核对行号和标题',
    );
  const refusal = unreadable(chosen.skeleton, blocks);
  if (refusal) return refuse(file, refusal.rule, refusal.reason, refusal.line);
  const outside = { contents: inContents, masthead: isMasthead };
  const { pointings = [] } = options;
  const pointed = assemblePointed(blocks, chosen.skeleton.alignment, outside, periodical, { pointings, lines });
  const { issue, alignment, unfit } = pointed;
  const skeleton = withoutSettledRival({ ...chosen.skeleton, alignment }, pointings, pointed);
  const printed = identityOf(issue, periodical);
  const identity = complete(printed, options);
  if (!('year' in identity)) return refuse(file, 'issue-number-missing', identity.reason);

  const id = idOf(identity.year, identity.number);
  const confidence = confidenceOf(issue, alignment);
  const articles = compose(issue, id);
  if (!isWhole(file, issue, articles, lines)) return undefined;

  const data = describe(issue, identity, lines, corrected);
  const appointments = appointmentsOf(articles, data.masthead);
  const inspected = { issue, alignment, appointments };
  const raised = [
    ...audit({ blocks, titles, skeleton, issue, identity: printed, periodical, options, isOutside }),
    ...checks.flatMap((check) => check.inspect(inspected)),
  ];
  const doubts = [...(options.doubts ?? []), ...settledBy(unfit.length > 0 ? [] : pointings, pointed, raised)].toSorted(
    (a, b) => a.line - b.line,
  );
  const counted = { sha256: options.sha256, lines: lines.length };
  const ledger = { source: counted, entries: ledgerOf(issue, lines), doubts, confidence, suspects: suspectsOf(issue) };
  for (const doubt of doubts) reportDoubt(file, doubt);
  const source = { text: String(file), periodical, options };
  return { id, source, articles, ledger, issue: data, appointments, assembled: issue, alignment, unfit };
}

/** Nothing of the source is lost; else the program is wrong, and nothing may be written. */
function isWhole(file: VFile, issue: Issue, articles: readonly ArticleFile[], lines: readonly string[]): boolean {
  const [lost, incomplete] = [linesLost(issue, lines), articlesLost(issue, articles)];
  if (lost.length > 0)
    refuse(
      file,
      'line-missing',
      `核对不平：第 ${lost.slice(0, 10).join('、')} 行的文字没有去处。这是程序的错误，请把文本发给开发者`,
      lost[0],
    );
  else if (incomplete.length > 0)
    refuse(
      file,
      'article-text-missing',
      `核对不平：第 ${incomplete.join('、')} 篇的文字与原文不一致。这是程序的错误，请把文本发给开发者`,
    );
  return lost.length === 0 && incomplete.length === 0;
}

export const idOf = (year: number, number: number): string => `${year}-${String(number).padStart(2, '0')}`;

/** Year and number: an editor's word goes before the print, the print before the name of the file. */
function complete(
  identity: Identity,
  { issueId, nameId }: IngestOptions,
): (Identity & { year: number; number: number }) | { reason: string } {
  const printed = identity.year && identity.number ? idOf(identity.year, identity.number) : undefined;
  const [year, number] = (issueId ?? printed ?? nameId ?? '').split('-').map(Number);
  if (year && number) return { ...identity, year, number };
  const { published, year: printedYear = Number(published?.slice(0, 4)) } = identity;
  return {
    reason:
      printedYear > 0
        ? `找到${published ? `日期 ${published}` : `年份 ${printedYear}`}，没有期号；请用 --issue ${printedYear}-NN 写明期号，如 --issue ${printedYear}-03`
        : '看不出这是哪年第几期：封面、版权页、书眉都没有年份和期号。请用 --issue YYYY-NN 写明年份和期号，如 --issue 1998-03',
  };
}

/** Says it to the editor. */
export function reportDoubt(file: VFile, { rule, line, message, quote, advice, blocking }: Doubt): void {
  const said = file.message(message, { place: { line, column: 1 }, source: 'ingest', ruleId: rule });
  said.note = advice;
  if (quote !== undefined) said.actual = quote;
  if (blocking) Object.assign(said, { blocking });
}

function refuse(file: VFile, rule: string, reason: string, line?: number): undefined {
  const said = file.message(reason, {
    ...(line === undefined ? {} : { place: { line, column: 1 } }),
    source: 'ingest',
    ruleId: rule,
  });
  said.fatal = true;
  return undefined;
}
