import { expect, it } from 'vitest';
import { evidenceInWords, percent } from '../../src/site/article/confidence.ts';

it('says what the confidence rests on, and what speaks against it', () => {
  expect(
    evidenceInWords([
      { name: 'title', value: 1 },
      { name: 'length', value: 0.37 },
      { name: 'start', value: 1 },
      { name: 'end', value: 0 },
      { name: 'byline', value: 0.5 },
    ]),
  ).toEqual(['题名与目录一致', '篇幅与目录所示页数出入较大', '上一篇结束在句末', '末句不完整', '未见署名']);
  expect(percent(0.974)).toBe('97%');
});
