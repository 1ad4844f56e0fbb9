/** 稿件核对: what a draft has in common with what was printed, and what it has not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleText } from '../../../src/search/drafts/archive.ts';
import { type Checked, checker } from '../../../src/search/drafts/check.ts';
import { coder } from '../../../src/search/drafts/codes.ts';
import { LEAST_PART } from '../../../src/search/drafts/runs.ts';
import { draftOf, LEAST_SENTENCE } from '../../../src/search/drafts/sentences.ts';
import { unitsOf } from '../../../src/search/index/tokens.ts';
import { differencesOf, longestShared, unitsIn } from './naive.ts';

/** Of issues of one article, oldest first, each a row of blocks. */
function check(draft: string, ...issues: string[][]): Checked {
  const { add, end } = checker(draft);
  // They may arrive in any order.
  for (const [at, texts] of [...issues.entries()].reverse()) add(at, [articleOf(`20${10 + at}-01/01`, texts)]);
  return end();
}

function articleOf(id: string, texts: readonly string[]): ArticleText {
  const blocks = texts.map((text, at) => ({ anchor: `p${at + 1}-0000`, kind: 'paragraph' as const, text }));
  const place = { issue: id.slice(0, 7), year: Number(id.slice(0, 4)), number: 1, order: 1, url: '', section: '' };
  return { id, ...place, kind: 'article', title: '题', authors: [], characters: 0, corrections: 0, blocks };
}

const found = (draft: string, checked: Checked) =>
  checked.findings.map(({ start, end, likeness }) => [draft.slice(start, end), likeness]);
const likeness = (draft: string, ...printed: string[]) => check(draft, printed).findings[0]?.likeness;

const SENTENCE = '全面推进乡村治理体系建设';

describe('one sentence', () => {
  test.each([
    ['word for word', SENTENCE, `本市${SENTENCE}，成效明显。`, 'exact'],
    [
      'but for punctuation, width and space',
      '全面推进“乡村治理”体系建设ＧＤＰ',
      '全面推进 乡村治理、体系建设gdp。',
      'exact',
    ],
    ['a letter other', SENTENCE, '全面推进乡村治埋体系建设。', 'one-off'],
    ['a letter other at its beginning', SENTENCE, '金面推进乡村治理体系建设。', 'one-off'],
    ['a letter other at its end', SENTENCE, '全面推进乡村治理体系建没。', 'one-off'],
    ['a letter missing in the draft', SENTENCE, '全面推进乡村的治理体系建设。', 'one-off'],
    ['a letter too many in the draft', SENTENCE, '全面推进乡村治体系建设。', 'one-off'],
    ['the middle one of nine other', '坚持乡村治理好办法', '坚持乡村制理好办法。', 'one-off'],
    ['another number', '全市共有2021个村社完成改造任务', '全市共有2020个村社完成改造任务。', 'one-off'],
    ['letters of two units in the print', '发展到第Ⅷ阶段全面推进改革', '发展到第VIII阶段全面推进改革。', 'exact'],
    [
      'a part that is long enough',
      '全面推进乡村治理体系建设和党建引领工作',
      '全面推进乡村治理体系建设和文化振兴。',
      'part',
    ],
  ])('%s', (_, draft, printed, expected) => {
    expect(likeness(draft, printed)).toBe(expected);
  });

  test.each([
    ['two letters other, far apart', '全面推进我市广大乡村治理体系建设', '全面推行我市广大乡村治理体制建设。'],
    ['a part of twelve', '我市要坚持全面推进乡村治理体系', '要坚持全面推进乡村治理体。'],
    ['two letters other', '全面推进乡村治理体系建设', '全面推行乡村治理体制建设。'],
    ['over the end of a paragraph', SENTENCE, '全面推进乡村', '治理体系建设。'],
    ['too short', '全面推进乡村治理', '全面推进乡村治理。'],
    ['a part that is too short', '我市全面推进乡村治理体系建设', '全面推进乡村治理体制。'],
  ])('near miss: %s', (_, draft, ...printed) => {
    expect(check(draft, printed).findings).toEqual([]);
  });

  test('sentences that are too short are counted, and not held against anything', () => {
    const { sentences, short, found } = check('一是加强领导。全面推进乡村治理体系建设。', ['一是加强领导。', SENTENCE]);
    expect({ sentences, short, exact: found.exact }).toEqual({ sentences: 2, short: 1, exact: 1 });
  });
});

describe('sentences in a row', () => {
  const [FIRST, SECOND, THIRD] = ['全面推进乡村治理体系建设', '坚持把党的领导贯穿全过程', '努力走在全省高质量发展前列'];

  test('from one place are one finding', () => {
    const draft = `${FIRST}。${SECOND}；好。${THIRD}！`;
    const printed = `${FIRST}。${SECOND}，好；${THIRD}。`;
    expect(found(draft, check(draft, [printed]))).toEqual([[draft.slice(0, -1), 'exact']]);
  });

  test('from two places are two, though one place has a part of both', () => {
    const draft = `${FIRST}。${SECOND}。`;
    expect(found(draft, check(draft, [`${FIRST}。`], [`${SECOND}。`]))).toEqual([
      [FIRST, 'exact'],
      [SECOND, 'exact'],
    ]);
  });

  test('may have a difference each', () => {
    const draft = `${FIRST}。${SECOND}。`;
    const printed = '全面推进乡村治埋体系建设。坚持把党的领导贯彻全过程。';
    const [finding, ...others] = check(draft, [printed]).findings;
    expect(others).toEqual([]);
    expect(finding?.likeness).toBe('one-off');
    const [form] = finding?.forms ?? [];
    expect(
      form?.differences.map((difference) => [
        draft.slice(difference.draft.start, difference.draft.end),
        form.text.slice(difference.printed.start, difference.printed.end),
      ]),
    ).toEqual([
      ['理', '埋'],
      ['穿', '彻'],
    ]);
  });

  test.each(['，且', '。又，', '！'])('with “%s” between them in the print are exact all the same', (between) => {
    const draft = `${FIRST}。${SECOND}。`;
    expect(found(draft, check(draft, [`${FIRST}${between}${SECOND}。`]))).toEqual([[draft.slice(0, -1), 'exact']]);
  });

  test('a sentence is answered by the place that has its neighbours too', () => {
    const draft = `${FIRST}。${SECOND}。`;
    const { findings } = check(draft, [FIRST], [`${FIRST}。${SECOND}。`]);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.forms[0]?.first.id).toBe('2011-01/01');
  });
});

describe('the letter in which they differ', () => {
  test.each([
    ['other', '全面推进乡村治埋体系建设', '理', '埋'],
    ['missing in the draft', '全面推进乡村的治理体系建设', '', '的'],
    ['too many in the draft', '全面推进乡村治体系建设', '理', ''],
    ['other at the end', '全面推进乡村治理体系建没', '设', '没'],
    ['other at the beginning', '金面推进乡村治理体系建设', '全', '金'],
  ])('is %s', (_, printed, wrote, prints) => {
    const [form] = check(SENTENCE, [`前文：${printed}。`]).findings[0]?.forms ?? [];
    const [difference] = form?.differences ?? [];
    expect(form?.text).toBe(printed);
    expect(
      difference && [
        SENTENCE.slice(difference.draft.start, difference.draft.end),
        form?.text.slice(difference.printed.start, difference.printed.end),
      ],
    ).toEqual([wrote, prints]);
  });
});

describe('the forms of a sentence', () => {
  const [OWN, OTHER] = ['全面建成小康社会奋斗目标', '全面建设小康社会奋斗目标'];

  test('that was printed otherwise since: the later form is named', () => {
    const [finding] = check(OWN, [OWN], [OWN], [OTHER]).findings;
    expect(finding).toMatchObject({ likeness: 'exact', newer: 1 });
    expect(finding?.forms.map(({ text, articles, first, last }) => [text, articles, first.id, last.id])).toEqual([
      [OWN, 2, '2010-01/01', '2011-01/01'],
      [OTHER, 1, '2012-01/01', '2012-01/01'],
    ]);
  });

  test('that was printed otherwise only before: none is newer', () => {
    const [finding] = check(OWN, [OTHER], [OWN]).findings;
    expect(finding?.newer).toBeUndefined();
    expect(finding?.forms.map(({ text }) => text)).toEqual([OWN, OTHER]);
  });

  test('that was never printed as it is: the newest form comes first', () => {
    const third = '全面建立小康社会奋斗目标';
    const [finding] = check(OWN, [third], [OTHER]).findings;
    expect(finding).toMatchObject({ likeness: 'one-off', newer: undefined });
    expect(finding?.forms.map(({ text }) => text)).toEqual([OTHER, third]);
  });
});

test('a place is told by article, page, block and anchor; a title has no block', () => {
  const { add, end } = checker(`${SENTENCE}。`);
  const article = articleOf('2021-01/05', ['第一段。', `${SENTENCE}。`]);
  add(0, [{ ...article, title: SENTENCE, authors: ['市委组织部'], page: 7 }]);
  const [form] = end().findings[0]?.forms ?? [];
  expect(form?.first).toMatchObject({ id: '2021-01/05', title: SENTENCE, authors: ['市委组织部'], page: 7 });
  expect(form?.first).not.toHaveProperty('anchor');
  expect(form?.last).toMatchObject({ ordinal: 2, anchor: 'p2-0000' });
});

describe('laws', () => {
  /** Few letters, so that they meet often; few stops, so that sentences are long enough to be held. */
  const letters = fc.constantFrom(...'党党党建建建治治治理理理村村镇镇，。');
  const prose = fc.array(letters, { minLength: 1, maxLength: 60 }).map((all) => all.join(''));
  const edit = fc.record({ at: fc.nat(60), gone: fc.nat(1), come: fc.constantFrom('鼎', '村', '') });
  /** A draft that quotes the print with up to two letters off, behind words of its own. */
  const drawn = fc.tuple(prose, prose, fc.array(edit, { maxLength: 2 })).map(([printed, other, edits]) => {
    const copy = edits.reduce((text, { at, gone, come }) => text.slice(0, at) + come + text.slice(at + gone), printed);
    return { draft: `${other}${copy}`, printed };
  });

  test('a sentence is found as the plainest search finds it', () => {
    fc.assert(
      fc.property(drawn, ({ draft: text, printed }) => {
        const draft = draftOf(text);
        const said = check(text, [printed]).findings.flatMap(({ sentences }) => sentences);
        const print = unitsIn(printed);
        for (const { from, to } of draft.sentences) {
          if (to - from < LEAST_SENTENCE) continue;
          const sentence = draft.units.slice(from, to).map(({ unit }) => unit);
          const [start, end] = [draft.units[from]?.start ?? 0, draft.units[to - 1]?.end ?? 0];
          const own = said.find((one) => one.start < end && one.end > start)?.likeness;
          const off = differencesOf(sentence, print);
          const shared = longestShared(sentence, print);
          const expected =
            off === 0 ? ['exact'] : off === 1 ? ['one-off'] : shared >= LEAST_PART ? ['part'] : ['part', undefined];
          expect(expected, `${text} | ${printed}`).toContain(own);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('codes are the units of the index, one for one', () => {
    const codesOf = coder();
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('Ⅷ㎡、党建𠮷2021 ⻓é', '。，'));
    fc.assert(
      fc.property(text, (text) => {
        expect(String.fromCodePoint(...codesOf(text))).toBe(
          unitsOf(text)
            .map(({ unit }) => unit)
            .join(''),
        );
      }),
    );
  });
});
