/** 任职沿革 of the archive as it lies on the disk, for what contradicts itself there. Read a piece at a time, other work first; nobody waits for it. */
import { join } from 'node:path';
import { messageOf } from '../../command/message.ts';
import { type IssueFiles, listIssues } from '../../content/folder.ts';
import { describeIssue, readIssueFile, readRegisterFile } from '../../content/index.ts';
import { homeOf, isContradiction, type Notice, type OfficeDoubt, officesOf, timesOf } from '../../offices/index.ts';
import type { Appointment, IssueData, Periodical } from '../../schema.ts';
import { issueName } from '../../text/issue-name.ts';
import { stampOf, turn } from './background.ts';

/** A printed decision and where it stands. */
export interface Sentence extends Notice, Pick<Appointment, 'article' | 'anchor' | 'text'> {
  issue: string;
  issueName: string;
}

export interface Contradiction {
  kind: OfficeDoubt<Sentence>['kind'];
  name: string;
  title: string;
  sentences: Sentence[];
}

export interface OfficeReader {
  /** Those that rest on a sentence of the issue, as far as the archive was last read; undefined before; in words why it could not be. */
  of: (id: string) => readonly Contradiction[] | string | undefined;
}

/** What one issue says, and which state of its files that is. */
interface Register {
  stamp: string;
  data: IssueData;
  sentences: readonly Omit<Sentence, 'at' | 'years'>[];
}

/** `out`: the folder of issues. */
export function officesIn(out: string, periodical: () => Periodical): OfficeReader {
  const registers = new Map<string, Register>();
  let known: readonly Contradiction[] | string | undefined;
  let knownOf = '';
  let isReading = false;

  const registerOf = async (files: IssueFiles): Promise<Register> => {
    const stamp = FILES.map((name) => stampOf(join(files.folder, name))).join();
    const before = registers.get(files.id);
    const register = before?.stamp === stamp ? before : { stamp, ...(await readOf(files)) };
    registers.set(files.id, register);
    return register;
  };
  const read = async (): Promise<void> => {
    const all: Register[] = [];
    for (const files of await listIssues(out)) {
      all.push(await registerOf(files));
      await turn();
    }
    const stamps = all.map(({ stamp }) => stamp).join();
    if (known !== undefined && stamps === knownOf) return;
    const times = timesOf(all.map(({ data }) => data));
    const notices = all.flatMap(({ sentences }, at) =>
      sentences.map((sentence): Sentence => ({ ...sentence, at, years: times[at]?.years ?? 0 })),
    );
    const { doubts } = officesOf(notices, homeOf(periodical().sponsor));
    known = doubts.filter(isContradiction).map(contradictionOf);
    knownOf = stamps;
  };
  return {
    of: (id) => {
      const last = known;
      // Behind the page that is made now, for the next one.
      if (!isReading) {
        isReading = true;
        void read()
          .catch((error: unknown) => {
            known = messageOf(error).text;
            knownOf = '';
          })
          .finally(() => {
            isReading = false;
          });
      }
      return typeof last === 'object'
        ? last.filter(({ sentences }) => sentences.some(({ issue }) => issue === id))
        : last;
    },
  };
}

/** What one looks at on the disk. */
const FILES = ['issue.yaml', 'register.json'];

async function readOf(files: IssueFiles): Promise<Omit<Register, 'stamp'>> {
  const data = (await readIssueFile(files)) ?? describeIssue(files.id, '', []);
  const register = await readRegisterFile(files);
  const place = { issue: files.id, issueName: issueName(data) };
  return { data, sentences: (register?.appointments ?? []).map((appointment) => ({ ...appointment, ...place })) };
}

function contradictionOf({ kind, tenure, other, notice }: OfficeDoubt<Sentence>): Contradiction {
  const sides = [tenure, ...(other ? [other] : [])].flatMap(({ from, again, until }) => [from, ...again, until]);
  const all = [...sides.flatMap((side) => side?.notice ?? []), notice];
  const sentences = [...new Map(all.map((one) => [`${one.issue} ${one.anchor}`, one])).values()];
  return { kind, name: tenure.name, title: tenure.title, sentences: sentences.toSorted((a, b) => a.at - b.at) };
}
