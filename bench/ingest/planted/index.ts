/** `--suspects`: misreadings planted in texts that no dictionary was made from; what of them is proposed to the editor, and what is proposed wrongly. */
import { randomFrom } from '../generate/random.ts';
import { ingestedText } from '../run.ts';
import { row, sum } from '../table.ts';
import type { Damage } from './alike.ts';
import { placesIn, type WordClass } from './places.ts';
import { type Plant, plant } from './plant.ts';
import { generatedText, realText, type SoundText } from './texts.ts';

/** Proposals that an editor looks at in one sitting. */
const FIRST = 20;
/** Misreadings planted at a time: of one class, and of each where all are mixed. */
const PLANTED = 20;
const MIXED = 8;
/** Seeds that nothing is tuned on. */
const UNSEEN = 700_000;

const CLASSES: readonly WordClass[] = ['persons', 'offices', 'formulas', 'words'];

interface Tally {
  plants: { damage: Damage; place: number | undefined; isRight: boolean }[];
  /** Proposals, surest first: does each point at a planted misreading? */
  proposals: boolean[];
}

export async function benchSuspects(seeds: number): Promise<boolean> {
  const texts: [string, SoundText[]][] = [
    [
      `generated, ${seeds} issues from seed ${UNSEEN}`,
      Array.from({ length: seeds }, (_, at) => generatedText(UNSEEN + at)),
    ],
    ['2021-01', [realText('2021-01')]],
  ];
  for (const [name, sound] of texts) {
    process.stdout.write(
      `${name}\n${row('planted', 'number', 'proposed', `R at ${FIRST}`, `P at ${FIRST}`, 'R all', 'P all', 'put right')}\n`,
    );
    const runs: [string, readonly WordClass[], number][] = [
      ['nothing', [], 0],
      ...CLASSES.map((one): [string, readonly WordClass[], number] => [one, [one], PLANTED]),
      ['all mixed', CLASSES, MIXED],
    ];
    for (const [label, classes, count] of runs) {
      const tallies: Tally[] = [];
      for (const [at, text] of sound.entries()) tallies.push(await tallyOf(text, classes, count, UNSEEN + at));
      process.stdout.write(`${rowOf(label, tallies)}\n`);
      if (classes.length > 1) process.stdout.write(`${byDamage(tallies)}\n`);
    }
    process.stdout.write('\n');
  }
  return true;
}

async function tallyOf(text: SoundText, classes: readonly WordClass[], count: number, seed: number): Promise<Tally> {
  const { lines, plants } = plant(text.lines, placesIn(text.lines, text.persons), classes, count, randomFrom(seed));
  const run = await ingestedText(lines.join('\n'), text.periodical, text.id);
  if ('refusal' in run) throw new Error(run.refusal);
  const suspects = run.output.ledger.suspects.filter(
    ({ line, quote = '' }) =>
      !text.known.some((error) => error.line === line && meets(lines[line - 1] ?? '', quote, error.text)),
  );
  const at = plants.map((one) => suspects.findIndex((suspect) => pointsAt(one, suspect)));
  return {
    plants: plants.map(({ damage, before, after }, n) => {
      const suspect = suspects[at[n] ?? -1];
      const isRight =
        suspect?.suggestion !== undefined && after.replace(suspect.quote ?? '', suspect.suggestion) === before;
      return { damage, place: suspect ? at[n] : undefined, isRight };
    }),
    proposals: suspects.map((suspect) => plants.some((one) => pointsAt(one, suspect))),
  };
}

function pointsAt({ line, start, end, after }: Plant, suspect: { line: number; quote?: string | undefined }): boolean {
  const { quote = '' } = suspect;
  if (suspect.line !== line || quote === '') return false;
  for (let at = after.indexOf(quote); at >= 0; at = after.indexOf(quote, at + 1))
    if (at < end && start < at + quote.length) return true;
  return false;
}

function meets(line: string, quote: string, text: string): boolean {
  const [a, b] = [line.indexOf(quote), line.indexOf(text)];
  return a >= 0 && b >= 0 && a < b + text.length && b < a + quote.length;
}

function rowOf(label: string, tallies: readonly Tally[]): string {
  const plants = tallies.flatMap((tally) => tally.plants);
  const first = tallies.flatMap(({ proposals }) => proposals.slice(0, FIRST));
  const every = tallies.flatMap(({ proposals }) => proposals);
  const found = plants.filter(({ place }) => place !== undefined);
  return row(
    label,
    ...[`${plants.length}`, `${every.length}`],
    ...[
      share(found.filter(({ place = FIRST }) => place < FIRST).length, plants.length),
      share(count(first), first.length),
    ],
    ...[share(found.length, plants.length), share(count(every), every.length)],
    share(found.filter(({ isRight }) => isRight).length, found.length),
  );
}

function byDamage(tallies: readonly Tally[]): string {
  const plants = tallies.flatMap((tally) => tally.plants);
  const parts = (['shape', 'sound', 'order'] as const).map((damage) => {
    const own = plants.filter((one) => one.damage === damage);
    return `${damage} ${share(own.filter(({ place }) => place !== undefined).length, own.length)} of ${own.length}`;
  });
  return `  recall by damage: ${parts.join(', ')}`;
}

const count = (marks: readonly boolean[]): number => sum(marks.map(Number));
const share = (part: number, whole: number): string => (whole === 0 ? '—' : (part / whole).toFixed(3));
