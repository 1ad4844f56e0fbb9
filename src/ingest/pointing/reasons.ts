/** Why a pointing cannot hold, in Chinese: the line and what to do about it. */
import { tight } from '../../chinese/script.ts';
import type { Unfit } from '../ingested.ts';
import { linesIn } from '../line/block.ts';
import type { Issue, Pointing } from '../model.ts';
import { articleAt, partAt } from './holds.ts';

/** More than one of these about a line contradict each other; so do two of one kind. */
const EXCLUSIVE: ReadonlySet<Pointing['kind']> = new Set([
  'starts',
  'joins',
  'titles',
  'bylines',
  'notes',
  'texts',
  'drops',
]);

/** Of several that speak of one line, all but the first. */
export function contradictions(pointings: readonly Pointing[]): Unfit[] {
  const alike = Map.groupBy(pointings, ({ kind, line }) => `${line} ${EXCLUSIVE.has(kind) ? '' : kind}`);
  return [...alike.values()].flatMap(([first, ...others]) =>
    others.map((pointing) => ({
      pointing,
      rule: 'pointing-twice',
      reason: `${pointing.kind} 和 ${first?.kind} 说的都是第 ${pointing.line} 行，只能留一条`,
    })),
  );
}

/** What the source and the issue as the program reads it already refuse. */
export function whyNot(pointing: Pointing, { issue, lines }: { issue: Issue; lines: readonly string[] }): Unfit[] {
  const { kind, line, quote } = pointing;
  const text = lines[line - 1];
  if (text === undefined || !tight(text).includes(tight(quote)))
    return [
      {
        pointing,
        rule: 'pointing-stale',
        reason: `${text === undefined ? `原文只有 ${lines.length} 行，` : ''}第 ${line} 行没有“${quote}”。请对照 source.txt 改正行号和 quote`,
      },
    ];
  const reason = refusal(kind, line, issue);
  return reason === undefined ? [] : [{ pointing, rule: 'pointing-unfit', reason }];
}

/** What no row of a table is. */
const NOT_IN_TABLES: Partial<Record<Pointing['kind'], string>> = {
  starts: '从这里起另作一篇。请指表格上方的标题行',
  titles: '作标题。请指表格上方的标题行',
  bylines: '作署名',
  notes: '作脚注',
};

function refusal(kind: Pointing['kind'], line: number, issue: Issue): string | undefined {
  if (linesIn(issue.contents.parts).has(line))
    return `第 ${line} 行在目录里，${kind} 管不到。目录里的字用 corrections 更正；目录在哪几行、有哪几条，用 contents 写明`;
  if (linesIn(issue.masthead).has(line)) return `第 ${line} 行在版权页里，${kind} 管不到`;
  const part = partAt(articleAt(issue, line), line);
  const inTable = NOT_IN_TABLES[kind];
  if (inTable !== undefined && part?.role === 'table') return `第 ${line} 行在表格里，不能${inTable}`;
  if (part?.block.code) return `第 ${line} 行在程序代码里，${kind} 管不到`;
  return undefined;
}

/** Everything was done as said, and the outcome is not what was said. */
export function whyVain(pointing: Pointing, issue: Issue): Unfit {
  return { pointing, rule: 'pointing-unfit', reason: vain(pointing, issue) };
}

function vain({ kind, line }: Pointing, issue: Issue): string {
  const isOutside = articleAt(issue, line) === undefined;
  if (isOutside && kind === 'texts') return `第 ${line} 行前面没有文章，放不进哪一篇。请先在它前面指出一篇的开头`;
  const where = linesIn(issue.dropped).has(line) ? '已移出正文（书眉、页码之类）' : '不在任何一篇里';
  if (isOutside && kind !== 'drops' && kind !== 'titles') return `第 ${line} 行${where}，${kind} 管不到`;
  switch (kind) {
    case 'starts':
      return `照这样写，第 ${line} 行也不会是一篇的开头。请核对 line、title 和 listed`;
    case 'joins':
      return `照这样写，第 ${line} 行也并不进上一篇。请核对是不是指在标题上`;
    case 'titles':
      return `第 ${line} 行不挨着哪一篇的标题。标题的各行要连在一起；若从这里起是另一篇，请写在 starts 里`;
    case 'drops':
      return `移出第 ${line} 行，这一篇就没有正文了。请先用 joins 把它并入上一篇`;
    case 'bylines':
      return `第 ${line} 行读不出作者，或者已经读进了标题。署名要在标题下面或正文里`;
    case 'notes':
      return `第 ${line} 行在一篇的标题里，或与上下文连成了一段，不能单独移到篇末`;
    case 'texts':
      return `第 ${line} 行在一篇的标题里。若标题不从这里起，请先用 joins 并入上一篇`;
    case 'sections':
      return `第 ${line} 行所在的这一篇还写了别的栏目，只能留一条`;
    case 'pages':
      return `第 ${line} 行所在的这一篇还写了别的页码，只能留一条`;
    case 'orders':
      return `第 ${line} 行所在的这一篇排不到那个次序：没有那一篇，或另有一篇也写了它，或这一篇还写了别的次序`;
  }
}
