/** One source from the disk to the disk: read, decode, ingest, decide, write. */
import { VFile } from 'vfile';
import { systemMessageOf } from '../command/message.ts';
import { adopt } from './decisions/adopt.ts';
import { failed, type IntakeOptions, type Outcome, readIssue } from './read-issue.ts';
import { writeIssue } from './write-issue.ts';

/** What the disk refuses is told of this source, and keeps no other from being ingested. `turn` comes between reading and writing. */
export async function ingestFile(
  path: string,
  options: IntakeOptions,
  turn: () => Promise<void> = async () => {},
): Promise<Outcome> {
  try {
    const issue = await readIssue(path, options);
    if (!('delivered' in issue)) return issue;
    await turn();
    return options.adopt ? adopt(issue) : writeIssue(issue);
  } catch (error) {
    const reason = systemMessageOf(error);
    if (reason === undefined) throw error;
    return failed(new VFile({ path }), 'source-unreadable', reason);
  }
}
