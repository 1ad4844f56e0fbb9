/** The processes of a build as one file each, the press with the program that it runs: to find and load a thousand modules takes longer than to render an issue. */
import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { PRESS, SEARCHING } from './program.ts';

const ENTRY = /^prerender-entry\..*\.mjs$/u;
/** Of packages that are no modules yet. */
const REQUIRE = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/** `folder`: what Astro built. Writes two files into `out`. */
export async function bundle(folder: string, out: string): Promise<void> {
  const entry = (await readdir(folder)).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`no program in ${folder}`);
  const options: BuildOptions = {
    alias: { 'archive:program': join(folder, entry) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    banner: { js: REQUIRE },
    logLevel: 'error',
    // It starts its program from where it lies.
    external: ['pagefind'],
  };
  for (const name of [PRESS, SEARCHING]) {
    const source = join('src', 'build', `${parse(name).name}.ts`);
    await build({ ...options, entryPoints: [source], outfile: join(out, name) });
  }
}
