/** One pointing → another structure, or the reason why there is none. */
import type { Structure } from '../body/assemble.ts';
import { NOTE_POINTED, TEXT_POINTED } from '../body/draft.ts';
import { headLength, type Start } from '../heads/starts.ts';
import type { Label, Pointing } from '../model.ts';
import { begin } from './begin.ts';
import { headAt } from './holds.ts';
import { cutBefore, type Ground, startAround, without } from './starts.ts';

type Changed = Structure | { reason: string };

export function change(structure: Structure, pointing: Pointing, ground: Ground): Changed {
  const own = ground.blocks.flatMap(({ runs }, at) => (runs.some(({ line }) => line === pointing.line) ? [at] : []));
  const [at] = own;
  if (at === undefined) return { reason: `第 ${pointing.line} 行是空行` };
  switch (pointing.kind) {
    case 'joins':
      return join(structure, pointing.line, ground);
    case 'starts':
      return begin(structure, pointing, at, ground);
    case 'titles':
      return own.reduce(title, structure);
    case 'bylines':
      return named(structure, own, { role: 'byline', rule: 'byline-pointed' });
    case 'notes':
      return named(structure, own, { role: 'note', rule: NOTE_POINTED });
    case 'texts':
      return named(structure, own, { role: 'paragraph', rule: TEXT_POINTED });
    case 'drops':
      return own.reduce<Changed>(
        (changed, one) => ('reason' in changed ? changed : drop(changed, one, pointing.line)),
        structure,
      );
    default:
      // What is said of an article, and not of a line, is carried out on what was assembled.
      return structure;
  }
}

function join(structure: Structure, line: number, { issue }: Ground): Changed {
  const head = headAt(issue, line);
  const start = structure.starts.find(({ entry }) => entry.order === head?.order);
  if (!start) return structure;
  return start === structure.starts[0]
    ? { reason: `第 ${line} 行是全期第一篇的开头，前面没有可以并入的一篇` }
    : without(structure, start);
}

const named = (structure: Structure, own: readonly number[], label: Label): Structure => ({
  ...structure,
  said: new Map([...structure.said, ...own.map((at) => [at, label] as const)]),
});

/** A line right above a head comes into it; one below is looked for when the head is read. */
function title(structure: Structure, at: number): Structure {
  const { starts } = structure;
  const titles = new Set([...structure.titles, at]);
  const above = starts.findLast((start) => start.at <= at);
  const below = starts.find((start) => start.at === at + 1);
  const isOwn = above !== undefined && at <= above.at + headLength(above);
  if (isOwn || !below) return { ...structure, titles };
  const raised: Start = { ...below, at, kickers: ['kicker', ...below.kickers] };
  return { ...structure, titles, starts: starts.map((start) => (start === below ? raised : start)) };
}

/** A head gives up its first or its last line, as long as a title is left. */
function drop(structure: Structure, at: number, line: number): Changed {
  const drops = new Set([...structure.drops, at]);
  const start = startAround(structure, at);
  if (!start || headLength(start) === 0) return { ...structure, drops };
  const place = at - start.at;
  const isLast = place === headLength(start) - 1;
  if (start.span === 1 && isLast)
    return { reason: `第 ${line} 行是一篇的标题，移出就没有标题了。请先用 joins 把这一篇并入上一篇` };
  if (place !== 0 && !isLast) return { reason: `第 ${line} 行在标题的几行中间，移出以后标题连不起来` };
  const smaller = isLast ? { ...start, span: start.span - 1 } : cutBefore(start, at + 1);
  return { ...structure, drops, starts: structure.starts.map((one) => (one === start ? smaller : one)) };
}
