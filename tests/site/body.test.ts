import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/site/article/notes.ts';
import * as body from '../../src/site/body/index.ts';
import type { PictureAt } from '../../src/site/body/model.ts';

const treeOf = (html: string) => fromHtml(html, { fragment: true });
const decorate = (html: string, notes: readonly Note[], pictureAt?: PictureAt) =>
  body.addressed(body.decorated(treeOf(html), { notes, pictureAt }));
const decorateUnaddressed = (html: string, notes: readonly Note[]) =>
  body.unaddressed(body.decorated(treeOf(html), { notes }));
const notesBelow = (html: string, notes: readonly Note[]) => body.notesBelow(treeOf(html), notes);

const HTML = '<p id="p1-aaaa">甲&#x3C;乙<strong>丙丁</strong>戊</p>\n<h2 id="p2-bbbb">题</h2>\n<p id="p3-cccc">末</p>';
const doubt = (quote: string, offset = 0): Note => ({
  kind: '存疑',
  text: '请核对。',
  anchor: 'p1-aaaa',
  offset,
  quote,
});

describe('decorate', () => {
  it('numbers paragraphs and heads after their anchors, and ends the last paragraph', () => {
    const html = decorate(HTML, []);
    expect(html).toContain(
      '<h2 id="p2-bbbb"><a class="pn" href="#p2-bbbb" aria-label="第2段链接"><span>2</span></a>题</h2>',
    );
    expect(html).toContain('<p class="end" id="p3-cccc"><a class="pn"');
    expect(html.match(/class="end"/gu)).toHaveLength(1);
  });

  it('sets no end where a table follows, but does where only a picture follows', () => {
    expect(decorate('<p id="p1-aaaa">甲</p><table><tr id="p2-bbbb"><td>乙</td></tr></table>', [])).not.toContain(
      'class="end"',
    );
    expect(decorate('<p id="p1-aaaa">甲</p><figure class="photo" id="p2-bbbb"></figure>', [])).toContain('class="end"');
  });

  it('ends a text that closes with a list at its last entry', () => {
    const html = decorate('<p id="p1-aaaa">甲</p><ul><li id="p2-bbbb">乙</li><li id="p3-cccc">丙</li></ul>', []);
    expect(html.match(/class="end"/gu)).toHaveLength(1);
    expect(html).toContain('<li class="end" id="p3-cccc">');
  });

  it('leaves rows of a table without a number', () => {
    expect(decorate('<table><tr id="p1-aaaa"><td>甲</td></tr></table>', [])).not.toContain('class="pn"');
  });

  it('underlines across tags and entities without touching the text', () => {
    const html = decorate(HTML, [doubt('<乙丙')]);
    expect(html).toContain('甲<span class="doubt">&#x3C;乙</span><strong><span class="doubt">丙</span>丁</strong>戊');
  });

  it('underlines words of which some were corrected', () => {
    const html = decorate('<p id="p1-aaaa">桥<span class="fix">上</span>有人</p>', [doubt('上有')]);
    expect(html).toContain('桥<span class="fix"><span class="doubt">上</span></span><span class="doubt">有</span>人');
  });

  it('leaves the tree as it was, for the pages that show it too', () => {
    const tree = treeOf(HTML);
    const shown = body.decorated(tree, { notes: [doubt('丙')] });
    expect(tree).toEqual(treeOf(HTML));
    const html = body.addressed(shown);
    expect(body.unaddressed(shown)).not.toBe(html);
    expect(body.addressed(shown)).toBe(html);
  });

  it('leaves the text alone where the words do not stand in it', () => {
    expect(decorate(HTML, [doubt('乙丁')])).not.toContain('class="doubt"');
  });

  it('puts notes beside their lines, three lines apart at least', () => {
    const long = `<p id="p1-aaaa">${'字'.repeat(900)}</p>`;
    const html = decorate(long, [doubt('无', 34), doubt('无', 40), doubt('无', 700)]);
    expect([...html.matchAll(/tens-(\d) ones-(\d)/gu)].map(([, tens, ones]) => Number(`${tens}${ones}`))).toEqual([
      1, 4, 19,
    ]);
  });

  it('leaves room for a long note, beside the paragraphs that follow too', () => {
    const lines = (html: string) =>
      [...html.matchAll(/tens-(\d) ones-(\d)/gu)].map(([, tens, ones]) => Number(`${tens}${ones}`));
    const long = (anchor: string): Note => ({ ...doubt('无'), anchor, text: '请核对。'.repeat(20) });
    const short = '<p id="p1-aaaa">一行</p>\n<p id="p2-bbbb">一行</p>\n<p id="p3-cccc">一行</p>';
    expect(lines(decorate(short, [long('p1-aaaa'), long('p1-aaaa')]))).toEqual([0, 5]);
    expect(lines(decorate(short, [long('p1-aaaa'), long('p2-bbbb')]))).toEqual([0, 4]);
    expect(lines(decorate(short, [long('p1-aaaa'), long('p3-cccc')]))).toEqual([0, 3]);
    expect(lines(decorate(short.replace('一行', '字'.repeat(300)), [long('p1-aaaa'), long('p2-bbbb')]))).toEqual([
      0, 0,
    ]);
  });

  it('escapes the words of a note', () => {
    expect(decorate(HTML, [{ ...doubt('甲'), text: '<b>&' }])).toContain('&#x3C;b>&#x26;');
  });
});

describe('notesBelow', () => {
  it('keeps the notes that stand beside no paragraph', () => {
    const stray: Note = { kind: '存疑', text: '缺一行。', offset: 0 };
    const onHead: Note = { ...doubt('题'), anchor: 'p2-bbbb' };
    expect(notesBelow(HTML, [doubt('甲'), stray, onHead])).toEqual([stray, onHead]);
  });
});

describe('decorate with pictures', () => {
  const frame = '<figure class="photo" id="p1-aaaa"><div class="photo-frame">图在纸本，文本未收</div></figure>';
  const picture = { src: '/issues/2021-01/05-2.jpg', width: 800, height: 600 };

  it('puts each into its own frame and leaves the others', () => {
    const html = decorate(frame + frame, [], (place) => (place === 2 ? picture : undefined));
    expect(html.match(/photo-frame/gu)).toHaveLength(1);
    expect(html.indexOf('photo-frame')).toBeLessThan(
      html.indexOf('<img src="/issues/2021-01/05-2.jpg" width="800" height="600"'),
    );
  });
});

describe('decorateUnaddressed', () => {
  it('leaves no address and no number, and the text that looks like one', () => {
    const html = decorateUnaddressed(
      '<p id="p1-aaaa">甲 id="p2-bbbb"</p><table><tr class="a" id="p3-cccc"></tr></table>',
      [],
    );
    expect(html).toBe('<p>甲 id="p2-bbbb"</p><table><tbody><tr class="a"></tr></tbody></table>');
  });
});
