/** Notes of a Word document in the issue that comes of it: each in its own article, each a paragraph, whatever they end with. */
import { expect, test } from 'vitest';
import { prose } from '../../ingest/blocks.ts';
import { desk } from '../desk.ts';
import { paragraph, plain, run, writeWord } from './write-word.ts';

const WORDS = ['《石桥县志》卷三，第12页', '参见《江边的书》，石桥出版社2001年版', '名单见附录', '同上'];
const called = (text: string, id: number): string =>
  paragraph(`${run(text)}<w:r><w:footnoteReference w:id="${id}"/></w:r>`);

const issueWith = (format: string): Uint8Array =>
  writeWord({
    body: [
      ...['青山学刊', '2020年第3期', '目录', '山村小学的春天……2', '一座老桥的修复……3', '江边的灯……4'].map(plain),
      plain('山村小学的春天'),
      plain('□ 张三'),
      called(prose(200), 1),
      called(prose(180, 60), 2),
      plain(prose(90, 30)),
      plain('一座老桥的修复'),
      plain('□ 李四'),
      called(prose(220, 90), 3),
      plain(prose(150, 20)),
      plain('江边的灯'),
      plain('□ 王五'),
      called(prose(190, 45), 4),
      plain(prose(160, 75)),
    ].join(''),
    settings: `<w:footnotePr><w:numFmt w:val="${format}"/></w:footnotePr>`,
    footnotes: WORDS.map(
      (text, at) =>
        `<w:footnote w:id="${at + 1}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`,
    ).join(''),
  });

test.each([
  ['decimal', ['\\[1]', '\\[2]', '\\[3]', '\\[4]']],
  ['decimalEnclosedCircle', ['①', '②', '③', '④']],
])('numbered in %s', async (format, marks) => {
  const d = desk();
  await d.ingest(d.put('a.docx', issueWith(format)));
  const ends = ['01', '02', '03'].map((name) =>
    Buffer.from(d.state()[`2020-03/${name}.mdx`] ?? '', 'latin1')
      .toString()
      .trim()
      .split('\n\n')
      .slice(-2),
  );
  expect(ends[0]).toEqual([`${marks[0]} ${WORDS[0]}`, `${marks[1]} ${WORDS[1]}`]);
  expect([ends[1]?.[1], ends[2]?.[1]]).toEqual([`${marks[2]} ${WORDS[2]}`, `${marks[3]} ${WORDS[3]}`]);
});
