/** Doubts of which an editor's pointing says how it is. */
import { linesIn } from '../line/block.ts';
import type { Doubt, Pointing, Skeleton } from '../model.ts';
import { articleAt, headAt, headOf } from './holds.ts';
import type { PointedIssue } from './index.ts';

/** Of what each says enough. */
const SETTLED: Readonly<Record<Pointing['kind'], ReadonlySet<string>>> = {
  starts: new Set(['head-inside', 'article-unlisted', 'title-lost', 'kicker-by-place']),
  joins: new Set(['head-inside', 'article-unlisted']),
  titles: new Set(['title-lost']),
  bylines: new Set(),
  notes: new Set(),
  texts: new Set(),
  drops: new Set(),
  sections: new Set(),
  pages: new Set(),
  orders: new Set(),
};

/** What is open still, and a word on each pointing that the program does not need. */
export function settledBy(pointings: readonly Pointing[], pointed: PointedIssue, doubts: readonly Doubt[]): Doubt[] {
  const said = pointings.map((pointing) => ({ pointing, ...aboutOf(pointing, pointed) }));
  const isSettled = ({ rule, line, article }: Doubt): boolean =>
    said.some(
      ({ pointing, lines, own }) =>
        SETTLED[pointing.kind].has(rule) && (lines.has(line) || (article !== undefined && article === own)),
    );
  /** That the title is another than the entry's stays a doubt; that it may be no title of the entry is settled. */
  const isNamed = ({ rule, article }: Doubt): boolean =>
    rule === 'title-differs' && said.some(({ pointing, own }) => pointing.kind === 'starts' && own === article);
  const open = doubts
    .filter((doubt) => !isSettled(doubt))
    .map((doubt) => (isNamed(doubt) ? { ...doubt, blocking: undefined } : doubt));
  return [...open, ...pointed.idle.map(idleDoubt)];
}

/** Where another reading has starts of which an editor says how it is, it is no rival. */
export function withoutSettledRival(
  skeleton: Skeleton,
  pointings: readonly Pointing[],
  pointed: PointedIssue,
): Skeleton {
  const { rival } = skeleton;
  const settling = pointings.filter(({ kind }) => kind === 'starts' || kind === 'joins');
  const known = new Set(settling.flatMap((pointing) => [...aboutOf(pointing, pointed).lines]));
  return rival ? { ...skeleton, rival: { ...rival, lines: rival.lines.filter((line) => !known.has(line)) } } : skeleton;
}

/** Lines of the head that the pointing is about; and the article, where there is one still. */
function aboutOf({ kind, line }: Pointing, { issue, asRead }: PointedIssue): { lines: Set<number>; own?: number } {
  const [head, article] = kind === 'joins' ? [headAt(asRead, line)] : [headAt(issue, line), articleAt(issue, line)];
  return { lines: linesIn(head ? headOf(head) : []).add(line), ...(article ? { own: article.order } : {}) };
}

function idleDoubt({ kind, line, quote }: Pointing): Doubt {
  return {
    rule: 'pointing-idle',
    line,
    quote,
    message: `corrections.yaml 的 ${kind} 说到这一行，程序自己也读成这样，这一条不起作用`,
    advice: '可以删去这一条；若要说的是别处，请改正行号',
  };
}
