/** The press and the program that it runs as one file: to find and load a thousand modules takes longer than to render an issue. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const ENTRY = /^prerender-entry\..*\.mjs$/u;
/** Of packages that are no modules yet. */
const REQUIRE = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/** `folder`: what Astro built. */
export async function bundle(folder: string, out: string): Promise<void> {
  const entry = (await readdir(folder)).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`no program in ${folder}`);
  await build({
    entryPoints: [join('src', 'build', 'press.ts')],
    outfile: out,
    alias: { 'archive:program': join(folder, entry) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    banner: { js: REQUIRE },
    logLevel: 'error',
  });
}
