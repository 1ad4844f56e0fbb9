/** `issue.yaml`: what the issue says of itself. */

import type { IssueCorrection } from '../../schema.ts';
import type { LineCorrection } from '../decisions/lines.ts';
import { recordOf } from '../decisions/placed.ts';
import { linesIn, textOf } from '../line/block.ts';
import type { Block, Issue, IssueData, Part, Periodical } from '../model.ts';
import type { Identity } from './identity.ts';
import { identify } from './identity.ts';
import { labelsByLine, readFields } from './masthead-fields.ts';

/** `furniture`: running heads and the like, which often name the issue where the cover is lost. */
export function identityOf(issue: Issue, periodical: Periodical): Identity {
  const furniture = issue.dropped.filter(({ role }) => role === 'running-head');
  return identify(blocksOf([...issue.cover, ...issue.masthead, ...issue.contents.parts, ...furniture]), periodical);
}

export function describe(
  issue: Issue,
  identity: Identity & { year: number; number: number },
  lines: readonly string[],
  corrected: readonly LineCorrection[],
): IssueData {
  const corrections = correctionsOf(issue, corrected);
  return {
    ...identity,
    sections: issue.contents.sections,
    masthead: readFields(blocksOf(issue.masthead)),
    contents: issue.contents.entries.map(({ order, section, title, page }) => ({
      order,
      section,
      title,
      ...(page === undefined ? {} : { page }),
    })),
    printed: {
      cover: printed(issue.cover, lines),
      masthead: printed(issue.masthead, lines),
      contents: printed(issue.contents.parts, lines),
    },
    ...(corrections.length > 0 ? { corrections } : {}),
  };
}

/** Those made in lines of these pages, in order of the source. */
function correctionsOf(issue: Issue, corrected: readonly LineCorrection[]): IssueCorrection[] {
  const [cover, masthead, contents] = [issue.cover, issue.masthead, issue.contents.parts].map(linesIn);
  const labels = labelsByLine(blocksOf(issue.masthead));
  return corrected
    .toSorted((a, b) => a.line - b.line || a.offset - b.offset)
    .flatMap(({ line, offset, correction }): IssueCorrection[] => {
      const made = { line, offset, ...recordOf({ correction }) };
      if (masthead?.has(line)) return [{ part: 'masthead', labels: labels.get(line) ?? [], ...made }];
      const part = contents?.has(line) ? 'contents' : cover?.has(line) ? 'cover' : undefined;
      return part ? [{ part, ...made }] : [];
    });
}

const blocksOf = (parts: readonly Part[]): Block[] => parts.map(({ block }) => block);

/** Each line once, in the order of the source: a line may hold parts of two columns. */
const printed = (parts: readonly Part[], lines: readonly string[]): string => {
  const own = parts
    .filter(({ block }) => textOf(block) !== '')
    .flatMap(({ block }) => block.runs.map(({ line }) => line));
  return [...new Set(own)]
    .toSorted((a, b) => a - b)
    .map((line) => lines[line - 1]?.trimEnd())
    .join('\n');
};
