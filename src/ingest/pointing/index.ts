/**
 * What an editor says lines are: an article begins here, none does, a title, a byline, a note, text, no text; and of the article in which a line stands: its
 * section, page, number. The skeleton that the program chose is changed
 * as said, the issue is assembled again, and each saying is proved on the outcome. All hold, or the issue stays as the program reads it.
 */
import { assemble, type Outside, type Structure, structureOf } from '../body/assemble.ts';
import type { Unfit } from '../ingested.ts';
import type { Alignment, Block, Issue, Periodical, Pointing } from '../model.ts';
import { change } from './change.ts';
import { holds, saidOf } from './holds.ts';
import { inNumber } from './orders.ts';
import { contradictions, whyNot, whyVain } from './reasons.ts';

export interface PointedIssue {
  issue: Issue;
  alignment: Alignment;
  /** As the program reads it, without an editor's word. */
  asRead: Issue;
  unfit: readonly Unfit[];
  /** What holds without an editor's word as well. */
  idle: readonly Pointing[];
}

/** `lines`: of the source. */
export function assemblePointed(
  blocks: readonly Block[],
  alignment: Alignment,
  outside: Outside,
  periodical: Periodical,
  { pointings, lines }: { pointings: readonly Pointing[]; lines: readonly string[] },
): PointedIssue {
  const structureAsRead = structureOf(blocks, alignment, outside, periodical);
  const plain = assemble(blocks, structureAsRead, outside, periodical);
  const early = [
    ...contradictions(pointings),
    ...pointings.flatMap((pointing) => whyNot(pointing, { issue: plain, lines })),
  ];
  if (pointings.length === 0 || early.length > 0)
    return { issue: plain, asRead: plain, alignment, unfit: early, idle: [] };

  let structure: Structure = structureAsRead;
  const refused: Unfit[] = [];
  for (const pointing of inOrder(pointings)) {
    const changed = change(structure, pointing, { blocks, asRead: structureAsRead, outside, periodical, issue: plain });
    if ('reason' in changed) refused.push({ pointing, rule: 'pointing-unfit', reason: changed.reason });
    else structure = changed;
  }
  const told = inSections(onPages(assemble(blocks, structure, outside, periodical), pointings), pointings);
  const renumbered = inNumber(told, structure.alignment, pointings);
  const { issue } = renumbered;
  // What is said of a line is proved while articles have the numbers that they had before.
  const vain = pointings.filter((pointing) => !holds(pointing.kind === 'orders' ? issue : told, plain, pointing));
  const unfit = refused.length > 0 ? refused : vain.map((pointing) => whyVain(pointing, issue));
  if (unfit.length > 0) return { issue: plain, asRead: plain, alignment, unfit, idle: [] };
  return {
    issue,
    asRead: plain,
    alignment: renumbered.alignment,
    unfit: [],
    idle: pointings.filter((pointing) => holds(plain, plain, pointing)),
  };
}

/**
 * What is no start goes before what is one, and both before what stands in the heads. Starts come as they were written, so that a new one at
 * the end of the list moves no number; a head grows upwards, from its lowest line.
 */
const ORDER = {
  joins: { turn: 0, by: 1 },
  starts: { turn: 1, by: 0 },
  titles: { turn: 2, by: -1 },
  bylines: { turn: 3, by: 1 },
  notes: { turn: 3, by: 1 },
  texts: { turn: 3, by: 1 },
  drops: { turn: 4, by: 1 },
  sections: { turn: 5, by: 0 },
  pages: { turn: 5, by: 0 },
  orders: { turn: 5, by: 0 },
} as const satisfies Record<Pointing['kind'], { turn: number; by: 1 | 0 | -1 }>;

const inOrder = (pointings: readonly Pointing[]): Pointing[] =>
  pointings.toSorted((a, b) => ORDER[a.kind].turn - ORDER[b.kind].turn || ORDER[a.kind].by * (a.line - b.line));

function onPages(issue: Issue, pointings: readonly Pointing[]): Issue {
  const given = new Map(saidOf(issue, pointings, 'pages').map(([order, { page }]) => [order, page]));
  const articles = issue.articles.map((article) => {
    const page = given.get(article.order) ?? article.page;
    return page === undefined ? article : { ...article, page };
  });
  return { ...issue, articles };
}

/** A section that the contents do not name comes behind that of the article before. */
function inSections(issue: Issue, pointings: readonly Pointing[]): Issue {
  const given = new Map(saidOf(issue, pointings, 'sections').map(([order, { section }]) => [order, section]));
  const articles = issue.articles.map((article) => ({
    ...article,
    section: given.get(article.order) ?? article.section,
  }));
  const sections = [...issue.contents.sections];
  for (const [at, { order, section }] of articles.entries())
    if (given.has(order) && section !== '' && !sections.includes(section))
      sections.splice(sections.indexOf(articles[at - 1]?.section ?? '') + 1, 0, section);
  return { ...issue, contents: { ...issue.contents, sections }, articles };
}
