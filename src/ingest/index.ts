/** OCR text of one issue → its articles, its ledger and its data. Values in, values out; nothing here touches the disk. */
import type { VFile } from 'vfile';
import { appointmentsOf } from '../register/index.ts';
import { assemble, type Outside } from './body/assemble.ts';
import { checks } from './checks/index.ts';
import { amend } from './decisions/amend.ts';
import { compose } from './files/compose.ts';
import { confidenceOf } from './files/confidence.ts';
import { articlesLost, linesLost } from './files/conserve.ts';
import { reckon } from './files/ledger.ts';
import { describe, identityOf } from './imprint/describe.ts';
import type { Identity } from './imprint/identity.ts';
import { findMasthead } from './imprint/masthead.ts';
import type { Alignment, ArticleFile, Block, Doubt, Ingested, IngestOptions, Issue, Periodical } from './model.ts';
import { label } from './read/label.ts';
import { linesOf, read } from './read/read.ts';
import { align } from './skeleton/align.ts';
import { partColumns } from './skeleton/contents/columns.ts';
import { readContents } from './skeleton/contents/read.ts';
import { recover } from './skeleton/recover.ts';
import { suspectsOf } from './suspects/index.ts';

/** The share of the contents that must be found in the text; below it the skeleton is not to be trusted. */
const FEWEST_MATCHED = 0.5;

/** Reports to `file`; undefined where the text cannot be ingested, and the fatal message says why. */
export function ingest(file: VFile, periodical: Periodical, options: IngestOptions): Ingested | undefined {
  const lines = linesOf(file);
  const amended = amend(read(file), options.corrections ?? []);
  const blocks = label(partColumns(amended.blocks), periodical);
  const skeleton = skeletonOf(file, blocks, periodical);
  if (!skeleton) return undefined;
  const { alignment, outside } = skeleton;
  const issue = assemble(blocks, alignment, outside, periodical);
  const identity = complete(identityOf(issue, periodical), options);
  if (!identity)
    return refuse(
      file,
      'issue-number-missing',
      '看不出这是哪年第几期：封面、版权页、书眉都没有年份和期号。请用 --issue YYYY-NN 写明年份和期号，如 --issue 1998-03',
    );

  const id = idOf(identity.year, identity.number);
  const confidence = confidenceOf(issue, alignment);
  const articles = compose(issue, id, confidence);
  if (!isWhole(file, issue, articles, lines)) return undefined;

  const data = describe(issue, identity, lines, amended.amendments);
  const appointments = appointmentsOf(articles, data.masthead);
  const doubts = checks
    .flatMap((check) => check.inspect({ issue, alignment, appointments }))
    .toSorted((a, b) => a.line - b.line);
  const counted = { sha256: options.sha256, lines: lines.length };
  const ledger = { source: counted, entries: reckon(issue, lines), doubts, confidence, suspects: suspectsOf(issue) };
  for (const doubt of doubts) tell(file, doubt);
  const source = { text: String(file), periodical, options };
  return { id, source, articles, ledger, issue: data, appointments, assembled: issue, alignment };
}

/** Which articles there are, where each begins, and which blocks belong to none; undefined where the contents do not fit the text. */
function skeletonOf(
  file: VFile,
  blocks: readonly Block[],
  periodical: Periodical,
): { alignment: Alignment; outside: Outside } | undefined {
  const found = readContents(blocks, periodical);
  if (!found)
    return refuse(
      file,
      'contents-missing',
      '找不到目录页，无法核对文章。请确认文本里有目录（每条有标题和页码，或在“目录”之下编号），并与正文标题一致',
    );

  const inContents = (at: number): boolean => at >= found.from && at < found.to;
  const mastheads = findMasthead(blocks, inContents);
  const inMasthead = (at: number): boolean => mastheads.some(([from, to]) => at >= from && at < to);
  const usable = (at: number): boolean => !inContents(at) && !inMasthead(at);
  const alignment = recover(blocks, align(blocks, found.contents, usable), usable, periodical);
  if (alignment.matches.length < FEWEST_MATCHED * found.contents.entries.length) {
    const missing = alignment.unmatched
      .map(({ title }) => `“${title}”`)
      .slice(0, 5)
      .join('、');
    return refuse(
      file,
      'contents-unmatched',
      `目录 ${found.contents.entries.length} 条里有 ${alignment.unmatched.length} 条在正文里找不到标题（如${missing}）。请确认目录和正文属于同一期`,
      alignment.unmatched[0]?.blocks[0]?.runs[0]?.line,
    );
  }
  return { alignment, outside: { contents: inContents, masthead: inMasthead } };
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

function complete(
  identity: Identity,
  { issueId, nameId }: IngestOptions,
): (Identity & { year: number; number: number }) | undefined {
  const printed = identity.year && identity.number ? idOf(identity.year, identity.number) : undefined;
  const [year, number] = (issueId ?? printed ?? nameId ?? '').split('-').map(Number);
  return year && number ? { ...identity, year, number } : undefined;
}

/** Says it to the editor. */
export function tell(file: VFile, { rule, line, message, quote, advice }: Doubt): void {
  const said = file.message(message, { place: { line, column: 1 }, source: 'ingest', ruleId: rule });
  said.note = advice;
  if (quote !== undefined) said.actual = quote;
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
