/**
 * Corrections of the cover, the colophon and the contents. What stands there decides which articles there are, where they begin and what
 * the issue is called, so these are made before anything is matched: the issue is read again as if its source had the right words.
 */
import { VFile } from 'vfile';
import { ingest } from '../ingest.ts';
import type { Ingested, Source } from '../ingested.ts';
import { linesIn } from '../line/block.ts';
import type { Correction, Issue } from '../model.ts';
import { read } from '../read/read.ts';
import { parseEntry, styles } from '../skeleton/contents/styles.ts';
import { exchange, exchangeIn } from './exchange.ts';
import { type LineWords, lineWordsIn } from './lines.ts';
import type { Misfit, Placed, Written } from './placed.ts';
import { byLine, type Place, piecesOf, placesOf } from './places.ts';
import { overlaps, placing } from './placing.ts';

/** Lines around the contents in which a misread entry may have been taken for text. */
const BESIDE = 16;

/** A correction of these pages, placed in its line. */
type PlacedInLine = Placed<LineWords>;

export interface CorrectedAround {
  issue: Ingested;
  /** Corrections of the articles. */
  rest: Written<Correction>[];
}

/** `ingested`: as the source stands. A correction belongs to these pages where its line, once corrected, stands in them. */
export function correctAround(
  ingested: Ingested,
  corrections: readonly Written<Correction>[],
): CorrectedAround | { misfits: Misfit[] } {
  const isCandidate = besideArticles(ingested.assembled);
  const found = correctSource(
    ingested.source,
    corrections.filter(({ decision }) => isCandidate(decision)),
    aroundIn(ingested.assembled),
  );
  if ('misfits' in found) return found;
  const own = new Set(found.own.map(({ correction }) => correction));
  const rest = corrections.filter(({ decision }) => !own.has(decision));
  if (!found.issue) return { issue: ingested, rest };
  if (found.issue.id === ingested.id) return { issue: found.issue, rest };
  const reason = `照这样更正以后，这一期是 ${found.issue.id}，不是 ${ingested.id}。请先把文件夹改名为 ${found.issue.id}，再导入`;
  return { misfits: found.own.map(({ at }) => ({ at, rule: 'correction-changes-issue', reason })).slice(0, 1) };
}

/** `around`: lines that stand in these pages as the source is. `own`: the corrections that belong to them; without any there is no issue to return. */
export function correctSource(
  source: Source,
  corrections: readonly Written<Correction>[],
  around: ReadonlySet<number> = new Set(),
): { issue?: Ingested; own: readonly PlacedInLine[] } | { misfits: Misfit[] } {
  if (corrections.length === 0) return { own: [] };
  const lines = byLine(lineWordsIn(read(new VFile(source.text))));
  const found = corrections.map((written) => ({ written, place: place(lines, written) }));
  const fitting = found.flatMap(({ place }) => ('piece' in place ? [place.correction] : []));
  const tried = fitting.length > 0 ? again(source, fitting).issue : undefined;
  const standing = tried ? aroundIn(tried.assembled) : around;
  const own = found.filter(({ written: { decision } }) =>
    [around, standing].some((set) => set.has(decision.line ?? 0)),
  );
  if (own.length === 0) return { own: [] };

  const placed = own.flatMap(({ place }) => ('piece' in place ? [place] : []));
  const misfits = [
    ...own.flatMap(({ place }) => ('rule' in place ? [place] : [])),
    ...overlaps(placed),
    ...emptied(placed),
  ];
  if (misfits.length > 0) return { misfits };
  return correctedAround(source, placed, placed.length === fitting.length ? tried : undefined);
}

/** `tried`: the issue, where it has been read with these corrections and no others. */
function correctedAround(source: Source, own: readonly PlacedInLine[], tried: Ingested | undefined) {
  const { issue, reason } = tried
    ? { issue: tried }
    : again(
        source,
        own.map(({ correction }) => correction),
      );
  if (!issue)
    return {
      misfits: own
        .map(({ at }) => ({ at, rule: 'correction-refused', reason: `照这样更正以后不能导入：${reason}` }))
        .slice(0, 1),
    };
  const around = aroundIn(issue.assembled);
  const moved = own.filter(({ correction: { line = 0 } }) => !around.has(line));
  if (moved.length === 0) return { issue, own };
  return {
    misfits: moved.map(({ at, correction: { line } }) => ({
      at,
      rule: 'correction-moves-line',
      reason: `照这样更正以后，第 ${line} 行不再属于封面、版权页或目录。请核对 to；整行的取舍不是更正`,
    })),
  };
}

function place(lines: ReturnType<typeof byLine<LineWords>>, written: Written<Correction>) {
  const { line = 0, from } = written.decision;
  return placing(placesOf(lines, line, from), written, `第 ${line} 行`);
}

function emptied(placed: readonly PlacedInLine[]): Misfit[] {
  return [...Map.groupBy(placed, ({ piece }) => piece)].flatMap(([{ runs }, own]) =>
    exchange(runs, own).some(({ text }) => text.trim() !== '')
      ? []
      : own.map(({ at, correction: { line } }) => ({
          at,
          rule: 'correction-empties',
          reason: `更正会删去整个第 ${line} 行。请至少留下一个字`,
        })),
  );
}

function again({ text, periodical, options }: Source, corrections: readonly Correction[]) {
  const file = new VFile(text);
  const issue = ingest(file, periodical, { ...options, corrections });
  return issue ? { issue } : { reason: file.messages.find(({ fatal }) => fatal)?.reason ?? '' };
}

/** Lines of the cover, the colophon and the contents. */
const aroundIn = ({ cover, masthead, contents }: Issue): Set<number> =>
  linesIn([...cover, ...masthead, ...contents.parts]);

/** Whether the words may stand outside the articles: no article has them, or what is corrected is an entry beside the contents. */
function besideArticles(issue: Issue): (correction: Correction) => boolean {
  const pieces = byLine(piecesOf(issue));
  const contents = [...linesIn(issue.contents.parts)];
  const [first, last] = [Math.min(...contents) - BESIDE, Math.max(...contents) + BESIDE];
  return (correction) => {
    const { line, from } = correction;
    if (line === undefined) return false;
    const held = placesOf(pieces, line, from);
    const becomesEntry = ({ piece, ...place }: Place) => isEntry(exchangeIn(piece.text, [{ ...place, correction }]));
    return held.length === 0 || (line >= first && line <= last && held.some(becomesEntry));
  };
}

const isEntry = (text: string): boolean => styles.some((style) => parseEntry(text, style) !== undefined);
