/** The processes of a build as one file each, the press with the program that it runs: to find and load a thousand modules takes longer than to render an issue. */
import { readdir, rm } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { build, stop } from 'esbuild';
import { PAGES, PRESS, SEARCHING } from './program.ts';

const ENTRY = /^prerender-entry\..*\.mjs$/u;
/** Of packages that are no modules yet. */
const REQUIRE = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/** `folder`: what Astro wrote. Two files take the place of what it built to render pages. */
export async function bundle(folder: string): Promise<void> {
  const pages = resolve(folder, PAGES);
  const entry = (await readdir(pages)).find((name) => ENTRY.test(name));
  if (entry === undefined) throw new Error(`no program in ${pages}`);
  await build({
    // Both at once, so that what they share is read once.
    entryPoints: [PRESS, SEARCHING].map((name) => ({
      in: join('src', 'build', 'process', `${parse(name).name}.ts`),
      out: parse(name).name,
    })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    alias: { 'archive:program': join(pages, entry) },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    banner: { js: REQUIRE },
    logLevel: 'error',
    // It starts its program from where it lies.
    external: ['pagefind'],
  });
  // It would wait, with all its memory, until this program ends.
  await stop();
  await rm(pages, { recursive: true });
}
