import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lostAddresses, readAddresses, united, writeAddresses } from '../../src/fixity/addresses.ts';
import { lossOf, record, recordOf } from '../../src/fixity/record.ts';

const addresses = (pages: Record<string, string[]>) => new Map(Object.entries(pages));
const ARTICLE = 'issues/2021-01/05/';

describe('what is lost', () => {
  const recorded = addresses({ '': [], [ARTICLE]: ['p1-aaaa', 'p2-bbbb'] });

  it.each([
    ['nothing changed', ['p1-aaaa', 'p2-bbbb']],
    ['a paragraph corrected', ['p1-aaaa', 'p2-cccc']],
    ['a paragraph put before', ['p1-dddd', 'p2-aaaa', 'p3-bbbb']],
  ])('nothing: %s', (_, anchors) => {
    expect(lostAddresses(recorded, addresses({ '': [], [ARTICLE]: anchors }))).toEqual([]);
  });

  it('a page, and a paragraph', () => {
    expect(lostAddresses(recorded, addresses({ '': [] }))).toEqual([`/${ARTICLE}`]);
    expect(lostAddresses(recorded, addresses({ '': [], [ARTICLE]: ['p1-aaaa'] }))).toEqual([`/${ARTICLE}#p2-bbbb`]);
  });
});

it('parses back, and keeps what was on record', () => {
  const recorded = addresses({ '': [], [ARTICLE]: ['p1-aaaa'] });
  expect(readAddresses(writeAddresses(recorded))).toEqual(recorded);
  const both = united(recorded, addresses({ [ARTICLE]: ['p1-bbbb'], 'about/': [] }));
  expect(writeAddresses(both)).toBe(`/\nabout/\n${ARTICLE} p1-aaaa p1-bbbb\n`);
});

describe('on the disk', () => {
  let desk = '';
  const [content, dist] = [() => join(desk, 'issues'), () => join(desk, 'dist')];
  const page = (name: string, html: string) => {
    mkdirSync(dirname(join(dist(), name)), { recursive: true });
    writeFileSync(join(dist(), name), html);
  };
  beforeEach(() => {
    desk = mkdtempSync(join(tmpdir(), 'record-'));
    page('index.html', '');
    page(`${ARTICLE}index.html`, '<p id="p1-aaaa">甲</p><h2 id="p2-bbbb">乙</h2>');
  });
  afterEach(() => rmSync(desk, { recursive: true }));

  it('asks nothing of an archive without a record', async () => {
    expect(await lossOf(content(), dist())).toBeUndefined();
  });

  it('records what readers cite or subscribe to, and no page that the program draws from the text', async () => {
    for (const name of [
      'sections/juan-shou/',
      'regions/jia/',
      'topics/jia/',
      'topics/',
      'issues/2021-01/',
      'issues/2021-01/print/',
      'people/a/',
      'search/',
    ])
      page(`${name}index.html`, '');
    await record(content(), dist());
    const pages = readFileSync(recordOf(content()), 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0]);
    expect(pages).toEqual(['/', 'issues/2021-01/', ARTICLE, 'regions/jia/', 'sections/juan-shou/', 'topics/jia/', '']);
  });

  it('records a site, and tells what a later one lacks', async () => {
    expect(await record(content(), dist())).toBe(2);
    expect(readFileSync(recordOf(content()), 'utf8')).toBe(`/\n${ARTICLE} p1-aaaa p2-bbbb\n`);
    expect(await lossOf(content(), dist())).toBeUndefined();
    page(`${ARTICLE}index.html`, '<p id="p1-cccc">甲</p>');
    expect(await lossOf(content(), dist())).toContain(`/${ARTICLE}#p2-bbbb`);
  });
});
