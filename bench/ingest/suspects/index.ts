/**
 * `--suspects`: misreadings planted in texts that no dictionary of the program was made from, and how many the proposals for misread places find.
 * The first real issue, and with `--texts DIR` each .txt and .md below DIR. Figures, no gate: they are as they are.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { label } from '../../../src/ingest/read/label.ts';
import { read } from '../../../src/ingest/read/read.ts';
import { suspectsOf } from '../../../src/ingest/suspects/index.ts';
import type { LedgerData, Periodical } from '../../../src/schema.ts';
import { randomFrom } from '../generate/random.ts';
import { row } from '../table.ts';
import { misreadings, type Planted, plant } from './plant.ts';
import { kinds } from './targets.ts';

const SEEDS = [1, 2, 3];
/** Proposals that an editor looks at in one sitting. */
const FIRST = 20;
const REAL = 'content/issues/2021-01/source.txt';

type Tried = Planted & { found: boolean };

export function benchSuspects(folder: string, periodical: Periodical): boolean {
  const paths = [REAL, ...textsIn(folder)];
  process.stdout.write(`suspects: misreadings planted in ${paths.length} texts, ${SEEDS.length} times each\n`);
  process.stdout.write(`${row('text', 'planted', 'found', 'recall', 'proposed', 'right', `of ${FIRST}`)}\n`);
  const tried = paths.flatMap((path) => tryText(path, periodical));
  const line = (name: string, some: readonly Tried[]): void => {
    const found = some.filter((one) => one.found).length;
    process.stdout.write(`${row(name, `${some.length}`, `${found}`, share(found, some.length), '', '', '')}\n`);
  };
  for (const kind of kinds)
    line(
      `in ${kind}`,
      tried.filter((one) => one.kind === kind),
    );
  for (const how of new Set(misreadings))
    line(
      `by ${how}`,
      tried.filter((one) => one.misreading === how),
    );
  line('all', tried);
  process.stdout.write('\n');
  return true;
}

const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:txt|md)$/u.test(name))
        .sort()
        .map((name) => join(folder, name))
    : [];

function tryText(path: string, periodical: Periodical): Tried[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const all = SEEDS.map((seed) => {
    const { lines: misread, planted } = plant(lines, randomFrom(seed));
    const proposals = proposalsFor(misread, periodical);
    const isRight = (proposal: LedgerData['suspects'][number]): boolean =>
      planted.some((one) => pointsAt(proposal, one, misread));
    return {
      tried: planted.map((one) => ({ ...one, found: proposals.some((proposal) => pointsAt(proposal, one, misread)) })),
      proposed: proposals.length,
      right: proposals.filter(isRight).length,
      first: proposals.slice(0, FIRST).filter(isRight).length,
      shown: Math.min(FIRST, proposals.length),
    };
  });
  const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((total, one) => total + of(one), 0);
  const tried = all.flatMap((one) => one.tried);
  const found = tried.filter((one) => one.found).length;
  const [proposed, right] = [sum((one) => one.proposed), sum((one) => one.right)];
  const first = share(
    sum((one) => one.first),
    sum((one) => one.shown),
  );
  const name = path.split('/').slice(-2).join('/').slice(-32);
  process.stdout.write(
    `${row(name, `${tried.length}`, `${found}`, share(found, tried.length), `${proposed}`, share(right, proposed), first)}\n`,
  );
  return tried;
}

/** The whole text as one article: what matters here is the words, not where an article begins. */
function proposalsFor(lines: readonly string[], periodical: Periodical): LedgerData['suspects'] {
  const blocks = label(read(new VFile(lines.join('\n'))), periodical);
  const parts = blocks.map((block) => ({ block, role: 'paragraph' as const, rule: 'paragraph' }));
  const article = { order: 1, kind: 'article' as const, section: '', title: '', authors: [], parts };
  const contents = { entries: [], sections: [], parts: [] };
  return suspectsOf({ articles: [article], contents, cover: [], masthead: [], dropped: [] });
}

/** The quotation holds the place; a lost letter is where its neighbours meet. */
function pointsAt(
  { line, quote = '' }: LedgerData['suspects'][number],
  planted: Planted,
  lines: readonly string[],
): boolean {
  if (line !== planted.line) return false;
  const from = (lines[line - 1] ?? '').indexOf(quote);
  return from >= 0 && from <= planted.at && planted.at <= from + quote.length;
}

const share = (some: number, all: number): string => (all === 0 ? '–' : (some / all).toFixed(3));
