/** A small archive, and random changes of it as editors and accidents make them. After each, a build must come to what a clean build comes to. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../bench/ingest/generate/random.ts';
import { cacheFolder } from '../../src/content/root.ts';

const REAL = 'content/issues/2021-01';
/** The article of its appointments: what a build joins over all issues rests on it. */
const APPOINTMENTS = 19;

export interface Desk {
  /** `periodical.yaml` stands beside the issues. */
  content: string;
  out: string;
  base: string;
}

/** `articles`: of each issue, from the first; its appointments are there as well. */
export function writeArchive(content: string, issues: readonly string[], articles: number): void {
  mkdirSync(content, { recursive: true });
  cpSync('content/periodical.yaml', join(content, 'periodical.yaml'));
  for (const id of issues) writeIssue(content, id, articles);
}

/** The real issue under another number: names that stand in several issues, articles that are like each other. */
function writeIssue(content: string, id: string, articles: number): void {
  const folder = join(content, id);
  cpSync(REAL, folder, { recursive: true });
  const isLeftOut = (order: number): boolean => order > articles && order !== APPOINTMENTS;
  for (const name of readdirSync(folder).filter((name) => isLeftOut(Number.parseInt(name, 10))))
    rmSync(join(folder, name));
  for (const name of articlesIn(folder))
    change(join(folder, name), (text) => text.replace('issue: 2021-01', `issue: ${id}`));
  const [year, number] = id.split('-').map(Number);
  change(join(folder, 'issue.yaml'), (text) =>
    text.replace(/^year: .*$/mu, `year: ${year}`).replace(/^number: .*$/mu, `number: ${number}`),
  );
}

/** Name → what it does to the archive, to what was built, or to the cache. Returns the desk as it is then. */
export const EDITS: Readonly<Record<string, (desk: Desk, random: Random) => Desk | undefined>> = {
  'a word': (desk, random) =>
    rewrite(desk, random, (text) => text.replace(/工作(?=[^\n]*$)/u, `工作${random.int(10, 99)}`)),
  'a title': (desk, random) =>
    rewrite(desk, random, (text) => text.replace(/^title: (.*)$/mu, `title: $1${random.int(10, 99)}`)),
  'an author': (desk, random) =>
    rewrite(desk, random, (text) =>
      text.replace(/^(authors:\n {2}- ).*$/mu, `$1${random.pick(['王建国', '市委党校', '李芳'])}`),
    ),
  'a section': (desk, random) =>
    rewrite(desk, random, (text) =>
      text.replace(/^section: .*$/mu, `section: ${random.pick(['言论', '党建时讯', '基层风采'])}`),
    ),
  'a correction': (desk, random) => rewrite(desk, random, corrected),
  'an article less': (desk, random) => {
    const folder = random.pick(foldersOf(desk));
    const names = articlesIn(folder);
    if (names.length > 1) rmSync(join(folder, random.pick(names)));
    return undefined;
  },
  'an issue more': (desk, random) => {
    writeIssue(desk.content, `${random.int(2019, 2022)}-0${random.int(1, 4)}`, random.int(2, 5));
    return undefined;
  },
  'an issue less': (desk, random) => {
    const folders = foldersOf(desk);
    if (folders.length > 1) rmSync(random.pick(folders), { recursive: true });
    return undefined;
  },
  'no register': (desk, random) => {
    rmSync(join(random.pick(foldersOf(desk)), 'register.json'), { force: true });
    return undefined;
  },
  'an appointment': (desk, random) => {
    const path = join(random.pick(foldersOf(desk)), 'register.json');
    if (existsSync(path)) change(path, (text) => turned(text, random));
    return undefined;
  },
  'no ledger': (desk, random) => {
    rmSync(join(random.pick(foldersOf(desk)), 'ledger.json'), { force: true });
    return undefined;
  },
  'the periodical': ({ content }, random) => {
    change(join(content, 'periodical.yaml'), (text) =>
      text.replace(/^sponsor: .*$/mu, `sponsor: 主办${random.int(1, 9)}`),
    );
    return undefined;
  },
  'the base': (desk, random) => ({ ...desk, base: random.pick(['/', '/archive/']) }),
  'a page spoilt': ({ out }, random) => spoil(out, random),
  'a page gone': ({ out }, random) => {
    const file = pick(out, random);
    if (file !== undefined) rmSync(file);
    return undefined;
  },
  'a page too many': ({ out }) => {
    if (existsSync(out)) writeFileSync(join(out, 'issues', 'stray.html'), 'stray');
    return undefined;
  },
  'the cache spoilt': ({ content }, random) => {
    for (let times = 0; times < 5; times++) spoil(cacheFolder(content), random);
    return undefined;
  },
  'the cache gone': ({ content }) => {
    rmSync(cacheFolder(content), { recursive: true, force: true });
    return undefined;
  },
  'the site gone': ({ out }) => {
    rmSync(out, { recursive: true, force: true });
    return undefined;
  },
  nothing: () => undefined,
};

/** Copies what the archive is now, so that nothing is known of it. */
export function cleanCopy({ content, base }: Desk, place: string): Desk {
  const copy = join(place, 'content');
  cpSync(content, copy, { recursive: true });
  return { content: copy, out: join(place, 'dist'), base };
}

const foldersOf = ({ content }: Desk): string[] =>
  readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d+$/u.test(entry.name))
    .map(({ name }) => join(content, name))
    .sort();

const articlesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort();

function rewrite(desk: Desk, random: Random, edit: (text: string) => string): undefined {
  const folder = random.pick(foldersOf(desk));
  change(join(folder, random.pick(articlesIn(folder))), edit);
}

/** The first two characters of the title were others. */
function corrected(text: string): string {
  const [, title = ''] = /^title: (.*)$/mu.exec(text) ?? [];
  if (text.includes('\ncorrections:')) return text;
  const correction = `corrections:\n  - field: title\n    offset: 0\n    from: 误字\n    to: ${JSON.stringify(title.slice(0, 2))}\n    reason: 试验\n    by: 校对\n    date: 2021-04-01\n`;
  return text.replace(/\n---\n/u, `\n${correction}---\n`);
}

/** One who was appointed is dismissed, or the other way round. */
function turned(text: string, random: Random): string {
  const register = JSON.parse(text);
  const appointment = random.pick<{ gained?: string; lost?: string }>(register.appointments);
  const { gained, lost } = appointment;
  Object.assign(appointment, { gained: lost, lost: gained });
  return JSON.stringify(register);
}

function change(path: string, edit: (text: string) => string): void {
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

function spoil(folder: string, random: Random): undefined {
  const file = pick(folder, random);
  if (file === undefined) return;
  if (random.chance(0.5)) truncateSync(file, 20);
  else writeFileSync(file, 'spoilt');
}

function pick(folder: string, random: Random): string | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((name) => !name.endsWith('404.html'));
  return names.length === 0 ? undefined : random.pick(names.sort());
}

/** Where a build of its own keeps what it computes. */
export const forget = ({ content }: Desk): void => rmSync(cacheFolder(content), { recursive: true, force: true });
