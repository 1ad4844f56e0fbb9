/** True levels of headings and run-in headings (GB/T 9704: 一、 > （一） > 1. > （1）), whatever the source's marks say. */

import { lengthOf, textOf } from '../../line/block.ts';
import { numbering } from '../../line/numbering.ts';
import type { Part } from '../../model.ts';
import type { Repair } from '../../rule.ts';

const LONGEST_RUN_IN = 90;
/** Lead-ins without number or bold: longest first sentence, shortest paragraph around it, fewest paragraphs in a row; characters. */
const PARALLEL = { sentence: 45, paragraph: 200, fewest: 3 };

export const levels: Repair = {
  id: 'heading-level',
  apply: (parts) => withLevels(withParallel(parts.map(withRunIn))),
};

/** The first sentence of a paragraph where it is a heading: bold in print, or numbered with more behind it. */
function withRunIn(part: Part): Part {
  if (part.role !== 'paragraph') return part;
  const text = textOf(part.block);
  const bold = boldLength(part);
  if (bold > 0 && bold < text.length && bold <= LONGEST_RUN_IN && /[。：！？.:]["”]?$/u.test(text.slice(0, bold)))
    return { ...part, runIn: bold };
  const sentence = numbering(text) === undefined ? 0 : firstSentence(text);
  return sentence > 0 && sentence < text.length && sentence <= LONGEST_RUN_IN ? { ...part, runIn: sentence } : part;
}

const boldLength = (part: Part): number => {
  const plain = part.block.runs.findIndex((run) => !run.bold);
  return part.block.runs.slice(0, plain < 0 ? undefined : plain).reduce((sum, run) => sum + run.text.length, 0);
};

const firstSentence = (text: string): number => /^[^。！？]*[。！？][”’」』）)]*/u.exec(text)?.[0].length ?? 0;

/** Lead-ins that the source left unmarked: every paragraph but the first opens with a short sentence of as many clauses. */
function withParallel(parts: Part[]): Part[] {
  const plain = parts.filter((part) => part.role === 'paragraph');
  if (
    parts.some((part) => part.role === 'heading' || part.role === 'list' || part.runIn) ||
    plain.length <= PARALLEL.fewest
  )
    return parts;
  const rest = plain.slice(1);
  const sentences = rest.map((part) => textOf(part.block).slice(0, firstSentence(textOf(part.block))));
  const clauses = sentences.map((sentence) => sentence.split('，').length);
  const isParallel =
    rest.every(
      (part, i) =>
        lengthOf(part.block) >= PARALLEL.paragraph &&
        sentences[i] !== '' &&
        [...(sentences[i] ?? '')].length <= PARALLEL.sentence,
    ) && clauses.every((count) => count === clauses[0] && count > 1);
  return isParallel
    ? parts.map((part) =>
        rest.includes(part) ? { ...part, runIn: firstSentence(textOf(part.block)), rule: 'run-in-parallel' } : part,
      )
    : parts;
}

function withLevels(parts: Part[]): Part[] {
  const isHead = (part: Part): boolean => part.role === 'heading' || part.runIn !== undefined;
  const overTable = (at: number): boolean => parts[at + 1]?.role === 'table';
  const rankOf = (part: Part): number => numbering(textOf(part.block)) ?? UNNUMBERED;
  const heads = parts.filter((part, at) => isHead(part) && !overTable(at));
  // An unnumbered heading stands above the numbers where it comes first, else right below the outermost number.
  const outermost = Math.min(...heads.map(rankOf).filter((rank) => rank !== UNNUMBERED));
  const unnumbered = heads[0] && rankOf(heads[0]) === UNNUMBERED ? -1 : outermost + 0.5;
  const placeOf = (part: Part): number => (rankOf(part) === UNNUMBERED ? unnumbered : rankOf(part));
  const places = [...new Set(heads.map(placeOf))].toSorted((a, b) => a - b);
  let current = 2;
  return parts.map((part, at) => {
    if (!isHead(part)) return part;
    const level = overTable(at) ? current : Math.min(6, 2 + places.indexOf(placeOf(part)));
    if (part.role === 'heading') current = level;
    return { ...part, level };
  });
}

const UNNUMBERED = Number.MAX_SAFE_INTEGER;
