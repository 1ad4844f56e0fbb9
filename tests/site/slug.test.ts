import { describe, expect, it } from 'vitest';
import { periodicalSchema } from '../../src/schema.ts';
import { slugsFor } from '../../src/site/archive/slug.ts';

const known = [{ name: '党建时讯', slug: 'dangjian-shixun' }];

it('takes the slug that periodical.yaml gives', () => {
  expect(slugsFor(['党建时讯'], known).get('党建时讯')).toBe('dangjian-shixun');
});

it('makes one from pinyin for any other name', () => {
  const slugs = slugsFor(['时政要闻', 'AI 前沿'], known);
  expect([slugs.get('时政要闻'), slugs.get('AI 前沿')]).toEqual(['shi-zheng-yao-wen', 'ai-qian-yan']);
});

it('gives names of the same sound, and names without letters, addresses of their own', () => {
  const names = ['时政要闻', '实政要闻', '！', '？', ''];
  const slugs = names.map((name) => slugsFor(names, known).get(name) ?? '');
  expect(new Set(slugs).size).toBe(names.length);
  expect(slugs.every((slug) => /^[a-z0-9-]+$/u.test(slug))).toBe(true);
});

it('does not change an address when a later name is added', () => {
  const before = slugsFor(['时政要闻'], known).get('时政要闻');
  expect(slugsFor(['时政要闻', '实政要闻'], known).get('时政要闻')).toBe(before);
});

it('spells a person’s surname as a surname', () => {
  const slugs = slugsFor(['曾正君', '单田', '欧阳文海'], [], { persons: true });
  expect([...slugs.values()]).toEqual(['zeng-zheng-jun', 'shan-tian', 'ou-yang-wen-hai']);
});

it('keeps a long name short enough for every file system, and apart from others that begin alike', () => {
  const names = ['甲', '乙'].map((end) => `${'中共望江市委'.repeat(20)}${end}`);
  const slugs = [...slugsFor(names, []).values()];
  expect(new Set(slugs).size).toBe(2);
  for (const slug of slugs) expect(slug).toMatch(/^zhong-gong-[a-z-]{60,70}-[0-9a-f]{4}$/u);
});

describe('periodical.yaml', () => {
  const periodical = { name: '某刊', sponsor: '某部', site: 'https://example.org/' };
  const accepts = (fields: object) => periodicalSchema.safeParse({ ...periodical, ...fields }).success;
  const list = (...pairs: [string, string][]) => pairs.map(([name, slug]) => ({ name, slug }));
  it.each([
    ['two sections of one address', { sections: list(['甲', 'a'], ['乙', 'a']) }],
    ['one region twice', { regions: list(['甲', 'a'], ['甲', 'b']) }],
    ['an address that is too long', { sections: list(['甲', 'a'.repeat(61)]) }],
    ['an address of hyphens', { sections: list(['甲', '-']) }],
    ['a site that is a file', { site: 'file:///srv/' }],
    ['a site that is a script', { site: 'javascript:alert(1)' }],
  ])('is refused with %s', (_, fields) => expect(accepts(fields)).toBe(false));
  it.each([
    [{ sections: list(['甲', 'a'], ['乙', 'b-2']), regions: list(['甲', 'a']) }],
    [{ site: 'http://10.0.0.1/' }],
    [{ approved: { by: '某部办公室', date: '2026-01-02', host: 'github.io' } }],
  ])('is right with %j', (fields) => expect(accepts(fields)).toBe(true));
});
