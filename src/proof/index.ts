/** One issue: ingested as it stands, walked through, ingested again as decided. */
import { dirname, resolve } from 'node:path';
import { VFileMessage } from 'vfile-message';
import { type IntakeOptions, type Outcome, readIssue, reportOf, writeIssue } from '../intake/index.ts';
import type { Finding } from '../watch/index.ts';
import { openFindings } from '../watch/read.ts';
import { type Tally, walk } from './session.ts';
import type { Talk } from './talk.ts';

export {
  asksOfLetters,
  type Choice,
  choicesFor,
  correcting,
  dismissing,
  type Entries,
  eachOf,
  NONE,
  pointingsIn,
  type Signed,
} from './choices.ts';
export { isStopping, type Question, questionsOf } from './questions.ts';
export { correctedIn, record, takeBack, textWith, tried, wordsIn } from './record.ts';
export type { Found } from './replace.ts';

/** undefined where the issue cannot be ingested; the editor has been told why. */
export async function proof(path: string, options: IntakeOptions, talk: Talk): Promise<Tally | undefined> {
  const issue = await readIssue(path, options);
  const before = 'delivered' in issue ? writeIssue(issue) : issue;
  if (!('delivered' in issue) || before.stored === undefined) return failing(before, talk);
  try {
    const tally = await walk(issue, issue.delivered.text, talk, await findingsIn(issue.folder));
    const after = writeIssue(issue);
    if (after.stored === undefined) return failing(after, talk);
    const { corrected, kept, open } = tally;
    const done = corrected + kept > 0 ? `已写入 ${issue.folder}` : '没有改动';
    talk.say(`\n${issue.ingested.id}：更正 ${corrected} 处，不改 ${kept} 处，还有 ${open} 处待定。${done}。\n`);
    return tally;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    talk.say(`\n${error.file}:${error.line ?? 1}: ${error.reason}\n`);
    return undefined;
  }
}

/** What the check before a publication adds to the doubts of the ledger. */
async function findingsIn(folder: string): Promise<Finding[]> {
  const all = await openFindings(dirname(folder));
  const own = all.find(({ files }) => resolve(files.folder) === resolve(folder));
  return own?.findings.filter(({ rule }) => rule.startsWith('watch-')) ?? [];
}

function failing(outcome: Outcome, talk: Talk): undefined {
  talk.say(reportOf(outcome));
  return undefined;
}
