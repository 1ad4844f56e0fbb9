/** All that a site is made of, as one digest: where it is the same as last time, so is the site. */

import { digestOfIssue, listIssues, periodicalText } from '../content/folder.ts';
import { digestOf, digestOfFiles } from '../disk/digest.ts';
import { recordOf } from '../fixity/record.ts';

export interface Inputs {
  digest: string;
  /** Of each issue, by its id. */
  issues: Record<string, string>;
  /** How many there are. */
  articles: number;
}

/** `program`: of the program that makes it. */
export async function inputsOf(content: string, program: string): Promise<Inputs> {
  const listed = await listIssues(content);
  const issues = listed.map((issue) => [issue.id, digestOfIssue(issue, content)] as const);
  const others = digestOfFiles(['public', recordOf(content)]);
  return {
    digest: digestOf(program, periodicalText(content), others, ...issues.flat()),
    issues: Object.fromEntries(issues),
    articles: listed.reduce((sum, { articles }) => sum + articles.length, 0),
  };
}
