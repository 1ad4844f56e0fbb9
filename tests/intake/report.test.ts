import { expect, test } from 'vitest';
import { issueWith, prose } from '../ingest/blocks.ts';
import { desk, ISSUE } from './desk.ts';

const DOUBTFUL = issueWith(`${prose(90)}\n\n村民把桥修 strongly 牢。\n\n图为老桥`);

test('the report says what was found, where every line went, and each doubt with words and advice', async () => {
  const d = desk();
  const { status, stdout, stderr } = await d.ingest(d.put('a.txt', DOUBTFUL));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.replace(d.out, 'OUT')).toMatchInlineSnapshot(`
    "✓ 《青山学刊》2020年第3期，已写入 OUT/2020-03
      文章 2 篇
      原文 22 行全部有去处：正文 6，封面 2，版权页 0，目录 3，移出 0，空行 11
      接排断开的段落 0 处，图注 1 条，表格 0 张
      请核对 1 处：
      · 第 15 行：汉字之间夹有英文单词“strongly”，可能是识别错误
          原文“村民把桥修 strongly ”
          请对照原刊；正文未改动（stray-latin-word）

    "
  `);
});

test('an issue without doubts says so', async () => {
  const d = desk();
  expect((await d.ingest(d.put('a.txt', ISSUE))).stdout).toContain('没有需要核对的地方');
});

test('--json gives one object a source, refused or not, and nothing else', async () => {
  const d = desk();
  const [good, bad] = [d.put('a.txt', DOUBTFUL), d.put('b.txt', '')];
  const { status, stdout, stderr } = await d.ingest(good, bad, '--json');
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([
    {
      source: good,
      issue: '2020-03',
      folder: `${d.out}/2020-03`,
      result: 'written',
      messages: [
        {
          rule: 'stray-latin-word',
          line: 15,
          fatal: false,
          message: expect.stringContaining('strongly'),
          quote: expect.stringContaining('strongly'),
          advice: expect.any(String),
        },
      ],
    },
    {
      source: bad,
      issue: null,
      folder: null,
      result: 'failed',
      messages: [
        { rule: 'source-not-text', line: null, fatal: true, message: '文件是空的', quote: null, advice: null },
      ],
    },
  ]);
});

test('on GitHub each message is an annotation beside its line', async () => {
  const d = desk({ GITHUB_ACTIONS: 'true' });
  const [good, bad] = [d.put('a.txt', DOUBTFUL), d.put('b.txt', '')];
  const { stdout } = await d.ingest(good, bad);
  const annotations = stdout.split('\n').filter((line) => line.startsWith('::'));
  expect(annotations).toHaveLength(2);
  expect(annotations[0]).toMatch(/^::warning file=.*a\.txt,line=15,title=stray-latin-word::汉字之间夹有英文单词/u);
  expect(annotations[1]).toMatch(/^::error file=.*b\.txt,line=1,title=source-not-text::文件是空的$/u);
});

test('on GitHub what is asked for as JSON is all that stands on standard output', async () => {
  const d = desk({ GITHUB_ACTIONS: 'true' });
  const { stdout, stderr } = await d.ingest('--json', d.put('a.txt', DOUBTFUL));
  expect(JSON.parse(stdout)).toHaveLength(1);
  expect(stderr).toMatch(/^::warning file=.*a\.txt,line=15/mu);
});

test('elsewhere there are none', async () => {
  const d = desk();
  expect((await d.ingest(d.put('a.txt', DOUBTFUL))).stdout).not.toContain('::');
});
