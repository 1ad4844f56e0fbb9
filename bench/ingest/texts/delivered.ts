/** A folder of real texts with their truth: sub-folders are sets, `NAME.truth.json` stands beside `NAME.txt`, `NAME.md` or `NAME.pdf`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrueStart } from '../verdict/index.ts';
import { placed } from './placed.ts';

export interface Delivered {
  set: string;
  name: string;
  path: string;
  /** The truth of the lines that ingest read; a PDF has its lines only then. */
  truthOf: (lines: readonly string[]) => TrueStart[];
  articles: number;
}

/** What the form in `README.md` beside the texts gives; `para`: lines of the same issue with its paragraphs joined. */
interface Annotated {
  title: string;
  section?: string | null;
  firstLine?: number;
  titleFirstLine?: number;
  para?: Partial<Annotated>;
}

const ENDINGS = ['.md', '.txt', '.ocr.txt', '.para.txt'] as const;

export function deliveredIn(folder: string, only: string): Delivered[] {
  const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sets
    .flatMap(({ name }) => textsOf(folder, name))
    .filter(({ set, name }) => `${set}/${name}`.includes(only))
    .toSorted((a, b) => (`${a.set}/${a.name}` < `${b.set}/${b.name}` ? -1 : 1));
}

function textsOf(folder: string, set: string): Delivered[] {
  const names = readdirSync(join(folder, set));
  const annotated = names.filter((name) => name.endsWith('.truth.json')).map((name) => name.replace('.truth.json', ''));
  const texts = annotated.flatMap((base) =>
    ENDINGS.flatMap((ending): Delivered[] => {
      const path = join(folder, set, base + ending);
      if (!existsSync(path)) return [];
      const truths = truthIn(folder, set, base, ending === '.para.txt');
      return [{ set, name: base + ending, path, truthOf: () => truths, articles: truths.length }];
    }),
  );
  const pdfs = names.filter((name) => name.endsWith('.pdf'));
  return [...texts, ...pdfs.flatMap((name) => pdfOf(folder, set, name, annotated))];
}

/** A PDF's truth is that of a text made from it; its own lines are found by their words. */
function pdfOf(folder: string, set: string, name: string, annotated: readonly string[]): Delivered[] {
  const stem = name.replace(/\.pdf$/u, '');
  const base = annotated.find((one) => one === stem || one.startsWith(`${stem}.`));
  const beside = base && ENDINGS.map((ending) => join(folder, set, base + ending)).find((path) => existsSync(path));
  if (!base || !beside) return [];
  const truths = truthIn(folder, set, base, false);
  const text = readFileSync(beside, 'utf8').split('\n');
  const path = join(folder, set, name);
  return [{ set, name, path, truthOf: (lines) => placed(truths, text, lines), articles: truths.length }];
}

function truthIn(folder: string, set: string, base: string, para: boolean): TrueStart[] {
  const { articles = [] } = JSON.parse(readFileSync(join(folder, set, `${base}.truth.json`), 'utf8')) as {
    articles?: Annotated[];
  };
  return articles
    .map((article) => (para ? { ...article, ...article.para } : article))
    .map(({ title, section, firstLine, titleFirstLine }) => ({
      title,
      section,
      line: firstLine ?? titleFirstLine ?? 0,
    }));
}
