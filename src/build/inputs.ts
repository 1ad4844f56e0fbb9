/** All that a site is made of, as one digest: where it is the same as last time, so is the site. */

import { digestOfIssue, listIssues, periodicalText } from '../content/folder.ts';
import { digestOf, digestOfFiles } from '../disk/digest.ts';
import { recordOf } from '../fixity/record.ts';

/** `program`: of the program that makes it. */
export async function digestOfInputs(content: string, program: string): Promise<string> {
  const issues = (await listIssues(content)).flatMap((issue) => [issue.id, digestOfIssue(issue, content)]);
  return digestOf(program, periodicalText(content), digestOfFiles(['public', recordOf(content)]), ...issues);
}
