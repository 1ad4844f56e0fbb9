/** The registers of all issues as one, read once for the whole build. */
import { issuesAsRead, readArchive } from '../archive/content.ts';
import { type Register, registerOf } from './register.ts';

let register: Promise<Register> | undefined;

/** The same immutable value for every page. */
export function readRegister(): Promise<Register> {
  register ??= gather();
  return register;
}

async function gather(): Promise<Register> {
  const archive = await readArchive();
  const registers = (await issuesAsRead()).flatMap(({ id, register: data }) => {
    const issue = archive.issueOf.get(id);
    return issue ? [{ issue, data }] : [];
  });
  return registerOf(registers);
}
