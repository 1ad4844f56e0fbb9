/** The program that renders the pages: what Astro makes of the sources. It is built once for each state of them, and kept. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { topicsFolder } from '../../content/folder.ts';
import { digestOf, digestOfFiles } from '../../disk/digest.ts';
import { isWhole, sealedFolder } from '../../disk/sealed.ts';

const SOURCES = [
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  // What is installed, as npm itself notes it.
  'node_modules/.package-lock.json',
];
/** Programs that are kept: two bases in turn, before and after a change. */
const KEPT = 4;
/** What Astro built to render pages, until `bundle.ts` has made one file of it. */
export const PAGES = '.pages';
/** Made by `bundle.ts`, and by Vite. */
export const PRESS = 'press.mjs';
export const SEARCHING = 'searching.mjs';
export const ASSETS = '_astro';
const PARTS = [PRESS, SEARCHING, ASSETS];

/**
 * Of all that the program is made of: sources, packages, Node, the 专题, which are compiled, and the address that it writes into links. Where the issues
 * lie it learns when it runs, so archives without 专题 have one program.
 */
export function digestOfProgram(content: string, site: string, base: string): string {
  const topics = topicsFolder(resolve(content)) ?? '';
  const compiled = topics === '' ? SOURCES : [...SOURCES, topics];
  return digestOf(process.version, site, base, topics, digestOfFiles(compiled)).slice(0, 32);
}

/** Its folder, undefined where there is none yet. */
export async function programThere(digest: string, cache: string): Promise<string | undefined> {
  const folder = join(cache, 'program', digest);
  return (await isWhole(folder, PARTS)) ? folder : undefined;
}

/** Resolves to its folder, undefined where Astro refused. `build` writes a folder. */
export async function programFor(
  digest: string,
  cache: string,
  build: (folder: string) => Promise<boolean>,
): Promise<string | undefined> {
  const folder = join(cache, 'program', digest);
  if (!(await sealedFolder(folder, PARTS, build))) return undefined;
  forgetOld(dirname(folder));
  return folder;
}

function forgetOld(folder: string): void {
  const programs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of programs.slice(KEPT)) rmSync(old, { recursive: true });
}
