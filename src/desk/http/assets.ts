/** Files that pages of the desk ask for: the site's own styles with the desk's, its script, the reading modes. */
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';

export interface Asset {
  type: string;
  body: string;
  /** The address of the desk is another each time it is opened, so a browser need not ask twice. */
  lasts: true;
}

const CSS = 'text/css; charset=utf-8';
const JS = 'text/javascript; charset=utf-8';

const FILES: Readonly<Record<string, () => Promise<Omit<Asset, 'lasts'>>>> = {
  'desk.js': async () => ({ type: JS, body: await scriptOf() }),
  'desk.css': async () => ({ type: CSS, body: await bundled(['src/styles/index.css', 'src/desk/client/desk.css']) }),
  'modes.js': async () => ({ type: JS, body: await readFile('public/modes.js', 'utf8') }),
  'favicon.svg': async () => ({ type: 'image/svg+xml', body: await readFile('public/favicon.svg', 'utf8') }),
};

/** Undefined where there is none of this name. Each is made once. */
export function assets(): (path: string) => Promise<Asset> | undefined {
  const made = new Map<string, Promise<Asset>>();
  return (path) => {
    const make = FILES[path];
    if (!make) return undefined;
    const asset = made.get(path) ?? make().then((one): Asset => ({ ...one, lasts: true }));
    made.set(path, asset);
    return asset;
  };
}

/** The scripts as one file, as small as it can be. */
export const scriptOf = (): Promise<string> => bundled(['src/desk/client/index.ts']);

async function bundled(entryPoints: string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints,
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    // Pictures that a style names come with it.
    loader: { '.svg': 'dataurl' },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
