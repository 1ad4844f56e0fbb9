/** The face of this room: text → issue, its decisions applied or read again, and the words for what it makes. */
export { laws } from './audit/index.ts';
export { placeAtAnchor } from './decisions/anchored.ts';
export { correctAround, correctSource } from './decisions/around.ts';
export { correctArticles } from './decisions/articles.ts';
export { asDecided, type WrittenDecisions } from './decisions/as-decided.ts';
export { fieldOf } from './decisions/heads.ts';
export { type LineWords, lineWordsIn } from './decisions/lines.ts';
export type { Misfit, Placed, Written } from './decisions/placed.ts';
export {
  type BlockPiece,
  blockPiecesOf,
  byLine,
  lineAt,
  type Piece,
  type Pieces,
  piecesIn,
  piecesOf,
  placesIn,
  placesOf,
  type Words,
  wordsAround,
} from './decisions/places.ts';
export { quoteOf } from './decisions/pointing.ts';
export { asPointed } from './decisions/pointings.ts';
export { ingest, reportDoubt } from './ingest.ts';
export type { ArticleFile, DocumentDoubt, Ingested, IngestOptions, OutlineEntry, Source } from './ingested.ts';
export { isInFrontMatter, linesIn } from './line/block.ts';
export { bare, similarity } from './line/similarity.ts';
export type { Contents, Issue, Part } from './model.ts';
export { entryAt } from './pointing/holds.ts';
export { read } from './read/read.ts';
