import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/site/client/aloud/sentences.ts';
import { chooseVoice } from '../../src/site/client/aloud/voice.ts';
import { runs } from '../runs.ts';

const spoken = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it.each([
    ['一句。又一句！', ['一句。', '又一句！']],
    ['他说：“来。”她来了。', ['他说：“来。”', '她来了。']],
    ['（试行）》，从此。', ['（试行）》，从此。']],
    ['没有句号', ['没有句号']],
    ['省略……还有', ['省略……', '还有']],
    ['占4.67%，降2.5%。', ['占4.67%，降2.5%。']],
    ['。。！', []],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(spoken(text)).toEqual(sentences);
  });

  it('divides a long sentence at its commas, and where there is none', () => {
    const long = `${'甲'.repeat(50)}，${'乙'.repeat(50)}，${'丙'.repeat(30)}。`;
    expect(spoken(long).map((piece) => piece.length)).toEqual([51, 82]);
    expect(spoken('丁'.repeat(200)).map((piece) => piece.length)).toEqual([90, 90, 20]);
  });

  it('loses no letter, and says none twice', () => {
    const texts = fc.string({
      unit: fc.constantFrom('甲', '乙', 'a', '1', '，', '。', '”', '“', '…', ' ', '；', '\n'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const letters = (piece: string) => piece.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(spoken(text).join(''))).toBe(letters(text));
        expect(sentencesOf(text).every(({ start, end }) => end - start <= 90 + 2)).toBe(true);
      }),
      runs(100),
    );
  });
});

describe('chooseVoice', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService });

  it('takes the mainland’s before any other, however the system writes it', () => {
    expect(chooseVoice([voice('zh-TW'), voice('zh_CN')])?.lang).toBe('zh_CN');
    expect(chooseVoice([voice('en-US'), voice('zh-TW')])?.lang).toBe('zh-TW');
    expect(chooseVoice([voice('cmn-Hans-CN')])?.lang).toBe('cmn-Hans-CN');
  });

  it('takes neither Cantonese nor a voice over the network', () => {
    expect(chooseVoice([voice('zh-HK'), voice('zh-CN', false), voice('fr-FR')])).toBeUndefined();
  });
});
