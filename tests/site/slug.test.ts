import { expect, it } from 'vitest';
import { slugsFor } from '../../src/site/slug.ts';

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
