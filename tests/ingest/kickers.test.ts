import { describe, expect, test } from 'vitest';
import { ingestText, issueWith, prose } from './blocks.ts';

/** `rule: text` of the kickers above the second title of an issue whose first article ends with `end`. */
function kickersBehind(end: string): string[] {
  const text = issueWith(`${prose(120)}\n\n${end}`);
  const { result } = ingestText(text);
  const lines = text.split('\n');
  return (result?.ledger.entries ?? [])
    .filter(({ role }) => role === 'kicker')
    .map(({ line, rule, target }) => `${target} ${rule}: ${lines[line - 1]}`);
}

describe('a line above a title is its kicker', () => {
  test.each([
    ['by its words', '——青山系列报道之三', ['2 kicker: ——青山系列报道之三']],
    ['by the words of a column', '本刊特稿', ['2 kicker: 本刊特稿']],
    ['by an occasion', '学习贯彻山村精神专题', ['2 kicker: 学习贯彻山村精神专题']],
    ['by its brackets', '【基层实践】', ['2 kicker: 【基层实践】']],
    ['by a mark of the source', '## 溪畔人家', ['2 kicker: ## 溪畔人家']],
    [
      'with a second one',
      '【基层实践】\n\n学习贯彻山村精神专题',
      ['2 kicker: 【基层实践】', '2 kicker: 学习贯彻山村精神专题'],
    ],
    ['by its place, where nothing else speaks for it', '溪畔人家', ['2 kicker-by-place: 溪畔人家']],
    [
      'in vertical print, the title itself',
      '一\n\n座\n\n老\n\n桥',
      ['一', '座', '老', '桥'].map((letter) => `2 kicker: ${letter}`),
    ],
  ])('%s', (_, end, kickers) => expect(kickersBehind(end)).toEqual(kickers));

  test('close to it, where other lines stand apart', () => {
    const text = issueWith(prose(120)).replace('# 一座老桥的修复', '溪畔人家\n一座老桥的修复');
    expect(ingestText(text).result?.articles[1]?.data).toMatchObject({
      title: '一座老桥的修复',
      printed: ['溪畔人家'],
    });
  });
});

describe('the end of the article before is none', () => {
  test.each([
    ['a date', '2020年3月5日'],
    ['a date in words', '一九七三年三月五日'],
    ['a signature', '青山公社　刘小满'],
    ['a sentence', '老人们都来了。'],
    ['the end of a letter', '此致'],
    ['a note in brackets', '（市农业局）'],
    ['the half of a sentence', '老人们都来了，'],
    ['a caption', '图为山路'],
  ])('%s', (_, end) => expect(kickersBehind(end)).toEqual([]));

  test('a line nearer to that article than to the title', () => {
    const text = issueWith(`${prose(120)}\n溪畔人家`);
    expect(ingestText(text).result?.articles[1]?.data.printed).toBeUndefined();
  });
});
