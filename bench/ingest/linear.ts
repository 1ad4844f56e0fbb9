/** `--linear`: time for an input of each kind and for ten times as much of it, at most 12 times as long; and the speed of a batch. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { ingest } from '../../src/ingest/index.ts';
import { inWorkers } from '../../src/intake/batch/workers.ts';
import type { Periodical } from '../../src/schema.ts';
import { generate } from './generate/index.ts';

const HIGHEST_RATIO = 12;
const TIMES = 10;
/** Issues of the batch. */
const BATCH = 4;
/** Articles of generated issues that make the text to be measured. */
const ISSUES = 4;

export async function benchLinear(): Promise<boolean> {
  const { periodical } = generate(3, 'sample');
  const held = Object.entries(inputs).map(([name, { once, text }]) =>
    compare(name, periodical, text(once), text(once * TIMES)),
  );
  await tellBatch(periodical);
  return held.every(Boolean);
}

const megabytes = (text: string, ms: number): string => (Buffer.byteLength(text) / 1000 / ms).toFixed(2);

/** Several issues from file to files, start of the threads included; wall clock, as that is what threads are for. */
async function tellBatch(periodical: Periodical): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'linear-'));
  try {
    const texts = Array.from({ length: BATCH }, (_, at) => magazine(ISSUES * TIMES).replace('第1期', `第${at + 1}期`));
    const paths = texts.map((_, at) => join(folder, `${at}.txt`));
    for (const [at, path] of paths.entries()) writeFileSync(path, texts[at] ?? '');
    const started = performance.now();
    await inWorkers(paths, { out: join(folder, 'issues'), periodical }, { begin: () => {}, end: () => {} });
    const speed = megabytes(texts.join(''), performance.now() - started);
    process.stdout.write(`batch of ${BATCH} issues, ${availableParallelism()} threads: ${speed} MB/s by the clock\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What makes a text long, each with how much of it the short text has. */
const inputs: Readonly<Record<string, { once: number; text: (size: number) => string }>> = {
  lines: { once: ISSUES, text: magazine },
  'length of lines': { once: 1, text: wide },
  'alike titles': { once: 200, text: alike },
  headings: { once: 200, text: headed },
  'table rows in one line': { once: 400, text: table },
  'HTML in one line': { once: 100_000, text: markup },
  'one line': { once: 100_000, text: (size) => paragraph(1, size) },
  'one line of blanks and marks': { once: 100_000, text: (size) => '　 ·。'.repeat(size / 4) },
};

function compare(name: string, periodical: Periodical, once: string, often: string): boolean {
  time(once, periodical);
  const [a, b] = [time(once, periodical), time(often, periodical)];
  const ratio = (b / a) * ((TIMES * once.length) / often.length);
  const held = ratio <= HIGHEST_RATIO;
  process.stdout.write(
    `${name}: ${once.length} characters ${a.toFixed(0)} ms, ${often.length} characters ${b.toFixed(0)} ms (${megabytes(often, b)} MB/s), ratio for ${TIMES} × the text ${ratio.toFixed(1)} (≤ ${HIGHEST_RATIO}): ${held ? 'held' : 'MISSED'}\n`,
  );
  return held;
}

/** User time of the processor, ms: other programs on the machine do not count. The best of three: the first still compiles. */
function time(text: string, periodical: Periodical): number {
  const runs = Array.from({ length: 3 }, () => {
    const started = process.cpuUsage();
    ingest(new VFile(text), periodical, { sha256: '', nameId: '2000-01' });
    return process.cpuUsage(started).user / 1000;
  });
  return Math.min(...runs);
}

const issueOf = (contents: readonly string[], articles: readonly string[]): string =>
  ['2000年第1期', '# 目录', ...contents, ...articles].join('\n\n');

/** A contents page without pages whose titles differ in their number alone. */
function alike(count: number): string {
  const titles = Array.from({ length: count }, (_, at) => `深入学习贯彻会议精神推动工作再上新台阶之${at + 1}`);
  return issueOf(
    titles,
    titles.flatMap((title, at) => [title, paragraph(at, 200)]),
  );
}

/** Headings and no contents. */
function headed(count: number): string {
  const sections = Array.from({ length: count }, (_, at) => [`# ${word(at)}的${word(at * 7 + 3)}`, paragraph(at, 200)]);
  return ['2000年第1期', ...sections.flat()].join('\n\n');
}

function table(rows: number): string {
  const cells = (row: number): string => `<tr><td>${row}</td><td>${word(row)}</td><td>${word(row * 3)}</td></tr>`;
  return issueOf(
    ['2/ 山村小学的春天'],
    ['# 山村小学的春天', `<table>${Array.from({ length: rows }, (_, row) => cells(row)).join('')}</table>`],
  );
}

function markup(size: number): string {
  const line = `<div><p>${paragraph(3, 40)}</p><br/><span class="a">${word(5)}</span></div>`;
  return issueOf(['2/ 山村小学的春天'], ['# 山村小学的春天', line.repeat(size / line.length)]);
}

/** One contents page, then `count` articles with sentences of their own: no line is a running head. */
function magazine(count: number): string {
  const titles = Array.from({ length: count * 5 }, (_, at) => `${word(at)}${word(at * 7 + 3)}的${word(at * 13 + 5)}`);
  const contents = titles.map((title, at) => `${String(at + 2).padStart(2, '0')}/ ${title}`);
  const articles = titles.flatMap((title, at) => [
    `# ${title}`,
    ...Array.from({ length: 40 }, (_, line) => paragraph(at * 40 + line, 120)),
  ]);
  return ['2000年第1期', '# 目录', ...contents, ...articles].join('\n\n');
}

function wide(times: number): string {
  const titles = ['山村小学的春天', '一座老桥的修复', '竹林深处的书屋'];
  const articles = titles.flatMap((title, at) => [
    `# ${title}`,
    ...Array.from({ length: 10 }, (_, line) => paragraph(at * 10 + line, 2_000 * times)),
  ]);
  return ['2000年第1期', '# 目录', ...titles.map((title, at) => `${at + 2}/ ${title}`), ...articles].join('\n\n');
}

const CHARS = [
  ...'山水田林路桥村镇县市春夏秋冬风雨霜雪花草木石日月星辰东西南北中大小多少新老红绿青黄学校医院商店工厂农场牧场渔港码头车站机场',
];
const word = (seed: number): string =>
  [0, 1, 2].map((at) => CHARS[(seed * 31 + at * 17 + (seed >> 3)) % CHARS.length]).join('');

function paragraph(seed: number, length: number): string {
  let text = '';
  for (let at = 0; text.length < length; at++)
    text += `${word(seed * 101 + at)}${word(seed + at * 7)}，${word(at * 3 + seed)}第${seed * 50 + at}次。`;
  return text;
}
