/**
 * 稿件核对 in a real Chromium: a draft of sentences of the archive, of the same with a slip in each, and of sentences with their letters in disorder, pasted
 * into the page. What is found of each kind, and the time until the report stands: first on a page that has loaded nothing, then of another draft.
 */
import type { Browser } from 'playwright-core';
import type { IssueFile } from '../../src/data-files.ts';
import { checker } from '../../src/search/drafts/check.ts';
import { type Random, randomFrom } from '../ingest/generate/random.ts';
import { print } from './report.ts';
import type { TrueArticle } from './truth.ts';

export const DRAFT = 3000;
/** Times that such a draft is pasted on a fresh page. */
const TIMES = 3;
/** Sentences of a draft are as long as these, so that none is too short to be held. */
const [SHORTEST, LONGEST] = [12, 60];

type Kind = 'printed' | 'with a slip' | 'in disorder';
interface Drawn {
  kind: Kind;
  text: string;
}

/** Returns whether nothing was missed: each printed sentence is told, and each with a slip. */
export async function benchDrafts(
  browser: Browser,
  site: string,
  articles: readonly TrueArticle[],
  seed: number,
): Promise<boolean> {
  const random = randomFrom(seed);
  const sentences = articles
    .flatMap(({ raw }) => raw)
    .flatMap((text) => text.split(/[。！？；\n]/u))
    .filter((text) => /^[\p{Script=Han}，、]+$/u.test(text) && text.length >= SHORTEST && text.length <= LONGEST);
  let missed = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const page = await (await browser.newContext()).newPage();
    const requests: string[] = [];
    await page.goto(`${site}drafts/`, { waitUntil: 'networkidle' });
    page.context().on('request', (request) => requests.push(request.url()));
    for (const when of ['first', 'again']) {
      const drawn = draftOf(sentences, random);
      const { milliseconds, said } = await page.evaluate(checked, drawn.map(({ text }) => `${text}。`).join(''));
      const told = (kind: Kind) =>
        drawn.filter(
          (one) => one.kind === kind && said.some(({ text, how }) => how !== 'part' && text.includes(one.text)),
        ).length;
      const of = (kind: Kind) => drawn.filter((one) => one.kind === kind).length;
      const counts = (['printed', 'with a slip', 'in disorder'] as const).map(
        (kind) => `${kind} ${told(kind)}/${of(kind)}`,
      );
      missed += of('printed') - told('printed') + of('with a slip') - told('with a slip');
      print(
        `draft of ${drawn.reduce((sum, { text }) => sum + text.length, 0)} characters, ${when}: ${Math.round(milliseconds)} ms, ${requests.length} requests so far; told: ${counts.join(', ')}`,
      );
    }
    await page.context().close();
  }
  return missed === 0;
}

/** Each article as a draft against all others: what its own words have in common with theirs by chance, or by the formulas of their time. Reads the data files. */
export function heldApart({ articles }: Pick<IssueFile, 'articles'>): void {
  const sums = { held: 0, exact: 0, 'one-off': 0, part: 0 };
  for (const article of articles) {
    const { add, end } = checker(article.blocks.map(({ text }) => text).join('\n'));
    add(
      0,
      articles.filter((other) => other !== article),
    );
    const { sentences, short, found } = end();
    sums.held += sentences - short;
    for (const likeness of ['exact', 'one-off', 'part'] as const) sums[likeness] += found[likeness];
  }
  print(
    `${articles.length} articles, each against the others: of ${sums.held} sentences ${sums.exact} exact, ${sums['one-off']} with a slip, ${sums.part} in part`,
  );
}

function draftOf(sentences: readonly string[], random: Random): Drawn[] {
  const drawn: Drawn[] = [];
  for (let size = 0; size < DRAFT; ) {
    const sentence = random.pick(sentences);
    const kind = random.pick(['printed', 'with a slip', 'in disorder'] as const);
    const text =
      kind === 'printed' ? sentence : kind === 'with a slip' ? slipped(sentence, random) : disordered(sentence, random);
    drawn.push({ kind, text });
    size += text.length;
  }
  return drawn;
}

function slipped(sentence: string, random: Random): string {
  const all = [...sentence];
  const at = random.pick(all.flatMap((letter, place) => (/\p{L}/u.test(letter) ? [place] : [])));
  const how = random.pick(['other', 'missing', 'added'] as const);
  all.splice(at, how === 'added' ? 0 : 1, ...(how === 'missing' ? [] : ['鼎']));
  return all.join('');
}

const disordered = (sentence: string, random: Random): string =>
  [...sentence]
    .map((letter) => ({ letter, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ letter }) => letter)
    .join('');

/** Runs in the page. */
async function checked(text: string): Promise<{ milliseconds: number; said: { text: string; how: string }[] }> {
  const [field, button] = [
    document.querySelector('textarea'),
    document.querySelector<HTMLElement>('[data-act="check"]'),
  ];
  const report = document.querySelector<HTMLElement>('[data-part="report"]');
  if (!field || !button || !report) throw new Error('This is not the page of drafts');
  field.value = text;
  const started = performance.now();
  const done = new Promise<void>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (report.hidden) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(report, { attributes: true, attributeFilter: ['hidden'] });
  });
  report.hidden = true;
  button.click();
  await done;
  const milliseconds = performance.now() - started;
  const said = [...document.querySelectorAll('.draft .said')].map(({ textContent, className }) => ({
    text: textContent ?? '',
    how: className.replace('said ', ''),
  }));
  return { milliseconds, said };
}
