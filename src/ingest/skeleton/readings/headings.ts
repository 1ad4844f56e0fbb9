/** No contents: the headings of one level, or the lines with a byline below them, are the titles. An editor is always asked. */
import { tidy, tight } from '../../../chinese/script.ts';
import { isBareByline } from '../../heads/byline.ts';
import { lengthOf, lookOf, textOf } from '../../line/block.ts';
import { endsSentence, hasFullStop } from '../../line/marks.ts';
import { numbering } from '../../line/numbering.ts';
import type { Block, Contents, ContentsEntry, Match } from '../../model.ts';
import { isMark, opensWithDash, undecorated } from '../contents/lines.ts';
import { barParts } from '../contents/styles.ts';
import { headLook } from '../judge.ts';
import type { Pages, Proposal, Reading } from '../proposal.ts';

/** Fewest headings of one kind that part a text into articles. */
const FEWEST = 2;
/** Characters under a heading, on the average, from which on it heads an article and no paragraph. */
const SHORTEST_ARTICLE = 60;
/** How much a line without a mark must look like a head to be taken for one. */
const HEAD_LOOK = 0.7;
/** Longest title, and longest of a line without a mark; characters. */
const LONGEST_TITLE = 80;
const LONGEST_PLAIN = 40;

export const headings: Reading = {
  id: 'headings',
  propose: (pages) => {
    const { blocks } = pages;
    const levels = [...new Set(blocks.map(({ hash }) => hash))].filter((level) => level > 0);
    const titles = titlesOf(pages);
    const where = (holds: (block: Block, at: number) => boolean): number[] =>
      titles.filter((at) => holds(blocks[at] as Block, at));
    const marked = levels.map((level) => where((block) => block.hash === level));
    const anySigned = where((_, at) => isSignedHead(blocks, at));
    const signed = anySigned.filter((at) => blocks[at]?.hash === 0);
    const bold = where((block, at) => block.hash === 0 && isBoldHead(blocks, at));
    const plain = where((block, at) => block.hash === 0 && isPlainHead(blocks, at));
    return [...marked, signed, anySigned, bold, plain].flatMap((heads) => propose(pages, heads));
  },
};

/** Lines that may be a title, as far as their own words tell. */
function titlesOf({ blocks, periodical }: Pages): number[] {
  const name = tight(periodical.name);
  return blocks.flatMap((block, at) => {
    if (lengthOf(block) > LONGEST_TITLE || block.code || (block.label && block.label.role !== 'caption')) return [];
    const text = textOf(block).trim();
    const isTitle =
      numbering(text) === undefined &&
      !opensWithDash(block) &&
      !isMark(block) &&
      tight(text) !== name &&
      !namesIssue(text);
    return isTitle ? [at] : [];
  });
}

const namesIssue = (text: string): boolean => /第\s*\S{1,5}\s*期|^\S{2,12}[12]\d{3}\s*年/u.test(text);

const isSignedHead = (blocks: readonly Block[], at: number): boolean => {
  const below = blocks[at + 1];
  if (!below) return false;
  const isByline =
    below.label?.rule === 'byline-box' ||
    below.label?.rule === 'byline-credit' ||
    (isBareByline(textOf(below)) && lengthOf(blocks[at + 2] ?? below) > 20);
  return isByline && isPlainTitle(blocks[at] as Block) && headLook(blocks, at) >= HEAD_LOOK;
};

const isBoldHead = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at] as Block;
  return (
    block.runs.every((run) => run.bold) && isPlainTitle(block) && lengthOf(blocks[at + 1] ?? block) > lengthOf(block)
  );
};

/** A short line between blanks, over a paragraph. */
const isPlainHead = (blocks: readonly Block[], at: number): boolean => {
  const [block, below] = [blocks[at] as Block, blocks[at + 1]];
  return (
    block.gap > 0 &&
    below !== undefined &&
    lengthOf(below) > LONGEST_PLAIN &&
    isPlainTitle(block) &&
    headLook(blocks, at) >= HEAD_LOOK
  );
};

const isPlainTitle = (block: Block): boolean => {
  const text = lookOf(block).trim();
  return (
    lengthOf(block) >= 2 &&
    lengthOf(block) <= LONGEST_PLAIN &&
    !hasFullStop(text) &&
    !endsSentence(text.replace(/[？！?!]$/u, '')) &&
    numbering(text) === undefined &&
    !block.bullet
  );
};

function propose({ blocks }: Pages, heads: readonly number[]): Proposal[] {
  const size = (from: number, to: number): number =>
    blocks.slice(from, to).reduce((sum, block) => sum + lengthOf(block), 0);
  // Two headings in a row: the upper one names a section.
  const isEmpty = (i: number): boolean => (heads[i + 1] ?? blocks.length) === (heads[i] ?? 0) + 1;
  const titled = heads.filter((_, i) => !isEmpty(i));
  if (titled.length < FEWEST || size(titled[0] ?? 0, blocks.length) / titled.length < SHORTEST_ARTICLE) return [];
  const entries: ContentsEntry[] = titled.map((at, i) => {
    const above = blocks[at - 1];
    const isSection =
      above !== undefined && above.hash > 0 && above.hash <= (blocks[at]?.hash ?? 0) && at - 1 > (titled[i - 1] ?? -1);
    const bar = barParts(textOf(blocks[at] as Block));
    const section = bar?.section ?? (isSection ? undecorated(textOf(above)) : '');
    return { order: i + 1, section, title: bar?.title ?? tidy(textOf(blocks[at] as Block)), blocks: [] };
  });
  const matches = titled.map((at, i): Match => ({ entry: entries[i] as ContentsEntry, at, span: 1, similarity: 1 }));
  const sections = [...new Set(entries.map(({ section }) => section))].filter(Boolean);
  const contents: Contents = { entries, sections, parts: [] };
  return [{ reading: 'headings', contents, from: 0, to: 0, matches }];
}
