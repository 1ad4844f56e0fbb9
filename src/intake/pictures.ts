/** Pictures of a delivered document to the place where the site looks for them: `public/issues/1998-03/05-1.jpg`, the first of article 05. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Ingested, type Issue, isInFrontMatter } from '../ingest/index.ts';
import type { Picture } from './formats/format.ts';
import { numbersOf } from './numbered.ts';

/** A picture with its name, without ending: `05-1` is shown under its caption, `05-loose-1` nowhere. */
export interface NamedPicture extends Picture {
  name: string;
  isShown: boolean;
}

/** Beside the project's issues its own `public`; beside any other folder of issues one like it. */
export const picturesRoot = (out: string): string =>
  resolve(out) === resolve('content/issues') ? resolve('public/issues') : join(dirname(resolve(out)), 'public/issues');

/** The site shows one picture for each caption of an article. */
export function namePictures(pictures: readonly Picture[], { assembled, ledger }: Ingested): NamedPicture[] {
  const captions = captionsOf(assembled);
  const numberOf = numbersOf(assembled.articles.map(({ order }) => order));
  const article = (line: number): string => {
    const target = ledger.entries.findLast((entry) => entry.line <= line)?.target;
    return typeof target === 'number' ? numberOf(target) : 'cover';
  };
  const taken = new Set<string>();
  const loose = new Map<string, number>();
  return pictures.map((picture) => {
    const caption = picture.caption === undefined ? undefined : captions.get(picture.line);
    const name = caption && `${numberOf(caption.order)}-${caption.place}`;
    if (name !== undefined && !taken.has(name)) {
      taken.add(name);
      return { ...picture, name, isShown: true };
    }
    const owner = article(picture.line);
    loose.set(owner, (loose.get(owner) ?? 0) + 1);
    return { ...picture, name: `${owner}-loose-${loose.get(owner)}`, isShown: false };
  });
}

/** By line of the source: the article of a caption, and which of its captions it is, from 1. */
function captionsOf({ articles }: Issue): Map<number, { order: number; place: number }> {
  return new Map(
    articles.flatMap(({ order, parts }) =>
      parts
        .filter((part) => part.role === 'caption' && !isInFrontMatter(part))
        .flatMap(({ block }, at) => block.runs.map(({ line }) => [line, { order, place: at + 1 }] as const)),
    ),
  );
}

/** What lies there stays: an editor may have put a better print in its place. */
export function writePictures(folder: string, pictures: readonly NamedPicture[]): void {
  if (pictures.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const present = new Set(readdirSync(folder).map((name) => name.replace(/\.[^.]+$/u, '')));
  for (const { name, extension, bytes } of pictures) {
    const path = join(folder, `${name}.${extension}`);
    if (!present.has(name) && !existsSync(path)) writeFileSync(path, bytes);
  }
}
