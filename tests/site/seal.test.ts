import { expect, it } from 'vitest';
import { sealsFor } from '../../src/site/cover/seal.ts';

it('draws one seal for one name, whatever comes after it', () => {
  const few = sealsFor(['juanshouyu', 'dangjian-shixun']);
  const many = sealsFor(['juanshouyu', 'dangjian-shixun', 'kecheng', 'x-1f0a']);
  for (const [slug, seal] of few) expect(many.get(slug)).toBe(seal);
});

it('draws no seal twice while there are any left, and goes on when there are none', () => {
  const slugs = Array.from({ length: 200 }, (_, index) => `section-${index}`);
  const seals = [...sealsFor(slugs).values()];
  expect(new Set(seals.slice(0, 81)).size).toBe(81);
  expect(seals.filter((seal) => seal.startsWith('M'))).toHaveLength(200);
});
