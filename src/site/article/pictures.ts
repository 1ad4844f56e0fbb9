/** Printed pictures that an editor has put beside the site: `public/issues/1998-03/05-1.jpg` is the first picture of article 05. */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';

export interface Picture {
  /** Address inside the site, without base: `/issues/1998-03/05-1.jpg`. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** By article and place among its pictures, from 1: `05-1`. */
export type Pictures = ReadonlyMap<string, Picture>;

const NAME = /^(\d+-[1-9]\d*)\.(?:jpe?g|png|webp|avif)$/iu;

/** The pictures of an issue; none where it has no folder under `public/issues`. Throws in Chinese where a file is no picture. */
export async function picturesOf(issue: string, root = resolve('public/issues')): Promise<Pictures> {
  const names = await readdir(join(root, issue)).catch(() => []);
  const pictures = names.sort().flatMap((name) => {
    const key = NAME.exec(name)?.[1];
    return key === undefined ? [] : [pictureOf(key, join(root, issue, name), `/issues/${issue}/${name}`)];
  });
  return new Map(await Promise.all(pictures));
}

async function pictureOf(key: string, file: string, path: string): Promise<[string, Picture]> {
  try {
    const { width, height } = await imageMetadata(await readFile(file));
    return [key, { path, width, height }];
  } catch {
    throw new Error(`不是图片，或已损坏：${file}。请换一个 JPEG、PNG、WebP 或 AVIF 文件。`);
  }
}
