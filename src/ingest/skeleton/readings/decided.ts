/** What an editor says the contents are: `contents` and `whole` of corrections.yaml. */
import { firstLine, lastLine, textOf } from '../../line/block.ts';
import { bare } from '../../line/similarity.ts';
import type { ContentsEntry, Match } from '../../model.ts';
import { readList } from '../contents/list.ts';
import { readLines } from '../contents/read.ts';
import { parseEntry, styles } from '../contents/styles.ts';
import type { Pages, Proposal, Reading } from '../proposal.ts';
import { outsideOf } from '../title-lines.ts';
import { wholeText } from './whole.ts';

export const decided: Reading = {
  id: 'decided',
  propose: (pages) => proposalsOf(pages).map((proposal) => ({ ...proposal, reading: 'decided', decided: true })),
};

function proposalsOf(pages: Pages): Proposal[] {
  const { decided: decision, blocks } = pages;
  if (decision === undefined) return [];
  if (decision === 'whole') return [wholeText(pages)];
  if ('from' in decision) return inLines(pages, decision.from, decision.to);
  const entries = decision.map(
    ({ title, page, section = '' }, i): ContentsEntry => ({
      order: i + 1,
      section,
      title,
      blocks: [],
      ...(page === undefined ? {} : { page }),
    }),
  );
  const sections = [...new Set(entries.map(({ section }) => section))].filter(Boolean);
  const contents = { entries, sections, parts: [] };
  const placed = decision.map(({ line }) =>
    line === undefined ? -1 : blocks.findIndex((block) => firstLine(block) <= line && line <= lastLine(block)),
  );
  const given = placed.every((at) => at >= 0)
    ? {
        matches: placed
          .map((at, i): Match => ({ entry: entries[i] as ContentsEntry, at, span: 1, similarity: 1 }))
          .toSorted((a, b) => a.at - b.at),
      }
    : {};
  return [{ reading: 'decided', contents, from: 0, to: 0, ...given }];
}

/** The lines between, read in the style that most of them are printed in, and as a list. */
function inLines({ blocks, periodical, titles }: Pages, firstOne: number, lastOne: number): Proposal[] {
  const from = blocks.findIndex((block) => lastLine(block) >= firstOne);
  const to = blocks.findLastIndex((block) => firstLine(block) <= lastOne) + 1;
  if (from < 0 || to <= from) return [];
  const lines = blocks.slice(from, to);
  const body = bare([...blocks.slice(0, from), ...blocks.slice(to)].map(textOf).join(''));
  const outside = outsideOf(titles, from, to);
  const count = (style: (typeof styles)[number]): number =>
    lines.filter((line) => parseEntry(textOf(line), style)).length;
  const style = styles.toSorted((a, b) => count(b) - count(a))[0];
  const readings = [
    readList(lines, { periodical, body, isBack: (at) => outside.isBack(from + at), isLine: outside.isLine }),
    ...(style && count(style) > 0 ? [readLines(lines, { style, body, periodical })] : []),
  ];
  return readings
    .filter(({ entries }) => entries.length > 0)
    .map((contents) => ({ reading: 'decided', contents, from, to }));
}
