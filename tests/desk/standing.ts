/** A desk with issues of its own in a folder of its own, beside a Chromium: for pictures and measurements. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { stringify } from 'yaml';
import { DESK, openDesk } from '../../src/desk/index.ts';
import { serve } from '../../src/serve/server.ts';
import { launchChromium } from '../e2e/chromium.ts';

export interface Standing {
  /** Folder of the issues. */
  out: string;
  /** Of the desk, with a slash at its end. */
  address: string;
  page: Page;
  close: () => Promise<void>;
}

/** `issues`: texts by id. `beside`: `periodical.yaml` and what else stands beside the issues. The name is asked for no more. */
export async function standingDesk(
  issues: Readonly<Record<string, string>>,
  beside: Readonly<Record<string, object>>,
  viewport: { width: number; height: number },
): Promise<Standing> {
  const root = mkdtempSync(join(tmpdir(), 'desk-'));
  const out = join(root, 'issues');
  mkdirSync(out);
  for (const [id, text] of Object.entries(issues)) {
    mkdirSync(join(out, id));
    writeFileSync(join(out, id, 'source.txt'), text);
  }
  for (const [name, data] of Object.entries(beside)) writeFileSync(join(root, name), stringify(data));
  signAs('王校对', root);
  const desk = openDesk({ out, dist: join(root, 'dist') });
  const site = await serve(join(root, 'dist'), { port: 0, beside: { path: DESK, answer: desk.answer } });
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport, locale: 'zh-CN', colorScheme: 'light' });
  const address = new URL(desk.path, site.url).href;
  await page.goto(address);
  return {
    ...{ out, address, page },
    close: async () => {
      await browser.close();
      await site.close();
      await desk.close();
      rmSync(root, { recursive: true });
    },
  };
}

/** The name is asked for no more; it is kept in `root`, not where the person at this computer keeps theirs. */
export function signAs(name: string, root: string): void {
  process.env.XDG_CONFIG_HOME = root;
  mkdirSync(join(root, 'periodical-archive'));
  writeFileSync(join(root, 'periodical-archive', 'name.txt'), `${name}\n`);
}
