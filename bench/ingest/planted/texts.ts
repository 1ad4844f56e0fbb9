/** Texts to plant misreadings in: generated issues that name persons, offices and formulas more than once, and a real issue. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPeriodical } from '../../../src/content/root.ts';
import { parseArticle } from '../../../src/mdx/index.ts';
import type { Periodical } from '../../../src/schema.ts';
import { generateKind } from '../generate/kind.ts';
import { person, unit } from '../generate/prose.ts';
import { type Random, randomFrom } from '../generate/random.ts';
import type { Gold } from '../truth.ts';
import { FORMULAS } from './places.ts';

export interface SoundText {
  lines: string[];
  /** What readers see of it, where that was made: sentences that the lines of a source break are whole. */
  printed?: string[];
  persons: string[];
  units: string[];
  periodical: Periodical;
  id: string;
  /** Places that OCR truly misread: a proposal there is neither right nor wrong here. */
  known: { line: number; text: string }[];
}

const PERSONS = 8;
export const OFFICES = ['书记', '主任', '副主任', '部长', '局长', '科长'];

export function generatedText(seed: number): SoundText {
  const { text, periodical, id } = generateKind(seed, { habits: {} }, 'clean');
  const random = randomFrom(seed ^ 0x2545f491);
  const persons = Array.from({ length: PERSONS }, () => person(random));
  const units = persons.map(() => unit(random));
  const offices = units.map((one) => `${one}${random.pick(OFFICES)}`);
  const lines = text.split('\n').map((line) => enriched(line, persons, offices, random));
  return { lines, persons: [...new Set(persons)], units: [...new Set(units)], periodical, id, known: [] };
}

/** Long lines get a person with the office, or a formula, behind one of their sentences. */
function enriched(line: string, persons: readonly string[], offices: readonly string[], random: Random): string {
  const at = line.indexOf('。', 20) + 1;
  if (line.length < 80 || at === 0 || at === line.length) return line;
  const who = random.int(0, persons.length - 1);
  const named = `${offices[who]}${persons[who]}${random.pick(['介绍说', '表示', '认为', '到场指导'])}，`;
  const said = `要坚持${random.pick(FORMULAS)}，`;
  return line.slice(0, at) + random.pick([named, said, named + said]) + line.slice(at);
}

export function realText(id: string): SoundText {
  const folder = join('content/issues', id);
  const register = JSON.parse(readFileSync(join(folder, 'register.json'), 'utf8')) as {
    people: { name: string }[];
    units: { name: string }[];
  };
  const gold = JSON.parse(readFileSync(join('bench/ingest/gold', `${id}.json`), 'utf8')) as Gold;
  return {
    lines: readFileSync(join(folder, 'source.txt'), 'utf8').split('\n'),
    printed: printedIn(folder),
    persons: register.people.map(({ name }) => name),
    units: register.units.map(({ name }) => name),
    periodical: readPeriodical(),
    id,
    known: gold.suspectedOcrErrors,
  };
}

const printedIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^\d+\.mdx$/u.test(name))
    .flatMap((name) => {
      const { data, blocks } = parseArticle(readFileSync(join(folder, name), 'utf8'), name);
      return [data.title, ...blocks.map(({ text }) => text)];
    });
