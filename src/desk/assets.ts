/** Files that pages of the desk ask for: the site's own styles, the desk's, its script, the reading modes. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

export interface Asset {
  type: string;
  body: string;
}

const CSS = 'text/css; charset=utf-8';
const JS = 'text/javascript; charset=utf-8';

/** Undefined where there is none of this name. */
export async function assetOf(path: string): Promise<Asset | undefined> {
  if (path === 'desk.js') return { type: JS, body: await scriptOf() };
  if (path === 'modes.js') return { type: JS, body: await readFile('public/modes.js', 'utf8') };
  if (path === 'favicon.svg') return { type: 'image/svg+xml', body: await readFile('public/favicon.svg', 'utf8') };
  if (path === 'styles/desk.css') return { type: CSS, body: await readFile('src/desk/desk.css', 'utf8') };
  const name = /^styles\/([a-z]+\.css)$/u.exec(path)?.[1];
  return name === undefined ? undefined : style(basename(name));
}

const style = async (name: string): Promise<Asset | undefined> => {
  const body = await readFile(join('src/styles', name), 'utf8').catch(() => undefined);
  return body === undefined ? undefined : { type: CSS, body };
};

/** The scripts as one file, as small as it can be. */
export async function scriptOf(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/desk/client/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
