/** Edits by hand of a generated `issue.yaml` → corrections of the cover, the colophon and the contents that say the same. */
import { isDeepStrictEqual } from 'node:util';
import { VFile } from 'vfile';
import {
  byLine,
  type Ingested,
  type LineWords,
  lineAt,
  linesIn,
  lineWordsIn,
  type Part,
  placesIn,
  placesOf,
  read,
} from '../../ingest/index.ts';
import type { IssueData } from '../../schema.ts';
import { changedWords, type Edit } from './edits.ts';

/** A value of the file that was changed, and the lines of the source that may print it. */
interface Change {
  before: string | number;
  after: string | number;
  lines: ReadonlySet<number>;
}

/** `current`: the issue as ingest would write it. Returns the reason in Chinese where corrections cannot say it. */
export function issueEditsOf(current: Ingested, edited: IssueData): Edit[] | { reason: string } {
  if (!isDeepStrictEqual(recordOf(current.issue), recordOf(edited)))
    return { reason: 'printed 和 corrections 由程序填写，不能手工改' };
  const changes = changesIn(current, edited);
  if ('reason' in changes) return changes;
  const words = lineWordsIn(read(new VFile(current.source.text)));
  const edits = changes.map((change) => ({ change, edit: editOf(words, change) }));
  const lost = edits.find(({ edit }) => edit === undefined)?.change;
  return lost
    ? { reason: `“${lost.before}”改为“${lost.after}”：前者在原文的封面、版权页、目录里没有唯一能对上的一处` }
    : edits.flatMap(({ edit }) => edit ?? []);
}

/** Whether ingest now writes what was edited. */
export const isSaid = (issue: IssueData, edited: IssueData): boolean =>
  isDeepStrictEqual({ ...issue, corrections: undefined }, { ...edited, corrections: undefined });

const recordOf = ({ printed, corrections }: IssueData) => [printed, corrections];

/** One a value; the lists must be as long as before. */
function changesIn({ issue, assembled }: Ingested, edited: IssueData): Change[] | { reason: string } {
  const isAsLong =
    issue.sections.length === edited.sections.length &&
    issue.contents.length === edited.contents.length &&
    issue.masthead.length === edited.masthead.length &&
    issue.masthead.every(({ values }, at) => values.length === edited.masthead[at]?.values.length);
  if (!isAsLong) return { reason: '增删了栏目、目录的条目或版权页的项目' };
  const [cover, masthead, contents] = [assembled.cover, assembled.masthead, assembled.contents.parts].map(linesIn);
  const around = new Set([...(cover ?? []), ...(masthead ?? []), ...(contents ?? [])]);
  const inSections = linesIn(assembled.contents.parts.filter(({ role }: Part) => role === 'section'));
  const inEntry = (at: number) =>
    new Set(assembled.contents.entries[at]?.blocks.flatMap(({ runs }) => runs.map(({ line }) => line)));
  const change = (before: Change['before'] = '', after: Change['after'] = '', lines: Change['lines'] = around) =>
    before === after ? [] : [{ before, after, lines }];
  return [
    ...(['title', 'focus', 'published', 'year', 'number', 'totalNumber'] as const).flatMap((field) =>
      change(issue[field], edited[field]),
    ),
    ...issue.sections.flatMap((section, at) => change(section, edited.sections[at], inSections)),
    ...issue.contents.flatMap(({ title, page }, at) => [
      ...change(title, edited.contents[at]?.title, inEntry(at)),
      ...change(page, edited.contents[at]?.page, inEntry(at)),
    ]),
    ...issue.masthead.flatMap(({ label, values }, at) => [
      ...change(label, edited.masthead[at]?.label, masthead),
      ...values.flatMap((value, index) => change(value, edited.masthead[at]?.values[index], masthead)),
    ]),
  ];
}

/** Undefined where no line has the words, or several places have them. */
function editOf(words: readonly LineWords[], { before, after, lines }: Change): Edit | undefined {
  const own = words.filter(({ runs }) => runs.some(({ line }) => lines.has(line)));
  if (typeof before === 'number') return numberEdit(own, before, String(after));
  return changedWords(before, String(after))
    .map(({ from, to }) => {
      const places = own.flatMap((piece) => placesIn(piece, from));
      const [place] = places;
      const line = place && lineAt(place.piece.runs, place.start);
      return places.length === 1 && line !== undefined ? { line, from, to } : undefined;
    })
    .find((edit) => edit !== undefined);
}

/** A number is corrected whole, as wide as it is printed: `04`. */
function numberEdit(words: readonly LineWords[], before: number, after: string): Edit | undefined {
  const places = words.flatMap((piece) =>
    [...piece.text.matchAll(/\d+/gu)]
      .filter(([digits]) => Number(digits) === before)
      .map(({ 0: from, index }) => ({ piece, from, start: index })),
  );
  const [place] = places;
  const line = place && lineAt(place.piece.runs, place.start);
  if (places.length !== 1 || !place || line === undefined) return undefined;
  const alike = placesOf(byLine(words), line, place.from);
  const nth = alike.findIndex(({ start, piece }) => piece === place.piece && start === place.start) + 1;
  const to = after.padStart(place.from.length, '0');
  return { line, from: place.from, ...(alike.length > 1 ? { nth } : {}), to };
}
