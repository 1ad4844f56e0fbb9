/** The registers of all issues as one, read once for the whole build. */
import { listIssues } from '../../content/files.ts';
import { registerOfIssue } from '../../content/register.ts';
import { readArchive } from '../content.ts';
import { type IssueRegister, type Register, registerOf } from './register.ts';

let register: Promise<Register> | undefined;

/** The same immutable value for every page. */
export function readRegister(): Promise<Register> {
  register ??= gather();
  return register;
}

async function gather(): Promise<Register> {
  const archive = await readArchive();
  const registers: IssueRegister[] = [];
  // One after the other: a system lets a program hold only so many files open.
  for (const files of await listIssues()) {
    const issue = archive.issueOf.get(files.id);
    if (!issue) continue;
    const articles = issue.cards.map(({ data }) => data);
    registers.push({ issue, data: await registerOfIssue(files, articles, issue.data) });
  }
  return registerOf(registers);
}
