import { findPersonal, nameOf } from '../../withheld/find.ts';
import { textOf, textOfRuns } from '../line/block.ts';
import type { Part, Run } from '../model.ts';
import type { Check } from '../rule.ts';

/** Numbers and addresses of persons, in articles and in the pages around them: the site leaves them out, a person should know where. */
export const personalData: Check = {
  id: 'personal-data',
  inspect: ({ issue }) => [
    ...issue.articles.flatMap(({ order, parts }) => parts.flatMap((part) => doubtsIn(part, order))),
    ...[...issue.cover, ...issue.contents.parts].flatMap((part) => doubtsIn(part)),
    ...together(issue.masthead.flatMap((part) => doubtsIn(part))),
  ],
};

/** A colophon has its telephone as a matter of course: one doubt names them all. */
const together = (doubts: ReturnType<typeof doubtsIn>): ReturnType<typeof doubtsIn> =>
  doubts.slice(0, 1).map((doubt) => ({
    ...doubt,
    message: doubts.length === 1 ? doubt.message : `版权页${doubts.map(({ message }) => message).join('，')}`,
  }));

function doubtsIn({ block, cells }: Part, article?: number) {
  // A tab between cells: no number goes across, a label reaches the next.
  const text = cells ? cells.map(textOfRuns).join('\t') : textOf(block);
  return findPersonal(text).map(({ start, end, kind }) => {
    const line = lineAt(cells ?? [block.runs], start);
    return {
      rule: 'personal-data',
      line,
      ...(article === undefined ? {} : { article }),
      // Reports stand in the logs of CI and in its annotations: as much of the value as finds it again.
      message: `这里有${nameOf(kind)}“${text.slice(start, start + 3)}…${text.slice(end - 2, end)}”`,
      advice:
        '内部资料的网页、电子书、数据和检索里一律从略；公开的刊物由 periodical.yaml 的 redactions 决定。正文未改动',
    };
  });
}

/** Line of the run that holds the character at `offset`; between cells stands one more character. */
function lineAt(cells: readonly Run[][], offset: number): number {
  let at = 0;
  for (const runs of cells) {
    for (const { line, text } of runs) {
      at += text.length;
      if (offset < at) return line;
    }
    at += 1;
  }
  return 1;
}
