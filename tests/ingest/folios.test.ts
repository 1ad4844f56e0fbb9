/** Damaged page numbers are known by their order; garble stands behind them at the top of a page. */
import { expect, test } from 'vitest';
import { damagedFolios } from '../../src/ingest/read/folios.ts';
import { blocksOf, ingestText, prose } from './blocks.ts';

const among = (...lines: string[]): string[] => {
  const blocks = blocksOf(lines.map((line) => `${prose(40)}\n${line}`).join('\n'));
  const at = damagedFolios(blocks);
  return lines.filter((_, i) => at.has(2 * i + 1));
};

test('what rises by one from page to page, whatever OCR read for the points', () =>
  expect(among('·1·', '·2。', '.3·', '·4.', '5.', '。6。')).toEqual(['·2。', '.3·', '·4.', '5.', '。6。']));

test('pages may be lost between two', () => expect(among('·11·', '·13。', '·14·')).toEqual(['·13。']));

test.each([
  ['items of a list', ['1.', '2.', '3.']],
  ['a number out of order', ['·4·', '19.', '·5·']],
  ['a year', ['·4·', '2021.', '·5·']],
  ['a letter', ['·4·', 'I', '·5·']],
])('%s are none', (_, lines) => expect(among(...lines)).toEqual([]));

const CONTENTS = '# 青山学刊\n\n2020年第3期\n\n目录\n山村小学的春天……（1）\n一座老桥的修复……（2）\n\n';

test('the column of a page and the garble of its ornament belong to the article below', () => {
  const text = `${CONTENTS}山村小学的春天\n${prose(200)}\n·1·\n\n认真读书学习弄通道理\n8883898558\n一座老桥的修复\n${prose(200, 40)}\n·2·\n`;
  const { result, rules } = ingestText(text);
  expect(rules).toContain('page-garble');
  const [first, second] = result?.assembled.articles ?? [];
  expect(first?.parts.map(({ role }) => role)).not.toContain('kicker');
  expect(second?.parts.filter(({ role }) => role === 'kicker').map(({ block }) => block.runs[0]?.text)).toEqual([
    '认真读书学习弄通道理',
  ]);
  expect(result?.assembled.dropped.map(({ rule }) => rule)).toContain('page-garble');
});

test('a number in a sentence and a formula are no garble', () => {
  const text = `${CONTENTS}山村小学的春天\n${prose(200)}\n12345678\n${prose(90)}\n\n一座老桥的修复\n${prose(200, 40)}\n`;
  expect(ingestText(text).rules).not.toContain('page-garble');
});
