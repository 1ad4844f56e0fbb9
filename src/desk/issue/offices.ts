/** 任职沿革 of the archive as it lies on the disk, for what contradicts itself there. Read a piece at a time, other work first; nobody waits for it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../command/message.ts';
import { listIssues } from '../../content/folder.ts';
import { homeOf, isContradiction, type Notice, type OfficeDoubt, officesOf } from '../../offices/index.ts';
import { type Appointment, issueSchema, type Periodical, registerSchema } from '../../schema.ts';
import { issueName } from '../../text/issue-name.ts';
import { readYaml } from '../../text/yaml.ts';

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

/** What one issue says, and which state of the file that is. */
interface Register {
  stamp: number;
  sentences: readonly Omit<Sentence, 'at'>[];
}

/** `out`: the folder of issues. */
export function officesIn(out: string, periodical: () => Periodical): OfficeReader {
  const registers = new Map<string, Register>();
  let known: readonly Contradiction[] | string | undefined;
  let knownOf = '';
  let isReading = false;

  const registerOf = (id: string, folder: string): Register => {
    const path = join(folder, 'register.json');
    const stamp = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const before = registers.get(id);
    const register = before?.stamp === stamp ? before : { stamp, sentences: sentencesIn(id, folder, path) };
    registers.set(id, register);
    return register;
  };
  const read = async (): Promise<void> => {
    const all: Register[] = [];
    for (const { id, folder } of await listIssues(out)) {
      all.push(registerOf(id, folder));
      await new Promise((resolve) => setImmediate(resolve));
    }
    const stamps = all.map(({ stamp }) => stamp).join();
    if (known !== undefined && stamps === knownOf) return;
    const notices = all.flatMap(({ sentences }, at) => sentences.map((sentence): Sentence => ({ ...sentence, at })));
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

/** Months of a year, for an issue that does not say when it came out. */
const MONTHS = 12;

function sentencesIn(id: string, folder: string, path: string): Omit<Sentence, 'at'>[] {
  if (!existsSync(path)) return [];
  const { appointments } = registerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const head = join(folder, 'issue.yaml');
  const data = readYaml(readFileSync(head, 'utf8'), head, issueSchema);
  const month = Number(data.published?.split('-')[1] ?? data.number);
  const place = { issue: id, issueName: issueName(data), years: data.year + (month - 1) / MONTHS };
  return appointments.map((appointment) => ({ ...appointment, ...place }));
}

function contradictionOf({ kind, tenure, other, notice }: OfficeDoubt<Sentence>): Contradiction {
  const sides = [tenure, ...(other ? [other] : [])].flatMap(({ from, again, until }) => [from, ...again, until]);
  const all = [...sides.flatMap((side) => side?.notice ?? []), notice];
  const sentences = [...new Map(all.map((one) => [`${one.issue} ${one.anchor}`, one])).values()];
  return { kind, name: tenure.name, title: tenure.title, sentences: sentences.toSorted((a, b) => a.at - b.at) };
}
