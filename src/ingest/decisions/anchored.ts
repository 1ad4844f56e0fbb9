/** Corrections that name their paragraph as readers cite it: by article and anchor. */
import { anchorOf } from '../../mdx/tree/anchor.ts';
import type { Correction } from '../../schema.ts';
import type { Issue } from '../model.ts';
import { exchangeIn } from './exchange.ts';
import type { Misfit, Placed, Written } from './placed.ts';
import { type BlockPiece, blockPiecesOf, type Piece, placesIn } from './places.ts';
import { placing } from './placing.ts';

const ANCHOR = /^#?p(?<ordinal>\d+)(?:-(?<hash>[0-9a-f]{4}))?$/u;

/** `pieces`: all of the issue. */
export function placeAtAnchor(issue: Issue, pieces: readonly Piece[], written: Written<Correction>): Placed | Misfit {
  const { article, anchor, from } = written.decision;
  const index = issue.articles.findIndex(({ order }) => order === article);
  const block = blocksIn(pieces, index)[ordinalOf(written.decision) - 1];
  const where = `第 ${article} 篇的 ${anchor} `;
  if (block)
    return placing(
      block.flatMap(({ piece }) => placesIn(piece, from)),
      written,
      where,
    );
  const reason =
    index < 0
      ? `没有第 ${article} 篇。请写文章文件的编号，如 05.mdx 写 '05'`
      : `第 ${article} 篇没有 ${anchor} 这一段。请从网页上那一段的链接里抄下 # 后面的部分；标题、署名没有锚点，请改用 line`;
  return { at: written.at, rule: 'correction-stale', reason };
}

/** An anchor holds a digest of its paragraph: one that the paragraph never had was copied from somewhere else. */
export function strayAnchors(pieces: readonly Piece[], placed: readonly Placed[]): Misfit[] {
  return placed.flatMap((one) => {
    const hash = ANCHOR.exec(one.correction.anchor ?? '')?.groups?.hash;
    if (hash === undefined) return [];
    const ordinal = ordinalOf(one.correction);
    const block = blocksIn(pieces, one.piece.article)[ordinal - 1] ?? [];
    const own = placed.filter(({ piece }) => block.some((other) => other.piece === piece));
    if (readingsOf(block, own).some((text) => anchorOf(ordinal, text).endsWith(hash))) return [];
    const reason = `第 ${one.correction.article} 篇的第 ${ordinal} 段不是 ${one.correction.anchor}。请从网页上重新抄下那一段的链接，核对是不是要改的那一段`;
    return [{ at: one.at, rule: 'correction-stale', reason }];
  });
}

/** What the paragraph may have read on the page from which the anchor was copied: without its corrections, with the first of them, without one. */
function readingsOf(block: readonly BlockPiece[], placed: readonly Placed[]): string[] {
  const subsets = placed.flatMap((one, at) => [placed.slice(0, at), placed.filter((other) => other !== one)]);
  return [...subsets, placed].map((subset) =>
    block
      .map(({ piece }) =>
        exchangeIn(
          piece.text,
          subset.filter((one) => one.piece === piece),
        ),
      )
      .join(' '),
  );
}

const blocksIn = (pieces: readonly Piece[], article: number): BlockPiece[][] =>
  blockPiecesOf(pieces.filter((piece) => piece.article === article));

const ordinalOf = ({ anchor = '' }: Correction): number => Number(ANCHOR.exec(anchor)?.groups?.ordinal);
