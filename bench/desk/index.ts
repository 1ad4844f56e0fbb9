/**
 * `npm run bench:desk [-- --source FILE] [--rounds N]`, or `-- --archive DIR`, see `archive.ts`: how soon the page follows a decision at the desk, in a real Chromium, from the key until the
 * next page has loaded: an invented issue worked off from the dropped file to 可以发布, then decisions of each kind about a real one, each undone.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPeriodical } from '../../src/content/root.ts';
import { DELIVERED, WATCH } from '../../tests/desk/invented.ts';
import { type Standing, standingDesk } from '../../tests/desk/standing.ts';
import { articlesIn, type Deed, handsOn, truth, workOff } from '../../tests/desk/worked-off.ts';
import { periodical } from '../../tests/ingest/blocks.ts';
import { benchArchive } from './archive.ts';

/** Of issue 15. */
const LONGEST_WAIT = 1000;
const MOST_ACTIONS = 40;
const WIDTH = 26;
const VIEWPORT = { width: 1280, height: 900 };

const { values } = parseArgs({
  options: {
    source: { type: 'string', default: 'content/issues/2021-01/source.txt' },
    rounds: { type: 'string', default: '5' },
    archive: { type: 'string' },
  },
});

async function invented(): Promise<boolean> {
  const desk = await standingDesk({}, { 'periodical.yaml': periodical, 'watch.yaml': WATCH }, VIEWPORT);
  const deeds = await workOff(desk.page);
  const isReady = (await desk.page.locator('h1').textContent()) === '可以发布';
  const isTrue = JSON.stringify(articlesIn(`${desk.out}/2024-03`)) === JSON.stringify(truth());
  await desk.close();
  process.stdout.write(
    `an invented issue of ${DELIVERED.length} characters: ${deeds.length} actions from the dropped file to ${isReady ? '可以发布' : 'no release'}, ${isTrue ? 'equal to the truth' : 'NOT the truth'}\n`,
  );
  return told('its decisions', deeds.slice(1)) && isReady && isTrue && deeds.length <= MOST_ACTIONS;
}

async function real(source: string, rounds: number): Promise<boolean> {
  const text = readFileSync(source, 'utf8');
  const own = readPeriodical();
  const desk = await standingDesk({ '2021-01': text }, { 'periodical.yaml': own }, VIEWPORT);
  process.stdout.write(`${source}: ${text.length} characters; each decision ${rounds} times, and undone\n`);
  const results: boolean[] = [];
  for (const [what, way] of Object.entries(WAYS)) {
    const [decided, undone]: [Deed[], Deed[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const { deeds, ...hands } = handsOn(desk.page);
      await way(desk, hands);
      decided.push(...deeds.slice(-1));
      await hands.pressAndGo('u');
      undone.push(...deeds.slice(-1));
    }
    results.push(told(what, decided), told(`${what}, undone`, undone));
  }
  await desk.close();
  return results.every(Boolean);
}

type Hands = Omit<ReturnType<typeof handsOn>, 'deeds'>;

/** Each ends with the decision. */
const WAYS: Readonly<Record<string, (desk: Standing, hands: Hands) => Promise<void>>> = {
  '改为 / 原文如此': async ({ page, address }, { press, pressAndGo }) => {
    await page.goto(`${address}issues/2021-01/`);
    await pressAndGo('n');
    await press('r');
    await pressAndGo('Enter');
  },
  选中的字: async ({ page, address }, { press, select, type, pressAndGo }) => {
    await page.goto(`${address}issues/2021-01/1/`);
    const words = (await page.locator('.text [data-block]').nth(1).textContent())?.slice(0, 4) ?? '';
    await select(words, 1, 2);
    await press('s');
    await type('选中的字改为', '某某');
    await pressAndGo('Enter');
  },
  从这里起是另一篇: async ({ page, address }, { click }) => {
    await page.goto(`${address}issues/2021-01/5/`);
    await page.locator('.text .source a').nth(6).click();
    await page.locator('.pointing').waitFor();
    await click('.pointing form button', '写入');
  },
  页码: async ({ page, address }, { press, type, pressAndGo }) => {
    await page.goto(`${address}issues/2021-01/5/`);
    await press('h');
    await type('从第几页起', '99');
    await pressAndGo('Enter');
  },
};

/** Whether the page was never late. */
function told(what: string, deeds: readonly Deed[]): boolean {
  const times = deeds.flatMap(({ follows }) => follows ?? []).toSorted((a, b) => a - b);
  const [middle, slowest] = [times[times.length >> 1] ?? 0, times.at(-1) ?? 0];
  const isLate = slowest > LONGEST_WAIT;
  process.stdout.write(
    `${what.padEnd(WIDTH)}${String(times.length).padStart(4)} times, median ${middle.toFixed(0).padStart(4)} ms, slowest ${slowest.toFixed(0).padStart(4)} ms${isLate ? '  LATE' : ''}\n`,
  );
  return !isLate;
}

const outcomes =
  values.archive === undefined
    ? [await invented(), await real(values.source, Number(values.rounds))]
    : [await benchArchive(values.archive)];
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
