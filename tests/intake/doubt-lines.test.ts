import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { blockingIn } from '../../src/check/blocking.ts';
import { reportDoubt } from '../../src/ingest/index.ts';
import { doubtLines } from '../../src/intake/report/doubt-lines.ts';
import type { Doubt } from '../../src/schema.ts';

const doubt = (line: number, change: Partial<Doubt> = {}): Doubt => ({
  rule: 'title-differs',
  line,
  message: `标题与目录不同：第${line}篇`,
  advice: '请对照原刊',
  ...change,
});

function shown(doubts: Doubt[], space = 20): string[] {
  const file = new VFile();
  for (const one of doubts) reportDoubt(file, one);
  return doubtLines(file.messages, ({ line }) => `第 ${line} 行`, space);
}

test('nothing where there is no doubt', () => expect(shown([])).toEqual([]));

test('what blocks comes first and in full, the rest by kind with the first places', () => {
  const blocking = doubt(90, { rule: 'cover-too-large', message: '封面太长', blocking: true, quote: '江畔' });
  const doubts = [doubt(1), doubt(2), doubt(3), doubt(4), doubt(5, { rule: 'folio', message: '页码' }), blocking];
  expect(shown(doubts)).toEqual([
    '  先决定 1 处，决定以前这一期不能发布：',
    '  ✗ 第 90 行：封面太长',
    '      原文“江畔”',
    '      请对照原刊（cover-too-large）',
    '  请核对 5 处：',
    '  · 同类 4 处，第 1 行、第 2 行、第 3 行等。如：标题与目录不同：第1篇',
    '      请对照原刊（title-differs）',
    '  · 第 5 行：页码',
    '      请对照原刊（folio）',
  ]);
});

test('never more lines than there is space for; what is left out is counted', () => {
  const doubts = Array.from({ length: 60 }, (_, at) => doubt(at + 1, { rule: `rule-${at % 30}`, blocking: at < 20 }));
  const lines = shown(doubts);
  expect(lines.length).toBeLessThanOrEqual(20);
  const full = lines.filter((line) => line.startsWith('  ✗')).length;
  expect(lines.at(-1)).toBe(`  还有 ${60 - full} 处没有列在这里，全部在 ledger.json 里，也可以用 --json 列出。`);
});

test('the check names each blocking doubt with file and line, and no other', () => {
  expect(blockingIn([doubt(3), doubt(7, { blocking: true, quote: '目录' })], 'a/source.txt')).toEqual([
    expect.stringMatching(/^a\/source\.txt:7: 标题与目录不同.*原文“目录”.*（title-differs）$/u),
  ]);
});
