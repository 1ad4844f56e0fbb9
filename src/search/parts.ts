/** What each issue adds to index and suggestions: made once for its text and kept in the cache folder, so that a build of an archive in which little changed reads hardly any text. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, digestOfIssue, firstDigestOf, type IssueFiles, listIssues } from '../content/folder.ts';
import { digestOf, digestOfFiles } from '../disk/digest.ts';
import { readKept, readKeptBytes, writeKept, writeKeptBytes } from '../disk/kept.ts';
import {
  bytesOfPart,
  type IndexedPart,
  type IssuePart,
  joinedParts,
  type KnownLists,
  partIn,
  partOf,
  partsOf,
  readSearchIssue,
} from './index/index.ts';
import { suggestionsIn } from './suggest/gather.ts';
import type { Suggestion } from './suggest/lexicon.ts';

/** What decides, beside its texts, what an issue adds. */
const MAKERS = ['src/chinese', 'src/mdx', 'src/search', 'src/text', 'package-lock.json'];

export interface KeptParts {
  /** Oldest first. `meet` is told what each suggests. */
  issues: (meet: (suggestions: readonly Suggestion[]) => void) => AsyncGenerator<IndexedPart>;
  /** What the last build knew of the lists. */
  before: () => Promise<KnownLists | undefined>;
  /** Keeps that for the next one, and forgets what this one did not ask for. */
  end: (known: KnownLists) => Promise<void>;
}

export function keptParts(): KeptParts {
  const folder = join(cacheFolder(), 'parts');
  const program = digestOf(process.version, digestOfFiles(MAKERS));
  const lists = `lists-${program.slice(0, 32)}.json`;
  const used = new Set([lists]);
  return {
    issues: async function* (meet) {
      for (const files of await listIssues()) {
        const digest = firstDigestOf(files);
        const name = digestOf(program, digest).slice(0, 32);
        used.add(name);
        const kept = readKeptBytes(join(folder, name));
        const { suggestions, part } = kept ? opened(kept) : await made(files);
        // Changed while it was read: what came of it is not what this digest stands for.
        if (!kept && digestOfIssue(files) === digest)
          writeKeptBytes(join(folder, name), bytesOf({ suggestions, part }));
        meet(suggestions);
        yield { ...part, read: async () => (await readSearchIssue(files)).records };
      }
    },
    before: () => readKept<KnownLists>(join(folder, lists)),
    end: async (known) => {
      await writeKept(join(folder, lists), known);
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

interface Part {
  suggestions: Suggestion[];
  part: IssuePart;
}

async function made(files: IssueFiles): Promise<Part> {
  const issue = await readSearchIssue(files);
  return { suggestions: suggestionsIn(issue), part: partOf([issue]) };
}

const bytesOf = ({ suggestions, part }: Part): Uint8Array =>
  joinedParts([new TextEncoder().encode(JSON.stringify(suggestions)), bytesOfPart(part)]);

function opened(bytes: Uint8Array): Part {
  const [suggestions, part] = partsOf(bytes);
  if (!suggestions || !part) throw new Error('Not a part');
  return { suggestions: JSON.parse(new TextDecoder().decode(suggestions)) as Suggestion[], part: partIn(part) };
}
