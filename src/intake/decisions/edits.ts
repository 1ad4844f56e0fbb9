/** Edits by hand of one generated article → corrections that say the same. */
import {
  type ArticleFile,
  type BlockPiece,
  blockPiecesOf,
  byLine,
  fieldOf,
  type Issue,
  type Piece,
  type Pieces,
  piecesIn,
  placesOf,
} from '../../ingest/index.ts';
import { blocksOf, type ParsedArticle } from '../../mdx/index.ts';
import type { AppliedCorrection, Article, Correction } from '../../schema.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { pinpoint } from './pinpoint.ts';

export type Edit = Pick<Correction, 'from' | 'nth' | 'to'> & { line: number };

/** `generated`: the article at `index` of the issue, as ingest would write it. Returns the reason in Chinese where corrections cannot say it. */
export function editsOf(
  issue: Issue,
  index: number,
  generated: ArticleFile,
  edited: ParsedArticle,
): Edit[] | { reason: string } {
  const draft = issue.articles[index];
  const pieces = draft ? piecesIn(draft, index) : [];
  const lines = byLine(pieces);
  const ofField = (field: Field) =>
    pieces.filter(({ inHead, part }) => inHead && fieldOf(draft?.parts[part]) === field);
  const blocks = blocksOf(generated.body);
  if (blocks.length !== edited.blocks.length)
    return { reason: `段落原有 ${blocks.length} 段，改后有 ${edited.blocks.length} 段` };
  const byBlock = Map.groupBy(generated.data.corrections ?? [], ({ block }) => block);
  const places = blockPiecesOf(pieces);
  const found = [
    ...FIELDS.map((field) => headEdits(lines, ofField(field), field, generated.data, edited.data)),
    ...blocks.map(({ ordinal, text }, at) => {
      const after = edited.blocks[at]?.text ?? '';
      return blockEdits(lines, places[at] ?? [], hunksOf(text, after), byBlock.get(ordinal) ?? []);
    }),
  ];
  return found.find((one) => 'reason' in one) ?? found.flatMap((one) => ('reason' in one ? [] : one));
}

const CORRECTED = '改动的地方已有更正，请直接修改 corrections.yaml 里的那一条';

function blockEdits(
  lines: Pieces,
  pieces: readonly BlockPiece[],
  hunks: readonly Hunk[],
  corrections: readonly AppliedCorrection[],
): Edit[] | { reason: string } {
  const originals = hunks.map((hunk) => beforeCorrections(hunk, corrections));
  if (originals.some((hunk) => hunk === undefined)) return { reason: CORRECTED };
  const changes = originals.filter((hunk) => hunk !== undefined);
  const taken = [...changes, ...stretchesBefore(corrections)];
  const edits = changes.map((hunk) => {
    const place = pieces.find(
      ({ offset, piece }) => offset <= hunk.start && hunk.end <= offset + piece.text.trim().length,
    );
    if (!place) return undefined;
    const shift = place.indent - place.offset;
    const room = {
      from: Math.max(0, ...taken.filter(({ end }) => end <= hunk.start).map(({ end }) => end + shift)),
      to: Math.min(
        place.piece.text.length,
        ...taken.filter(({ start, end }) => start >= hunk.end && end > hunk.start).map(({ start }) => start + shift),
      ),
    };
    return pinpoint(lines, place.piece, { ...hunk, start: hunk.start + shift, end: hunk.end + shift }, room);
  });
  return edits.some((edit) => edit === undefined)
    ? { reason: '一处改动跨了表格的单元格，或没有可以依傍的字' }
    : edits.filter((edit) => edit !== undefined);
}

/** The same stretch in the text before its corrections; undefined where it touches one of them. */
function beforeCorrections(hunk: Hunk, corrections: readonly AppliedCorrection[]): Hunk | undefined {
  let shift = 0;
  for (const { offset, from, to } of corrections) {
    if (hunk.end <= offset) continue;
    if (hunk.start < offset + to.length) return undefined;
    shift += from.length - to.length;
  }
  return { ...hunk, start: hunk.start + shift, end: hunk.end + shift };
}

/** Where the corrected words stood in the text before. `corrections` in order. */
function stretchesBefore(corrections: readonly AppliedCorrection[]): { start: number; end: number }[] {
  let shift = 0;
  return corrections.map(({ offset, from, to }) => {
    const start = offset + shift;
    shift += from.length - to.length;
    return { start, end: start + from.length };
  });
}

/** Fields of the head that the source prints. */
const FIELDS = ['title', 'subtitle', 'region', 'authors', 'authorNote', 'source'] as const;
type Field = (typeof FIELDS)[number];

/** `pieces`: those that went into the field, whose spaces are not those of the print. */
function headEdits(
  lines: Pieces,
  pieces: readonly Piece[],
  field: Field,
  generated: Article,
  edited: Article,
): Edit[] | { reason: string } {
  const [before, after] = [generated, edited].map((data) => [data[field] ?? ''].flat().join(' '));
  if (before === undefined || after === undefined || before === after) return [];
  if (generated.corrections?.some((correction) => correction.field === field)) return { reason: CORRECTED };
  for (const { from, to } of changedWords(before, after))
    for (const piece of pieces)
      for (const { line } of piece.runs) if (placesOf(lines, line, from).length === 1) return [{ line, from, to }];
  return { reason: `“${before}”在原文里没有能对上的一行` };
}

/** From the first change to the last, with a letter beside it where nothing was taken out; then with more and more of what stands around. */
export function changedWords(before: string, after: string): { from: string; to: string }[] {
  const hunks = hunksOf(before, after);
  const [first, last] = [hunks[0], hunks.at(-1)];
  if (!first || !last) return [];
  const start = first.start === last.end ? Math.max(0, first.start - 1) : first.start;
  const end = start === last.end ? last.end + 1 : last.end;
  return Array.from({ length: Math.max(start, before.length - end) + 1 }, (_, grown) => {
    const [from, to] = [Math.max(0, start - grown), Math.min(before.length, end + grown)];
    return { from: before.slice(from, to), to: after.slice(from, after.length - (before.length - to)) };
  });
}
