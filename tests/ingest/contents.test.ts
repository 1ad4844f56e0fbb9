import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/ingest/line/block.ts';
import { partColumns } from '../../src/ingest/skeleton/contents/columns.ts';
import { runsOn } from '../../src/ingest/skeleton/contents/lines.ts';
import { parseEntry, styles } from '../../src/ingest/skeleton/contents/styles.ts';
import { chooseSkeleton } from '../../src/ingest/skeleton/index.ts';
import { blocksOf, periodical, prose } from './blocks.ts';

/** The printed contents that were found; undefined where none was believed. */
function contentsIn(text: string) {
  const found = chooseSkeleton(blocksOf(text), periodical, { sha256: '' })?.skeleton;
  return found && found.to > found.from ? found.alignment.contents : undefined;
}

const cases: Record<string, { hits: [string, object][]; misses: string[] }> = {
  'page-slash': {
    hits: [
      ['04/ 山村小学', { page: 4, title: '山村小学' }],
      ['· 12 ｜ 山村小学', { page: 12, title: '山村小学' }],
      ['04/ 【时政】山村小学', { page: 4, title: '山村小学', section: '时政' }],
    ],
    misses: ['2020/03', '山村小学/04', '04/'],
  },
  'page-space': {
    hits: [
      ['04 山村小学', { page: 4, title: '山村小学' }],
      ['P04　山村小学', { page: 4, title: '山村小学' }],
      ['第4页 山村小学', { page: 4, title: '山村小学' }],
    ],
    misses: ['04山村小学', '2020 山村小学', '04 / 山村小学'],
  },
  'title-leader': {
    hits: [
      ['山村小学………………04', { title: '山村小学', page: 4 }],
      ['山村小学……………(04)', { title: '山村小学', page: 4 }],
      ['山村小学……张三……4', { title: '山村小学', author: '张三', page: 4 }],
      ['山村小学…………张三4', { title: '山村小学', author: '张三', page: 4 }],
      ['山村小学……（小说）……（4）', { title: '山村小学……（小说）', page: 4 }],
    ],
    misses: ['山村小学…', '山村小学 4', '1.5.4'],
  },
  'title-paren': {
    hits: [
      ['山村小学 (4)', { title: '山村小学', page: 4 }],
      ['山村小学（第4页）', { title: '山村小学', page: 4 }],
      ['山村小学／张三（4）', { title: '山村小学', author: '张三', page: 4 }],
    ],
    misses: ['山村小学（一）', '山村小学（2020）'],
  },
  'title-slash': {
    hits: [
      ['山村小学 / 4', { title: '山村小学', page: 4 }],
      ['· 山村小学 / 张三 / 4', { title: '山村小学', author: '张三', page: 4 }],
    ],
    misses: ['山村小学 / 张三', '4 / 山村小学'],
  },
  'title-space': {
    hits: [
      ['山村小学　4', { title: '山村小学', page: 4 }],
      ['山村小学 P4', { title: '山村小学', page: 4 }],
      ['山村小学　　　　　张三　4', { title: '山村小学', author: '张三', page: 4 }],
      ['山村小学　春天　4', { title: '山村小学 春天', page: 4 }],
    ],
    misses: ['山村小学4', '山村小学 2020', '山村小学'],
  },
  'title-han-number': {
    hits: [
      ['山村小学　一三', { title: '山村小学', page: 13 }],
      ['山村小学　　　　张三　五〇', { title: '山村小学', author: '张三', page: 50 }],
      ['山村小学……十二', { title: '山村小学', page: 12 }],
    ],
    misses: ['山村小学一三', '山村小学　一年', '山村小学　十百'],
  },
  numbered: {
    hits: [
      ['1. 山村小学', { title: '山村小学' }],
      ['十二、山村小学', { title: '山村小学' }],
      ['（1）山村小学', { title: '山村小学' }],
    ],
    misses: ['山村小学', '（一）山村小学'],
  },
};

describe.each(styles)('$id', (style) => {
  const { hits, misses } = cases[style.id] ?? { hits: [], misses: [] };
  test.each(hits)('reads %j', (line, entry) => expect(parseEntry(line, style)).toEqual(entry));
  test.each(misses)('leaves %j', (line) => expect(parseEntry(line, style)).toBeUndefined());
});

test('every style has its cases', () => expect(Object.keys(cases)).toEqual(styles.map(({ id }) => id)));

describe('the contents page', () => {
  const titles = ['山村小学的春天', '一座老桥的修复', '集市上的手艺人', '竹林深处的书屋'];
  const body = titles.map((title, at) => `# ${title}\n\n${prose(120, at * 30)}`).join('\n\n');
  const entriesOf = (page: string, text = body) =>
    contentsIn(`${page}\n\n${text}`)?.entries.map(({ section, title, page: at, author, prefix }) =>
      [section, title, at, author, prefix].filter(Boolean).join(' | '),
    );

  test.each([
    ['page first', titles.map((title, at) => `0${at + 1}/ ${title}`)],
    ['leaders', titles.map((title, at) => `${title}…………0${at + 1}`)],
    ['brackets', titles.map((title, at) => `${title} (${at + 1})`)],
    ['spaces', titles.map((title, at) => `${title}　${at + 1}`)],
  ])('is read in the style of %s', (_, lines) =>
    expect(entriesOf(lines.join('\n\n'))).toEqual(titles.map((title, at) => `${title} | ${at + 1}`)),
  );

  test('numbered without pages is believed where its titles come back, under 目录 or without it', () => {
    const lines = titles.map((title, at) => `${at + 1}. ${title}`).join('\n');
    const agenda = `${lines}\n${titles.length + 1}. 其他事项`;
    expect(entriesOf(`目录\n\n${agenda}`)).toEqual([...titles, '其他事项']);
    expect(entriesOf(lines)).toEqual(titles);
    expect(entriesOf(agenda)).toEqual([...titles, '其他事项']);
    expect(entriesOf('1. 沙袋\n2. 铁锹\n3. 雨衣')).toBeUndefined();
  });

  test('without pages is the lines under its heading that come back in the text', () => {
    const [first = '', second = '', third = '', fourth = ''] = titles;
    const credited = [`${first}……张三`, `${second}……东风公社　李四`, third, `${fourth}…………王五`];
    expect(entriesOf(['目录', ...credited].join('\n'))).toEqual([
      `${first} | 张三`,
      `${second} | 东风公社　李四`,
      third,
      `${fourth} | 王五`,
    ]);
    expect(entriesOf(['目录', ...titles].join('\n'))).toEqual(titles);
    const set = ['目录', first, '两篇小说', `　　${second}……张三`, `　　${third}……李四`, fourth];
    expect(entriesOf(set.join('\n'))).toEqual([
      first,
      `两篇小说 | ${second} | 张三`,
      `两篇小说 | ${third} | 李四`,
      fourth,
    ]);
    expect(entriesOf(titles.join('\n'))).toEqual(titles);
    expect(entriesOf('沙袋一千只\n铁锹六十把\n雨衣四十件')).toBeUndefined();
    expect(entriesOf(['目录', '山', '水', '田', '林'].join('\n'))).toBeUndefined();
  });

  test('puts entries under the section above them, known, bracketed, marked or short', () => {
    const [a, b, c, d] = titles;
    expect(
      entriesOf(`目录\n\n基层风采\n\n01/ ${a}\n\n【人物】\n\n02/ ${b}\n\n## 手艺\n\n03/ ${c}\n\n阅读\n\n04/ ${d}`),
    ).toEqual([`基层风采 | ${a} | 1`, `人物 | ${b} | 2`, `手艺 | ${c} | 3`, `阅读 | ${d} | 4`]);
  });

  test('knows a section of periodical.yaml however long its name is', () =>
    expect(
      entriesOf(`目录\n${titles[0]}……1\n改革开放四十周年特别专题报道\n${titles[1]}……2\n${titles[2]}……3`)?.[1],
    ).toBe(`改革开放四十周年特别专题报道 | ${titles[1]} | 2`));

  test('goes on with an entry printed on two lines, before or behind the page', () => {
    const long = '山村小学的春天 一座老桥的修复';
    const text = `# ${long}\n\n${prose(120)}\n\n# ${titles[2]}\n\n${prose(120, 40)}`;
    expect(entriesOf(`目录\n01/ 山村小学的春天\n一座老桥的修复\n05/ ${titles[2]}`, text)?.[0]).toBe(`${long} | 1`);
    expect(entriesOf(`目录\n山村小学的春天\n一座老桥的修复………01\n${titles[2]}………05`, text)?.[0]).toBe(`${long} | 1`);
  });

  test('takes a line with a dash as the deck of the entry above', () =>
    expect(
      entriesOf(titles.map((title, at) => `${title}………${at + 1}${at === 1 ? '\n——浙南调查' : ''}`).join('\n'))?.[1],
    ).toBe(`${titles[1]} ——浙南调查 | 2`));

  test('passes over 目录, rules and empty bullets wherever they stand', () =>
    expect(
      entriesOf(
        `01/ ${titles[0]}\n\n# Contents 目录\n\n---\n\n- 02/ ${titles[1]}\n  - 03/ ${titles[2]}\n-\n\n04/ ${titles[3]}`,
      ),
    ).toEqual(titles.map((title, at) => `${title} | ${at + 1}`)));

  test('keeps the region before the colon as a prefix, but no quotation', () =>
    expect(entriesOf(`01/ 白石县：${titles[0]}\n\n02/ “春风”：${titles[1]}\n\n03/ ${titles[2]}`)?.slice(0, 2)).toEqual([
      `白石县：${titles[0]} | 1 | 白石县`,
      `“春风”：${titles[1]} | 2`,
    ]));

  test.each([
    ['no list at all', body],
    ['a list whose lines come back nowhere', `01/ 甲甲甲甲\n\n02/ 乙乙乙乙\n\n03/ 丙丙丙丙\n\n${body}`],
  ])('is not found in %s', (_, text) => expect(contentsIn(text)).toBeUndefined());
});

test('words run on where the body has them on one line', () => {
  expect(runsOn('山村小学的春天', '一座老桥', '关于山村小学的春天一座老桥')).toBe(true);
  expect(runsOn('山村小学的春天', '一座老桥', '山村小学的春天很美一座老桥')).toBe(false);
  expect(runsOn('春', '桥', '春桥')).toBe(false);
});

describe('two columns of contents side by side', () => {
  const parted = (...lines: string[]) =>
    partColumns(blocksOf(['目录', ...lines].join('\n')))
      .map(textOf)
      .slice(1);

  test('are read one after the other, sections and what stands in one column alone with them', () =>
    expect(
      parted(
        '特稿　　　　　　　文化',
        '山路　　4　　　　戏台　　22',
        '田野　　7　　　　老桥　　25',
        '水渠　　9',
        '　　　　　　　　　读者',
        '炊烟　　12　　　 来信　　30',
      ),
    ).toEqual([
      '特稿',
      '山路　　4',
      '田野　　7',
      '水渠　　9',
      '炊烟　　12',
      '文化',
      '戏台　　22',
      '老桥　　25',
      '读者',
      '来信　　30',
    ]));

  test('with the page before the title', () =>
    expect(parted('04 山路　　　　22 戏台', '07 田野　　　　25 老桥', '09 水渠　　　　30 来信')).toEqual([
      '04 山路',
      '07 田野',
      '09 水渠',
      '22 戏台',
      '25 老桥',
      '30 来信',
    ]));

  test.each([
    ['authors beside the pages', ['山路　　　张三　　　4', '田野　　　李四　　　7', '水渠　　　王五　　　9']],
    ['two such lines', ['山路　　4　　　　戏台　　22', '田野　　7　　　　老桥　　25', '水渠　　9']],
    ['words alone', ['山路　　　　　戏台', '田野　　　　　老桥', '水渠　　　　　来信']],
  ])('are not seen in %s', (_, lines) => expect(parted(...lines)).toEqual(lines));
});
