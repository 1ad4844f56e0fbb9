import { describe, expect, it } from 'vitest';
import { openingOf } from '../../src/site/article/opening.ts';
import { nearestAnchor } from '../../src/site/client/nearest.ts';
import { absoluteHref, href } from '../../src/site/href.ts';
import { issueFacts, issueName } from '../../src/text/issue-name.ts';

describe('href', () => {
  it('stands under the base, with or without its slash', () => {
    expect(href('/issues/', '/')).toBe('/issues/');
    expect(href('/issues/', '/qzdj')).toBe('/qzdj/issues/');
    expect(href('/issues/', '/qzdj/')).toBe('/qzdj/issues/');
    expect(absoluteHref('/issues/', 'https://example.org/', '/qzdj/')).toBe('https://example.org/qzdj/issues/');
  });
});

describe('nearestAnchor', () => {
  const anchors = ['p1-aaaa', 'p2-bbbb', 'p5-cccc', 'main'];
  it('finds moved text, else the nearest ordinal, the earlier of two', () => {
    expect(nearestAnchor('p9-bbbb', anchors)).toBe('p2-bbbb');
    expect(nearestAnchor('p12-dead', anchors)).toBe('p5-cccc');
    expect(nearestAnchor('p2-dead', anchors)).toBe('p2-bbbb');
    expect(nearestAnchor('p2', ['p1-aaaa', 'p3-cccc'])).toBe('p1-aaaa');
  });

  it('answers nothing for what never was a paragraph, or on a page without any', () => {
    expect(nearestAnchor('main-2', anchors)).toBeUndefined();
    expect(nearestAnchor('p3-dead', ['main'])).toBeUndefined();
  });
});

describe('names of an issue', () => {
  const issue = { title: '某刊', year: 2021, number: 1, sections: [], masthead: [], contents: [] };
  it('says what the print says and no more', () => {
    expect(issueName(issue)).toBe('2021年第1期');
    expect(issueFacts(issue)).toEqual([]);
    expect(issueFacts({ ...issue, totalNumber: 70, published: '2021-03-10' })).toEqual(['总第70期', '3月10日出版']);
    expect(issueFacts({ ...issue, published: '2021-03' })).toEqual(['3月出版']);
    expect(issueFacts({ ...issue, published: '2021' })).toEqual([]);
    expect(issueFacts({ ...issue, published: '2022-01-05' })).toEqual(['2022年1月5日出版']);
  });
});

describe('openingOf', () => {
  const paragraph = (text: string) => [{ kind: 'paragraph' as const, ordinal: 1, anchor: 'p1-0000', text }];
  it('takes whole sentences, one at least', () => {
    const long = `${'长'.repeat(200)}。`;
    expect(openingOf(paragraph(`${long}短。`))).toBe(long);
    expect(openingOf(paragraph(`短。“也短。”${long}`))).toBe('短。“也短。”');
  });

  it('has none without a paragraph', () => {
    expect(openingOf([])).toBeUndefined();
    expect(openingOf([{ kind: 'caption', ordinal: 1, anchor: 'p1-0000', text: '图' }])).toBeUndefined();
  });
});
