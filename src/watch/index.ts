/**
 * 发布前检查: everything about an issue that a person decides before readers see it, as doubts. What holds up the publication by the ledger comes
 * with it, so that one list is the whole answer. Pure.
 */
import type { Dismissal, Doubt } from '../schema.ts';
import { lineOf } from './lines.ts';
import type { Finding, Near, WatchedIssue, WatchedText } from './model.ts';
import type { Corpus } from './near/corpus.ts';
import type { Watch } from './near/entries.ts';
import { listedNear } from './near/listed.ts';
import { ownNear } from './near/own.ts';
import { marksIn } from './secrecy.ts';
import { type Sheet, sheetOf } from './sheet.ts';

export { CHANGE_NAMES, type Change, changeLine } from './changes.ts';
export type { Finding, WatchedIssue, WatchedText } from './model.ts';
export type { Corpus } from './near/corpus.ts';
export { corpusInSteps, corpusOf } from './near/corpus.ts';
export type { Watch } from './near/entries.ts';
export { watchOf } from './near/entries.ts';
export { sheetOf } from './sheet.ts';

/**
 * What nobody has decided yet: words of the list first, then what the archive teaches, marks of secrecy, and the doubts of the ledger. Without a corpus
 * only the last two: what is a misprint, the archive tells.
 */
export function findingsOf(issue: WatchedIssue, corpus: Corpus | undefined, watch: Watch): Finding[] {
  const sheet = sheetOf(corpus ? issue.texts : []);
  const listed = corpus ? listedNear(sheet, watch, corpus) : [];
  const own = (corpus ? ownNear(sheet, corpus) : []).filter(
    ({ at }) => !listed.some((near) => near.from <= at && at <= near.to),
  );
  const found = [
    ...listed.map(
      (near): Finding => ({
        kind: 'listed',
        ...placed(issue, sheet, near),
        rule: 'watch-listed',
        message: `与 watch.yaml 里的“${near.wanted}”差一处`,
        advice: ADVICE,
      }),
    ),
    ...own.map(
      (near): Finding => ({
        kind: 'archive',
        ...placed(issue, sheet, near),
        rule: 'watch-archive',
        message: `馆藏 ${near.times} 次作“${near.wanted}”，只有这里不同`,
        advice: ADVICE,
      }),
    ),
    ...issue.texts.flatMap((passage) => secrecyIn(issue, passage)),
    ...issue.ledger.doubts.flatMap((doubt) => fromLedger(doubt, issue)),
  ];
  return found
    .map((finding) => ({ ...finding, blocking: true }))
    .filter((finding) => !issue.settled.some((decision) => settles(decision, finding)));
}

const ADVICE = '请对照原刊：误识的改正；原刊如此的，选“原文如此”';

type Where = Pick<Doubt, 'line' | 'article' | 'quote' | 'suggestion'>;

function placed(issue: WatchedIssue, sheet: Sheet, near: Near): Where {
  const passage = issue.texts[sheet.passage[near.from] ?? 0] as WatchedText;
  const columnOf = (at: number): number => sheet.column[at] ?? 0;
  const [start, end] = [columnOf(near.from), columnOf(near.to - 1) + 1];
  const quote = passage.text.slice(start, end);
  // A missing letter belongs behind the one before it; nothing is proposed that would take out what stands between two letters.
  const first = near.replaced > 0 ? columnOf(near.at) : near.at > near.from ? columnOf(near.at - 1) + 1 : start;
  const last = near.replaced > 0 ? columnOf(near.at + near.replaced - 1) + 1 : first;
  const isWhole = last - first === near.replaced && sheet.letters.slice(near.from, near.to) === lettersAsPrinted(quote);
  const suggestion = quote.slice(0, first - start) + near.letters + quote.slice(last - start);
  return { ...at(issue, passage, start, end), quote, ...(isWhole ? { suggestion } : {}) };
}

/** Letters are compared in simplified form; nothing is proposed in a form that the text does not print. */
const lettersAsPrinted = (quote: string): string => quote.replace(/[^\p{L}\p{N}]/gu, '');

function at(issue: WatchedIssue, passage: WatchedText, start: number, end: number): Pick<Doubt, 'line' | 'article'> {
  const { target } = passage;
  return { line: lineOf(issue, passage, start, end), ...(typeof target === 'number' ? { article: target } : {}) };
}

const secrecyIn = (issue: WatchedIssue, passage: WatchedText): Finding[] =>
  marksIn(passage, issue.restriction).map(({ start, end, name }) => ({
    kind: 'secrecy',
    ...at(issue, passage, start, end),
    rule: 'watch-secrecy',
    message: `这里有${name}`,
    quote: passage.text.slice(start, end),
    advice: '有密级或不得外传的文件不能上网：请先报保密审查。正文只是提到的，选“原文如此”并写明理由',
    blocking: true,
  }));

/** What the ledger itself does not hold up a publication for, and this list does. */
function fromLedger(doubt: Doubt, { isInternal }: WatchedIssue): Finding[] {
  if (doubt.rule === 'title-differs') return [{ ...doubt, kind: 'title' }];
  if (doubt.rule === 'personal-data')
    return isInternal && doubt.article !== undefined ? [{ ...doubt, kind: 'personal' }] : [];
  return doubt.blocking ? [{ ...doubt, kind: 'issue' }] : [];
}

const settles = ({ rule, line, quote }: Dismissal, finding: Doubt): boolean =>
  rule === finding.rule && line === finding.line && (quote === undefined || quote === finding.quote);
