/** The same issue, delivered as text, Word, PDF and a web page, gives the same articles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerSchema } from '../../../src/schema.ts';
import { prose } from '../../ingest/blocks.ts';
import { desk } from '../desk.ts';
import { type DocxBlock, writeDocx } from './write-docx.ts';
import { column, type Placed, writePdf } from './write-pdf.ts';

const [FIRST, SECOND, THIRD] = [prose(420), prose(380, 60), prose(400, 90)];
const ISSUE: { heading: string; paragraphs: string[] }[] = [
  { heading: '青山学刊', paragraphs: ['2020年第3期'] },
  { heading: '目录', paragraphs: ['山村小学的春天……2', '一座老桥的修复……3'] },
  { heading: '山村小学的春天', paragraphs: [FIRST, SECOND] },
  { heading: '一座老桥的修复', paragraphs: [THIRD] },
];

const text = ISSUE.map(({ heading, paragraphs }) => [`# ${heading}`, ...paragraphs, ''].join('\n\n')).join('\n');

const docx = writeDocx(
  ISSUE.flatMap(({ heading, paragraphs }): DocxBlock[] => [{ heading: 1, text: heading }, ...paragraphs]),
);

const html = `<!DOCTYPE html><html><head><title>网页的标题</title><style>p { color: red }</style></head><body>
${ISSUE.map(({ heading, paragraphs }) => `<h1>${heading}</h1>\n${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}`).join('\n')}
<script>document.write('脚本')</script></body></html>`;

/** A page an article in two columns of 20 characters, the title across them, a folio below. */
const PAGES = [
  [
    ...column('青山学刊', { x: 60, top: 780, width: 30, size: 24 }),
    ...column('2020年第3期', { x: 60, top: 740, width: 30 }),
  ],
  [
    ...column('目录', { x: 60, top: 780, width: 30, size: 20 }),
    ...column('山村小学的春天……2\n一座老桥的修复……3', { x: 60, top: 740, width: 40 }),
  ],
  twoColumns('山村小学的春天', [FIRST, SECOND], '2'),
  twoColumns('一座老桥的修复', [THIRD], '3'),
];

function twoColumns(title: string, paragraphs: readonly string[], folio: string): Placed[] {
  const lines = column(paragraphs.map((one) => `　　${one}`).join('\n'), { x: 60, top: 740, width: 20 });
  const half = Math.ceil(lines.length / 2);
  const right = lines.slice(half).map((line, at) => ({ ...line, x: 310, y: 740 - at * 15 }));
  return [
    { text: title, x: 220, y: 780, size: 20 },
    ...lines.slice(0, half),
    ...right,
    { text: folio, x: 290, y: 40, size: 8 },
  ];
}

const delivered: [string, string | Uint8Array][] = [
  ['a.txt', text],
  ['a.md', text],
  ['a.docx', docx],
  ['a.html', html],
  ['a.pdf', writePdf(PAGES)],
  ['b.pdf', writePdf(PAGES, { map: 'UniGB-UCS2-H' })],
];

/** Body of each article without its front matter. */
function bodies(state: Record<string, string>): string[] {
  return ['2020-03/01.mdx', '2020-03/02.mdx'].map((name) =>
    Buffer.from(state[name] ?? '', 'latin1')
      .toString()
      .replace(/^---\n.*?\n---\n/su, '')
      .trim(),
  );
}

test.each(delivered)(
  '%s gives both articles, is kept, and gives the same again where it lies',
  async (name, content) => {
    const d = desk();
    const { status, stderr, stdout } = await d.ingest(d.put(name, content));
    const state = d.state();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('2020年第3期');
    expect(bodies(state)).toEqual([`${FIRST}\n\n${SECOND}`, THIRD]);

    const kept = /txt|md/u.test(name) ? 'source.txt' : `source${name.slice(1)}`;
    expect(readFileSync(join(d.out, '2020-03', kept))).toEqual(Buffer.from(content));
    const ledger = ledgerSchema.parse(JSON.parse(readFileSync(join(d.out, '2020-03/ledger.json'), 'utf8')));
    const lines = readFileSync(join(d.out, '2020-03/source.txt'), 'utf8').split('\n');
    expect(ledger.source.lines).toBe(lines.length);
    expect(ledger.origin?.file).toBe(kept === 'source.txt' ? undefined : kept);

    expect((await d.ingest()).stdout).toContain('与上次相同，未改动');
    expect((await d.ingest('--changed')).stdout).toBe('');
    expect(d.state()).toEqual(state);
  },
);

test('a message names the page as well as the line', async () => {
  const d = desk();
  const misread = writePdf([
    column('青山学刊\n2020年第3期\n目录\n山村小学的春天……2\n一座老桥的修复……3', { x: 60, top: 780, width: 30 }),
    twoColumns('山村小学的春天', [`${FIRST}村民把桥修 strongly 牢。`, SECOND], '2'),
    twoColumns('一座老桥的修复', [THIRD], '3'),
  ]);
  expect((await d.ingest(d.put('a.pdf', misread))).stdout).toMatch(/第 \d+ 行（原件第 2 页）：汉字之间夹有英文单词/u);
});

test('a text that was made from another file and then edited is not overwritten', async () => {
  const d = desk();
  await d.ingest(d.put('a.docx', docx));
  const edited = `${readFileSync(join(d.out, '2020-03/source.txt'), 'utf8')}\n补上的一行。\n`;
  d.put('issues/2020-03/source.txt', edited);
  const { status, stderr } = await d.ingest();
  expect(status).toBe(1);
  expect(stderr).toContain('source.txt 被手工改过');
  expect(readFileSync(join(d.out, '2020-03/source.txt'), 'utf8')).toBe(edited);
});
