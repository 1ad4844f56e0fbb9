/** `--watch`: misprints planted into listed words of texts that nothing was chosen on: what the check before a publication finds, and what it finds wrongly. */
import { readPeriodical } from '../../../src/content/root.ts';
import { registerOf } from '../../../src/register/index.ts';
import {
  type Corpus,
  corpusOf,
  type Finding,
  findingsOf,
  sheetOf,
  type WatchedIssue,
  watchOf,
} from '../../../src/watch/index.ts';
import { lettersOf } from '../../../src/watch/sheet.ts';
import { randomFrom } from '../generate/random.ts';
import { FORMULAS, placesIn } from '../planted/places.ts';
import { generatedText, OFFICES, realText, type SoundText } from '../planted/texts.ts';
import { ingestedFile } from '../run.ts';
import { row } from '../table.ts';
import { deliveredIn } from '../texts/delivered.ts';
import { MISPRINTS, type Misprint, misprinted } from './misprints.ts';

/** Seeds that nothing is tuned on. */
const UNSEEN = 810_000;
/** Slips of a kind planted in a class of words, an issue. */
const PLANTED = 4;
/** What is asked for (issue 15). */
const LEAST_FOUND = 0.98;
const MOST_FALSE = 1;

interface Planted {
  misprint: Misprint;
  kind: string;
  line: number;
  after: string;
  isFound: boolean;
}

export async function benchWatch(
  seeds: number,
  from: number | undefined,
  real: string | undefined,
  verbose: boolean,
): Promise<boolean> {
  const first = from ?? UNSEEN;
  const texts = [...Array.from({ length: seeds }, (_, at) => generatedText(first + at)), realText('2021-01')];
  const planted = texts.flatMap((text, at) => plantedIn(text, first + at));
  process.stdout.write(
    `${seeds} generated issues from seed ${first}, and 2021-01\n${row('planted', 'number', 'found')}\n`,
  );
  for (const [kind, own] of Map.groupBy(planted, (one) => one.kind))
    for (const misprint of MISPRINTS)
      process.stdout.write(
        `${rowOf(
          `${kind} ${misprint}`,
          own.filter((one) => one.misprint === misprint),
        )}\n`,
      );
  process.stdout.write(`${rowOf('all', planted)}\n`);
  for (const { kind, misprint, after } of verbose ? planted.filter(({ isFound }) => !isFound) : [])
    process.stdout.write(`  missed ${kind} ${misprint}: ${after}\n`);
  const alarms = [...texts.map(alarmsIn), ...(real === undefined ? [] : await realAlarms(real))];
  const most = Math.max(...alarms.map(({ found }) => found.length));
  for (const { name, found } of alarms.filter((one) => verbose || one.found.length > MOST_FALSE))
    process.stdout.write(`  ${name}: ${found.map(({ message, quote }) => `${quote}（${message}）`).join('；')}\n`);
  const sum = alarms.reduce((total, { found }) => total + found.length, 0);
  process.stdout.write(`false alarms: ${sum} in ${alarms.length} issues, at most ${most} in one\n\n`);
  return share(planted) >= LEAST_FOUND && sum <= alarms.length * MOST_FALSE;
}

/** The names of an issue with offices, its units and fixed formulas. */
const listOf = ({ persons, units }: Pick<SoundText, 'persons' | 'units'>) =>
  watchOf({
    names: persons.map((name) => ({ name, offices: OFFICES })),
    formulas: [...FORMULAS],
    units: units.filter(isLongEnough),
    allowed: [],
  });

function plantedIn(text: SoundText, seed: number): Planted[] {
  const random = randomFrom(seed);
  const watch = listOf(text);
  const letters = [...new Set(text.lines.join('').match(/\p{Script=Han}/gu))];
  const places = [
    ...placesIn(text.lines, text.persons).filter((place) => place.class === 'persons' || place.class === 'formulas'),
    ...text.lines.flatMap((words, at) =>
      text.units
        .filter(isLongEnough)
        .flatMap((unit) =>
          words.length < 30 || !words.includes(unit)
            ? []
            : [{ class: 'units', line: at + 1, start: words.indexOf(unit), text: unit }],
        ),
    ),
  ].filter((place) => place.text.length > 2);
  return [...Map.groupBy(places, (place) => place.class)].flatMap(([kind, own]) =>
    MISPRINTS.flatMap((misprint) => {
      const lines = [...text.lines];
      const used = new Map<number, string>();
      for (let tries = 0; tries < PLANTED * 5 && used.size < PLANTED && own.length > 0; tries++) {
        const place = random.pick(own);
        const words = misprinted(place.text, misprint, letters, random);
        if (words === undefined || used.has(place.line) || isListed(words, watch)) continue;
        const before = text.lines[place.line - 1] ?? '';
        const after = before.slice(0, place.start) + words + before.slice(place.start + place.text.length);
        // Not a misprint where the list still reads there what it wants.
        if (lettersOf(words).includes(lettersOf(place.text))) continue;
        lines[place.line - 1] = after;
        used.set(
          place.line,
          `${text.lines[place.line - 1]?.slice(place.start - 3, place.start)}【${words}】${before.slice(place.start + place.text.length).slice(0, 3)}（${place.text}）`,
        );
      }
      const found = findingsIn(lines, watch, corpusOf([sheetOf(lines.map((words) => ({ text: words })))]));
      return [...used].map(([line, after]) => ({
        misprint,
        kind,
        line,
        after,
        isFound: found.some((one) => one.line === line),
      }));
    }),
  );
}

/** As `content/watch.yaml` asks for. */
const isLongEnough = (unit: string): boolean => [...unit].length >= 4;

const isListed = (words: string, { entries }: { entries: readonly { letters: string }[] }): boolean =>
  entries.some(({ letters }) => lettersOf(words).includes(letters));

/** Of what readers see. */
function alarmsIn(text: SoundText) {
  const lines = text.printed ?? text.lines;
  const found = findingsIn(lines, listOf(text), corpusOf([sheetOf(lines.map((line) => ({ text: line })))]));
  return {
    name: text.id,
    found: found.filter(({ quote = '' }) => !text.known.some((one) => one.text.includes(quote))),
  };
}

/** Real issues of other periodicals: watched are the persons and units that each names itself, beside the formulas. */
async function realAlarms(dir: string) {
  const issues: { name: string; lines: string[]; persons: string[]; units: string[]; set: string }[] = [];
  for (const { set, name, path } of deliveredIn(dir, '')) {
    const run = await ingestedFile(path, readPeriodical(), '2021-01');
    if ('refusal' in run) continue;
    const articles = [...run.output.articles.values()];
    const files = articles.map(({ data, body }) => ({ data, body }));
    const register = registerOf(files, [], [], readPeriodical());
    issues.push({
      ...{ set, name },
      lines: articles.flatMap(({ data, blocks }) => [data.title, ...blocks.map(({ text }) => text)]),
      persons: register.people.map((one) => one.name),
      units: register.units.map((one) => one.name),
    });
  }
  return issues.map((issue) => {
    const corpus = corpusOf(
      issues.filter(({ set }) => set === issue.set).map(({ lines }) => sheetOf(lines.map((text) => ({ text })))),
    );
    return { name: issue.name, found: findingsIn(issue.lines, listOf(issue), corpus) };
  });
}

function findingsIn(lines: readonly string[], watch: ReturnType<typeof listOf>, corpus: Corpus): Finding[] {
  const issue: WatchedIssue = {
    id: 'bench',
    texts: lines.map((text, at) => ({ text, target: at + 1 })),
    lines,
    ledger: {
      entries: lines.map((_, at) => ({
        line: at + 1,
        target: at + 1,
        role: 'paragraph',
        block: at + 1,
        rule: 'bench',
      })),
      doubts: [],
    },
    settled: [],
    isInternal: true,
    restriction: readPeriodical().restriction ?? '',
  };
  return findingsOf(issue, corpus, watch);
}

const rowOf = (name: string, planted: readonly Planted[]): string =>
  row(name, `${planted.length}`, share(planted).toFixed(3));
const share = (planted: readonly Planted[]): number =>
  planted.length === 0 ? 1 : planted.filter(({ isFound }) => isFound).length / planted.length;
