import { toString as plainText } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { ingestText } from './blocks.ts';

const issue = (first: string, second: string): string => `# 星火

2020年第3期

## 目录

1/ 山乡巨变看今朝
5/ 一条路的故事

# 山乡巨变看今朝

${first}

# 一条路的故事

修路的那年冬天特别冷，工地上的人们围着火堆取暖，谁也没有说要走。

${second}
`;

const bodies = (text: string) =>
  ingestText(text).result?.articles.map(({ body }) => body.children.map((node) => plainText(node)));

test('an article that breaks off goes on where the print says, and the cut sentence is one again', () => {
  const text = issue(
    '村口的老樟树见证了几十年的风雨，也见证\n\n（下转第8页）',
    '（上接第4页）\n\n了这片土地上的奋斗与收获。',
  );
  expect(bodies(text)).toEqual([
    ['村口的老樟树见证了几十年的风雨，也见证了这片土地上的奋斗与收获。'],
    ['修路的那年冬天特别冷，工地上的人们围着火堆取暖，谁也没有说要走。'],
  ]);
});

test('a jump in the line of its text is told from the text', () => {
  const text = issue('村口的老樟树见证了几十年的风雨。（下转第8页）', '（上接第4页）今天的山乡，家家户户通了公路。');
  expect(bodies(text)?.[0]).toEqual(['村口的老樟树见证了几十年的风雨。', '今天的山乡，家家户户通了公路。']);
});

test('上接 without a 下转 stays with the article it stands in', () => {
  const text = issue('村口的老樟树见证了几十年的风雨。', '（上接第4页）\n\n今天的山乡，家家户户通了公路。');
  expect(bodies(text)?.[1]?.at(-1)).toBe('今天的山乡，家家户户通了公路。');
});
