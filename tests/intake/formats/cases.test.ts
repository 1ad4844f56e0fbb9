/** Word files of the shapes that public bug reports name, whole: what is in the text, what is not, and what is told. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { deliveredText } from '../../../src/intake/text.ts';

/** File, lines or words that the text has, words that it has not, rules of the doubts. */
const CASES: [string, string[], string[], string[]][] = [
  ['docx-textbox-drawingml', ['\n链接：早市搬迁大事记\n二〇二一年六月，早市关闭。'], [], []],
  ['docx-textbox-fallback', ['\n链接：早市搬迁大事记\n二〇二一年六月，早市关闭。'], [], []],
  [
    'docx-ruby-math-hidden',
    ['作者邝先生用了', '水面宽三×四米-✓，'],
    ['此处为编辑内部备注', 'Kuáng', '要不要改'],
    ['document-comments', 'document-hidden', 'document-ruby', 'document-struck'],
  ],
  [
    'docx-autonumber-chinese',
    [
      '\n一、没有专职的人\n',
      '\n二、没有新来的书\n',
      '\n三、几点建议\n（一）把村',
      '\n（二）县馆',
      '\n## 一、先算人的账\n',
    ],
    [],
    ['document-numbering'],
  ],
  [
    'docx-footnotes',
    [
      '保留那把铜钥匙。\n[1] 钟楼建于一九三五年。\n# 乡镇',
      '增长了三倍。\n[2] 名单见附录。\n[3] 数据截至',
      '[2]，其中十二个',
    ],
    [],
    [],
  ],
  [
    'tracked-changes',
    [
      '最高处，一百零八级台阶',
      '整段新加的一段话',
      '移动到第三段末尾',
      '要装电动机芯，罗师傅没有反对。他只提了一个要求',
    ],
    ['九十九', '整段删去', '原来在第二段'],
    ['document-changes'],
  ],
];

test.each(CASES)('%s', async (name, words, others, rules) => {
  const path = new URL(`cases/${name}.docx`, import.meta.url).pathname;
  const read = await deliveredText(readFileSync(path), path);
  if ('reason' in read) throw new Error(read.reason);
  for (const word of words) expect(read.text).toContain(word);
  expect(others.filter((word) => read.text.includes(word))).toEqual([]);
  expect((read.doubts ?? []).map(({ rule }) => rule).toSorted()).toEqual(rules);
  expect(read.document).toMatchObject({ missing: 0, surplus: 0, lost: [] });
});
