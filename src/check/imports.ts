/** What each file of `src` imports, for the checks of the house. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/** By file: files from the project's root, and packages by name. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)['"]([^'"\n]+)['"]/gmu;

export async function readImports(): Promise<Imports> {
  const names = await readdir('src', { recursive: true });
  const files = names.map((name) => posix.join('src', name)).filter((name) => /\.(?:ts|astro|mdx)$/u.test(name));
  return new Map(
    await Promise.all(files.sort().map(async (file) => [file, importsOf(file, await readFile(file, 'utf8'))] as const)),
  );
}

export const importsOf = (file: string, source: string): string[] =>
  [...source.matchAll(IMPORT)].map((match) => targetOf(file, match[1] ?? ''));

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? join(dirname(file), specifier) : specifier;
}
