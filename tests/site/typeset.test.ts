import { describe, expect, it } from 'vitest';
import { titleHtml, titleLines } from '../../src/site/article/typeset.ts';

const rejoined = (title: string) =>
  titleLines(title)
    .map((line) => line.join(''))
    .join(' ');

describe('titleLines', () => {
  it.each([
    '探索推进基层治理“一件事”集成改革 促进县域治理整体智治',
    '江山市：对症开方 因材施教 选调生培养有亮点出实招',
    '衢州的专班为何如此管用?',
    'iPhone 12 Pro 发布 引发关注',
    '——高质量背后的“尖刀班”',
    '《意见》印发（试行）',
    '𠮷野家',
    '',
  ])('keeps every character of %s', (title) => {
    expect(rejoined(title)).toBe(title);
  });

  it('takes a space between Chinese characters as the end of a printed line', () => {
    expect(titleLines('打好组合拳 全力提升水平')).toHaveLength(2);
    expect(titleLines('实施“三大改革” 构建“1388”体系')).toHaveLength(2);
  });

  it('takes a space beside Latin letters as a space', () => {
    expect(titleLines('学习 Python 语言')).toHaveLength(1);
  });

  it('never breaks inside quotes or before a closing mark', () => {
    const [pieces = []] = titleLines('打好“引才育才用才”组合拳，全力提升');
    expect(pieces).toContain('“引才育才用才”');
    expect(pieces.filter((piece) => /^[”，。：]/u.test(piece))).toEqual([]);
  });

  it('does not hang for quotes that never close', () => {
    expect(titleLines(`“${'长'.repeat(60)}`)[0]?.every((piece) => piece.length <= 15)).toBe(true);
  });
});

describe('titleHtml', () => {
  it('escapes what HTML would read', () => {
    expect(titleHtml([['a<b&"c"']])).toBe('a&lt;b&amp;&quot;c&quot;');
  });

  it('sets lines as lines, and one line plainly', () => {
    expect(titleHtml([['甲', '乙'], ['丙']])).toBe('<span class="tl">甲<wbr>乙</span> <span class="tl">丙</span>');
    expect(titleHtml([['甲', '乙']])).toBe('甲<wbr>乙');
  });
});
