/**
 * Last stage: an ingested issue as its editors decided. Corrections of the articles come after everything else, so that they never change the
 * structure; those of the pages around them come before it (around.ts), and so does what an editor says lines are (pointings.ts).
 */
import { appointmentsOf } from '../../register/index.ts';
import type { Appointment, Correction, Dismissal, Doubt, Pointing } from '../../schema.ts';
import { checks } from '../checks/index.ts';
import { compose } from '../files/compose.ts';
import { articlesLost } from '../files/conserve.ts';
import type { ArticleFile, ContentsDecision, Ingested } from '../ingested.ts';
import { correctAround } from './around.ts';
import { correctArticles } from './articles.ts';
import type { Misfit, Placed, Written } from './placed.ts';
import { asPointed } from './pointings.ts';

/** `corrections.yaml`, read. */
export interface WrittenDecisions {
  /** What an editor says the contents are: made before anything is read, see `IngestOptions`. Absent: as the issue was read. */
  contents?: ContentsDecision;
  /** What lines are. */
  pointings: readonly Written<Pointing>[];
  corrections: readonly Written<Correction>[];
  dismissed: readonly Written<Dismissal>[];
  /** Digest of the file, for the ledger. */
  sha256: string;
}

/** The ledger stays that of the source; its doubts are those that nobody has decided. */
export function asDecided(
  asRead: Ingested,
  { contents, pointings, corrections, dismissed, sha256 }: WrittenDecisions,
): Ingested | { misfits: Misfit[] } {
  const pointed = asPointed(asRead, pointings, contents);
  if ('misfits' in pointed) return pointed;
  const again = correctAround(pointed, corrections);
  if ('misfits' in again) return again;
  const ingested = again.issue;
  const corrected = correctArticles(ingested.assembled, again.rest);
  if ('misfits' in corrected) return corrected;
  const articles = compose(corrected.issue, ingested.id);
  const lost = articlesLost(ingested.assembled, articles);
  if (lost.length > 0) {
    const reason = `更正以后核对不平：第 ${lost.join('、')} 篇的文字还原不出原文。这是程序的错误，请把文本和 corrections.yaml 发给开发者`;
    return { misfits: [{ at: 1, rule: 'correction-unproven', reason }] };
  }
  const { ledger, alignment } = ingested;
  const appointments = readAgain(ingested, articles, corrected.placed);
  const now = checks.flatMap((check) => check.inspect({ issue: corrected.issue, alignment, appointments }));
  const isDismissed = (doubt: Doubt): boolean => dismissed.some(({ decision }) => dismisses(decision, doubt));
  const isCorrected = (doubt: Doubt): boolean => corrected.placed.some((placed) => corrects(placed, doubt));
  const isOpen = (doubt: Doubt): boolean => !isDismissed(doubt) && !isCorrected(doubt);
  return {
    ...ingested,
    articles,
    appointments: withoutDismissed(appointments, [...ledger.doubts, ...now].filter(isDismissed)),
    ledger: {
      ...ledger,
      corrections: sha256,
      doubts: ledger.doubts.filter(
        (doubt) =>
          !isDismissed(doubt) && !(isAskedAgain(doubt) && isCorrected(doubt) && isGone(doubt, ledger.doubts, now)),
      ),
      suspects: ledger.suspects.filter(isOpen),
    },
  };
}

/** Only what was corrected is read again; a corrected head may settle names everywhere. */
function readAgain(
  { assembled, appointments, issue }: Ingested,
  articles: readonly ArticleFile[],
  placed: readonly Placed[],
): Appointment[] {
  const touched = new Set(placed.map(({ piece }) => assembled.articles[piece.article]?.order));
  const isRead = ({ data }: ArticleFile): boolean =>
    touched.has(data.order) || placed.some(({ piece }) => piece.inHead);
  const again = appointmentsOf(articles, issue.masthead, articles.filter(isRead));
  const byArticle = Map.groupBy(appointments, ({ article }) => article);
  for (const article of articles.filter(isRead)) byArticle.delete(article.data.order);
  for (const [article, found] of Map.groupBy(again, ({ article }) => article)) byArticle.set(article, found);
  return articles.flatMap(({ data }) => byArticle.get(data.order) ?? []);
}

/** An unread sentence that an editor says is no doubt decides nothing; one that was read in part was read well. */
function withoutDismissed(appointments: readonly Appointment[], dismissed: readonly Doubt[]): Appointment[] {
  const isDismissed = ({ article, text }: Appointment): boolean =>
    dismissed.some((doubt) => doubt.rule === 'appointment-unread' && doubt.article === article && doubt.quote === text);
  return appointments.flatMap((appointment) => {
    if (appointment.doubt === undefined || !isDismissed(appointment)) return [appointment];
    const { doubt: _, ...read } = appointment;
    return read.persons.length > 0 ? [read] : [];
  });
}

/** The words in doubt were corrected, or some of those among which they stand. */
function corrects({ piece, start, end }: Placed, { line, quote, suggestion }: Doubt): boolean {
  if (quote === undefined || !piece.runs.some((run) => run.line === line)) return false;
  // The words of a table's row stand in several cells.
  if (piece.cell !== undefined && quote.includes(piece.text.trim())) return true;
  const core = coreOf(quote, suggestion);
  for (let at = piece.text.indexOf(quote); at >= 0; at = piece.text.indexOf(quote, at + 1))
    if (start < at + core.end && at + core.start < end) return true;
  return false;
}

/** The letters of the quote that are in doubt, one beside the gap where some are missing; all where nobody knows which. */
function coreOf(quote: string, suggestion: string | undefined): { start: number; end: number } {
  if (suggestion === undefined) return { start: 0, end: quote.length };
  const most = Math.min(quote.length, suggestion.length);
  let start = 0;
  while (start < most && quote[start] === suggestion[start]) start++;
  let kept = 0;
  while (kept < most - start && quote.at(-1 - kept) === suggestion.at(-1 - kept)) kept++;
  const end = quote.length - kept;
  return start < end ? { start, end } : { start: Math.max(0, start - 1), end: end + 1 };
}

/** A check looks at the corrected text as well; what the auditor or the reader of a document doubts, no letter settles. */
const isAskedAgain = ({ rule }: Doubt): boolean => checks.some(({ id }) => id === rule);

/** The rule that doubted the source says nothing more about the corrected text, unless it is what it said elsewhere on the line. */
function isGone(doubt: Doubt, before: readonly Doubt[], now: readonly Doubt[]): boolean {
  const isAlike = (other: Doubt): boolean => other.rule === doubt.rule && other.line === doubt.line;
  const others = new Set(before.filter((other) => isAlike(other) && other !== doubt).map(({ quote }) => quote));
  return !now.some((other) => isAlike(other) && !others.has(other.quote));
}

const dismisses = ({ rule, line, quote }: Dismissal, doubt: Doubt): boolean =>
  rule === doubt.rule && line === doubt.line && (quote === undefined || quote === doubt.quote);
