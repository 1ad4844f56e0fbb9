import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { expect, it } from 'vitest';
import { breaks } from '../../src/site/body/breaks.ts';

function withBreaks(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  breaks(tree);
  return toHtml(tree);
}

it.each([
  ['<p id="p1-aaaa">甲乙丙丁，戊己。</p>', '<p id="p1-aaaa">甲乙丙丁，<span class="nb">戊己。</span></p>'],
  ['<li>副县长（挂职）职务</li>', '<li>副县长（挂职）<span class="nb">职务</span></li>'],
  ['<p>甲乙丙&#x26;己</p>', '<p>甲乙<span class="nb">丙&#x26;己</span></p>'],
  ['<td>信念坚定</td>', '<td>信念<span class="nb">坚定</span></td>'],
  ['<p>也能办成事”。</p>', '<p>也能办<span class="nb">成事”。</span></p>'],
  ['<p>仅占的4.67%。</p>', '<p>仅占的<span class="nb">4.67%。</span></p>'],
  [
    '<p>甲乙<strong>丙丁戊己</strong></p><p>庚辛壬癸</p>',
    '<p>甲乙<strong>丙丁戊己</strong></p><p>庚辛<span class="nb">壬癸</span></p>',
  ],
])('keeps the last two letters of a block together: %s', (html, expected) => {
  expect(withBreaks(html)).toBe(expected);
});

it.each(['<p>甲乙丙</p>', '<p>甲乙丙丁<strong>戊</strong>己</p>', '<p>见https://example.org/a</p>', '<p></p>'])(
  'leaves %s alone',
  (html) => {
    expect(withBreaks(html)).toBe(html);
  },
);

it('lets a head break between words only', () => {
  expect(withBreaks('<h2 id="p1-aaaa">一、实际成效</h2>')).toBe('<h2 id="p1-aaaa">一、<wbr>实际<wbr>成效</h2>');
  expect(withBreaks('<h3>甲<strong>乙</strong></h3>')).toBe('<h3>甲<strong>乙</strong></h3>');
});
