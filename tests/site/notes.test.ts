import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../src/mdx/model.ts';
import type { LedgerEntry } from '../../src/schema.ts';
import { doubtNotes, isAtHead, joinNotes } from '../../src/site/article/notes.ts';

const block = (ordinal: number, text: string): TextBlock => ({
  kind: 'paragraph',
  ordinal,
  anchor: `p${ordinal}-0000`,
  text,
});
const entry = (line: number, number: number, role = 'paragraph'): LedgerEntry => ({
  line,
  target: 1,
  role,
  block: number,
  rule: 'paragraph',
});

describe('doubtNotes', () => {
  const head = { title: '到桥下去', authors: ['丁山'] };
  const doubt = { rule: 'stray-latin-word', line: 3, message: '汉字之间夹有英文', advice: '请核对原刊' };

  it('stands beside the first block that holds the words', () => {
    const blocks = [block(1, '甲'), block(2, '时期的 standard，')];
    const [note] = doubtNotes([{ ...doubt, quote: '的 standard' }], blocks, head);
    expect(note).toMatchObject({ anchor: 'p2-0000', offset: 2 });
  });

  it('tells readers what is doubtful, not editors what to do', () => {
    const [note] = doubtNotes([{ ...doubt, quote: '甲' }], [block(1, '甲')], head);
    expect(note?.text).toBe('汉字之间夹有英文。');
  });

  it('stands at the title where its words do: absent from the text, or on a line that the ledger calls title', () => {
    const ofTitle = { ...doubt, quote: '桥下' };
    const blocks = [block(1, '桥下有人。')];
    const at = (entries: LedgerEntry[], among = blocks) => doubtNotes([ofTitle], among, head, entries)[0];
    expect(at([], [block(1, '甲')])).toMatchObject({ field: 'title', text: '题名：汉字之间夹有英文。', quote: '桥下' });
    expect(at([entry(3, 1, 'title')])).toMatchObject({ field: 'title' });
    expect(at([entry(3, 1, 'paragraph')])).toMatchObject({ anchor: 'p1-0000' });
    expect(isAtHead({ kind: '存疑', text: '', offset: 0, field: 'authorNote' })).toBe(false);
  });

  it('has no place where the words are absent or not given', () => {
    expect(doubtNotes([doubt, { ...doubt, quote: '无' }], [block(1, '甲')], head).map((note) => note.anchor)).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('joinNotes', () => {
  it('says after which words the print broke, and on which line of the paragraph', () => {
    const lines = ['**要点。**建立责任链条，以乡镇', '', '（街道）清单为基础。'];
    const [note] = joinNotes([entry(1, 7), entry(3, 7)], { lines }, [
      block(1, '要点。建立责任链条，以乡镇（街道）清单为基础。'),
    ]);
    expect(note).toEqual({ kind: '接排', text: '原刊在“以乡镇”后断开，并为一段。', anchor: 'p1-0000', offset: 13 });
  });

  it('cuts neither a number nor a quotation', () => {
    const lines = ['申领1,200余万元', '贷款，“线上化”，', '完成。'];
    const [note] = joinNotes([entry(1, 7), entry(2, 7), entry(3, 7)], { lines }, [
      block(1, '申领1,200余万元贷款，“线上化”，完成。'),
    ]);
    expect(note?.text).toBe('原刊在“1,200余万元”“‘线上化’，”后断开，并为一段。');
  });

  it('is silent about paragraphs of one line, other roles, and text that was edited since', () => {
    const lines = ['甲乙', '丙丁'];
    expect(joinNotes([entry(1, 1), entry(2, 2)], { lines }, [block(1, '甲乙'), block(2, '丙丁')])).toEqual([]);
    expect(joinNotes([entry(1, 1, 'title'), entry(2, 1, 'title')], { lines }, [block(1, '甲乙丙丁')])).toEqual([]);
    expect(joinNotes([entry(1, 1), entry(2, 1)], { lines }, [block(1, '甲乙丙订')])).toEqual([]);
  });

  it('takes the named part of a split line only', () => {
    const lines = ['标题 甲乙', '丙丁'];
    const [note] = joinNotes([{ ...entry(1, 1), start: 3, end: 5 }, entry(2, 1)], { lines }, [block(1, '甲乙丙丁')]);
    expect(note?.text).toContain('“甲乙”');
  });
});
