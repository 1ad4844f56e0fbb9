import { describe, expect, test } from 'vitest';
import { ingestText, issueWith, prose } from './blocks.ts';

const titles = ['山村小学的春天', '一座老桥的修复', '集市上的手艺人', '竹林深处的书屋'];

describe('a text is refused with one message that is fatal', () => {
  test.each([
    [
      'without contents and without headings',
      `青山学刊\n\n2020年第3期\n\n${`${prose(200)}\n\n`.repeat(120)}`,
      'contents-missing',
    ],
    ['without a letter', '\n \n', 'text-empty'],
    [
      'whose contents are those of another issue',
      `2020年第3期\n\n# 目录\n\n${titles.map((title, at) => `0${at + 1}/ ${title}`).join('\n\n')}\n\n# ${titles[0]}\n\n${prose(200)}`,
      'contents-unmatched',
    ],
    ['that does not say which issue it is', issueWith(prose(200)).replace('2020年第3期', ''), 'issue-number-missing'],
  ])('%s', (_, text, rule) => {
    const { file, result } = ingestText(text);
    expect(result).toBeUndefined();
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([[rule, true]]);
  });
});
