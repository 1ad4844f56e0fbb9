/** An opened desk with an issue of its own, and what a browser would ask of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { DESK, openDesk } from '../../src/desk/index.ts';
import { serve } from '../../src/serve/server.ts';
import { ISSUE, lineOf } from '../corrections/issue.ts';
import { desk as folders } from '../intake/desk.ts';

/** Two doubts: an English word, and in the second article an end without a stop. */
export const DOUBTFUL = ISSUE.replace(/。\n$/u, '\n');
export const LINE = lineOf('harvest', DOUBTFUL);
const TOKEN = 'token-of-the-tests';

export async function opened(issues: Record<string, string> = { '2020-03': DOUBTFUL }) {
  const d = folders();
  for (const [id, text] of Object.entries(issues)) d.put(`issues/${id}/source.txt`, text);
  const config = join(d.root, 'config', 'periodical-archive');
  mkdirSync(config, { recursive: true });
  writeFileSync(join(config, 'name.txt'), '王校对\n');
  const dist = join(d.root, 'dist');
  const desk = openDesk({ out: d.out, dist, token: TOKEN });
  const site = await serve(dist, { port: 0, beside: { path: DESK, answer: desk.answer } });
  onTestFinished(async () => {
    await site.close();
    await desk.close();
  });
  const address = (path: string) => new URL(`${DESK}${TOKEN}/${path}`, site.url);
  const get = async (path: string) => (await fetch(address(path))).text();
  const post = async (path: string, fields: Record<string, string>) =>
    fetch(address(path), {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual',
      headers: { Origin: new URL(site.url).origin },
    });
  return { ...d, url: site.url, dist, address, get, post };
}

/** The names of the questions on a page, in order. */
export const questionsOn = (html: string): string[] => [
  ...new Set([...html.matchAll(/id="(q[0-9a-f]{10})"/gu)].map((match) => match[1] ?? '')),
];
