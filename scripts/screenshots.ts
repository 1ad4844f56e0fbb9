/** `npm run screenshots [-- --desk]`: takes the pictures that the README and docs/editing.md show, into docs/screenshots/; with `--desk` only those of the desk, which need no site. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../src/build/options.ts';
import { buildSite } from '../src/build/site.ts';
import { runCommand } from '../src/command/run.ts';
import { serve } from '../src/serve/server.ts';
import { takeDeskPictures } from '../tests/desk/pictures.ts';
import { launchChromium } from '../tests/e2e/chromium.ts';

const FOLDER = 'docs/screenshots';
/** Screens, not whole pages, so that the files stay small. */
const SCREENS = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];
/** What the README speaks of. */
const PAGES = {
  home: '',
  issue: 'issues/2021-01/',
  article: 'issues/2021-01/04/',
  search: 'search/?q=专班',
};

await runCommand(async () => {
  const options = readOptions({ desk: { type: 'boolean', default: false } }, '用法：npm run screenshots [-- --desk]');
  if (!options) return 2;
  await mkdir(FOLDER, { recursive: true });
  await takeDeskPictures(FOLDER);
  return options.desk ? 0 : takeSitePictures();
});

async function takeSitePictures(): Promise<number> {
  const dist = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const code = await buildSite({ out: dist });
  if (code === 0) {
    const server = await serve(dist, { port: 0 });
    await takePictures(server.url);
    await server.close();
  }
  await rm(dist, { recursive: true });
  return code;
}

async function takePictures(url: string): Promise<void> {
  const browser = await launchChromium();
  for (const [name, path] of Object.entries(PAGES)) {
    for (const viewport of SCREENS) {
      const page = await browser.newPage({ viewport, locale: 'zh-CN', colorScheme: 'light' });
      await page.goto(url + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}.png`) });
      await page.close();
      process.stdout.write(`${FOLDER}/${name}-${viewport.width}.png\n`);
    }
  }
  await browser.close();
}
