/** One source from the disk to the disk: read, decode, ingest, decide, write. */
import { adopt } from './adopt.ts';
import { type IntakeOptions, type Outcome, readIssue } from './read-issue.ts';
import { writeIssue } from './write-issue.ts';

export async function ingestFile(path: string, options: IntakeOptions): Promise<Outcome> {
  const issue = await readIssue(path, options);
  if (!('delivered' in issue)) return issue;
  return options.adopt ? adopt(issue) : writeIssue(issue);
}
