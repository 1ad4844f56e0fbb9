/** Pictures that editors put in the frames of an article: looked at first, then put in a frame's place, and taken back. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
import { writeWhole } from '../../disk/file.ts';
import { numbersOf, picturesRoot } from '../../intake/index.ts';
import type { Opened } from './opened.ts';
import { placedArticle } from './places.ts';

/** A place for a picture in an article. */
export interface PictureFrame {
  /** Among the frames of the article, from 1. */
  place: number;
  caption: string;
  /** Name of the file that stands there. */
  now: string | undefined;
}

/** What the site shows, by the ending of the file. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Pictures that nobody has decided on yet, and those that others were put in the place of. */
const ASIDE = join('.cache', 'desk-pictures');

const folderOf = (out: string, { id }: Opened): string => join(picturesRoot(out), id);

export function framesOf(out: string, issue: Opened, order: number): PictureFrame[] {
  const placed = placedArticle(issue.current, order);
  if (!placed) return [];
  const captions = placed.blocks.filter(({ kind }) => kind === 'caption');
  return captions.map(({ text }, at) => ({ place: at + 1, caption: text, now: nameAt(out, issue, order, at + 1) }));
}

/** As the articles of the issue are numbered: `05-1`. */
const stemOf = ({ current: { articles } }: Opened, order: number, place: number): string =>
  `${numbersOf(articles.map(({ data }) => data.order))(order)}-${place}`;

function nameAt(out: string, issue: Opened, order: number, place: number): string | undefined {
  const [folder, stem] = [folderOf(out, issue), stemOf(issue, order, place)];
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.find((name) => name.startsWith(`${stem}.`) && typeOf(name) !== undefined);
}

const typeOf = (name: string): string | undefined => TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''];

export const hasPictures = (out: string, issue: Opened): boolean => {
  const folder = folderOf(out, issue);
  return existsSync(folder) && readdirSync(folder).some((name) => typeOf(name) !== undefined);
};

/** Keeps the picture until somebody decides on it; or why it is none, in Chinese. */
export async function setAside(file: File): Promise<{ name: string } | { reason: string }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const extension = await imageMetadata(bytes).then(
    ({ format }) => format,
    () => '',
  );
  if (TYPES[extension] === undefined)
    return { reason: `“${file.name}”不是网站能用的图片，没有放。请另存为 JPEG 或 PNG，再拖一次` };
  mkdirSync(ASIDE, { recursive: true });
  const name = `${randomBytes(8).toString('hex')}.${extension}`;
  writeWhole(join(ASIDE, name), bytes);
  return { name };
}

const ASIDE_NAME = /^[0-9a-f]{16}\.[a-z]+$/u;
const NAME = /^\d+-\d+\.[a-z]+$/iu;

/** The bytes of a picture that stands in a frame, or waits. Undefined where there is none of the name. */
export function pictureNamed(out: string, issue: Opened, name: string): { type: string; body: Uint8Array } | undefined {
  const folder = ASIDE_NAME.test(name) ? ASIDE : NAME.test(name) ? folderOf(out, issue) : undefined;
  const [type, path] = [typeOf(name), join(folder ?? '', name)];
  return folder === undefined || type === undefined || !existsSync(path)
    ? undefined
    : { type, body: readFileSync(path) };
}

/** Puts the picture that waits into the frame, or takes out what stands there. `undo` puts back what stood there. */
export function put(
  out: string,
  issue: Opened,
  { order, place, waiting }: { order: number; place: number; waiting: string | undefined },
): { undo: () => { reason: string } | undefined } | { reason: string } {
  if (!framesOf(out, issue, order).some((frame) => frame.place === place)) return { reason: '这一篇没有这个图框' };
  if (waiting !== undefined && !(ASIDE_NAME.test(waiting) && existsSync(join(ASIDE, waiting))))
    return { reason: '这张图已经放过，或者没有交上来，请再拖一次' };
  const folder = folderOf(out, issue);
  mkdirSync(folder, { recursive: true });
  mkdirSync(ASIDE, { recursive: true });
  const before = nameAt(out, issue, order, place);
  const kept = before && `${randomBytes(8).toString('hex')}.${before.split('.').at(-1)}`;
  // Kept before anything else happens, so that no end of power takes the only copy.
  if (before && kept) writeWhole(join(ASIDE, kept), readFileSync(join(folder, before)));
  const after = waiting && `${stemOf(issue, order, place)}.${waiting.split('.').at(-1)}`;
  if (waiting && after) writeWhole(join(folder, after), readFileSync(join(ASIDE, waiting)));
  if (before && before !== after) rmSync(join(folder, before));
  return {
    undo: () => {
      if (after && nameAt(out, issue, order, place) !== after) return { reason: '这张图后来又换过了' };
      if (before && kept) renameSync(join(ASIDE, kept), join(folder, before));
      if (after && after !== before) rmSync(join(folder, after));
      return undefined;
    },
  };
}
