import { describe, expect, test } from 'vitest';
import { type Notice, officesOf, timesOf } from '../../src/offices/index.ts';
import { readDecisions } from '../../src/register/appointments/decisions.ts';

/** Issues of a monthly, each with its sentences; an empty one printed nothing of offices. */
function history(...issues: string[][]) {
  const notices = issues.flatMap((sentences, at) =>
    sentences.flatMap((text) =>
      readDecisions(text).map((decision): Notice => ({ ...decision, at, years: 2000 + at / 12 })),
    ),
  );
  return officesOf(notices, ['望江市']);
}

const shown = ({ tenures }: ReturnType<typeof history>) =>
  tenures.map(({ name, unit, title, from, until, unsure }) =>
    [name, `${unit ?? '？'}${title}`, `${from?.notice.at ?? ''}-${until?.notice.at ?? ''}`, ...unsure].join(' '),
  );
const doubted = ({ doubts }: ReturnType<typeof history>) => doubts.map(({ kind, tenure }) => `${kind} ${tenure.name}`);

describe('任 and 免', () => {
  test('of one person and one office are one tenure', () =>
    expect(shown(history(['丁山同志任白石县教育局局长'], [], ['免去丁山同志的白石县教育局局长职务']))).toEqual([
      '丁山 白石县教育局局长 0-2',
    ]));

  test('of another person, post or unit are not', () => {
    const given = ['丁山同志任白石县教育局局长'];
    for (const taken of [
      '免去李小河同志的白石县教育局局长职务',
      '免去丁山同志的白石县教育局副局长职务',
      '免去丁山同志的云川县教育局局长职务',
      '免去丁山同志的白石县体育局局长职务',
    ])
      expect(shown(history(given, [taken])).map((line) => line.split(' ')[2])).toEqual(['0-', '-1']);
  });

  test('are matched part by part, in whatever order and spelling', () =>
    expect(
      shown(
        history(
          ['丁山同志任中共白石县委员会委员、常委，白石县人民政府副县长（挂职）'],
          ['免去丁山同志的白石县副县长，白石县委常务委员职务'],
        ),
      ),
    ).toEqual(['丁山 白石县委委员 0-', '丁山 白石县委常委 0-1', '丁山 白石县政府副县长 0-1']));

  test('in one sentence: the unit of the one that has none is that of the other', () =>
    expect(
      shown(history(['丁山同志任白石县教育局副局长'], ['丁山同志任白石县教育局局长，同时免去副局长职务'])),
    ).toEqual(['丁山 白石县教育局副局长 0-1', '丁山 白石县教育局局长 1-']));

  test('提名, 拟任 and a rank begin nothing', () =>
    expect(
      history(['提名丁山同志为白石县县长候选人', '丁山同志拟任白石县水利局局长', '丁山同志确定为正县长级']).tenures,
    ).toEqual([]));

  test('兼任 ends as it began', () =>
    expect(
      shown(
        history(
          ['丁山同志兼任政协望江市委提案委员会副主任'],
          ['免去丁山同志的望江市科协副主席，兼任的望江市政协提案委员会副主任职务'],
        ),
      ),
    ).toEqual(['丁山 望江市政协提案委员会副主任 0-1', '丁山 望江市科协副主席 -1']));

  test('a district with its city before it and without is one, unless two cities have it', () => {
    const [given, taken] = [['丁山同志任望江市青溪区教育局局长'], ['免去丁山同志的青溪区教育局局长职务']];
    expect(shown(history(given, taken))).toEqual(['丁山 望江市青溪区教育局局长 0-1']);
    expect(shown(history([...given, '李小河同志任石门市青溪区教育局局长'], taken))).toHaveLength(3);
  });
});

describe('namesakes', () => {
  test('are told apart by unit', () =>
    expect(
      shown(
        history(['丁山同志任白石县教育局局长', '丁山同志任云川县教育局局长'], ['免去丁山同志的云川县教育局局长职务']),
      ),
    ).toEqual(['丁山 白石县教育局局长 0-', '丁山 云川县教育局局长 0-1']));

  test('are one person where a sentence or a unit says so, else nothing is said', () => {
    const { tenures } = history(
      ['丁山同志任白石县教育局副局长', '丁山同志任云川县审计局局长'],
      ['丁山同志任白石县财政局局长，免去其白石县教育局副局长职务'],
    );
    expect(tenures.map(({ unit, career }) => `${unit} ${career}`)).toEqual([
      '白石县教育局 1',
      '云川县审计局 2',
      '白石县财政局 1',
    ]);
  });

  test('退休 without an office ends what is certainly of one person, and is unsure', () => {
    expect(shown(history(['丁山同志任白石县教育局局长'], ['批准丁山同志退休']))).toEqual([
      '丁山 白石县教育局局长 0-1 retired',
    ]);
    const two = history(['丁山同志任白石县教育局局长', '丁山同志任云川县审计局局长'], ['批准丁山同志退休']);
    expect(shown(two)).toEqual(['丁山 白石县教育局局长 0-', '丁山 云川县审计局局长 0-']);
    expect(doubted(two)).toEqual(['retired-unclear 丁山']);
  });
});

describe('a unit of another name', () => {
  const given = ['丁山同志任白石县环境保护局局长'];
  const taken = ['免去丁山同志的白石县生态环境局局长职务'];

  test('may be the same one later, and the tenure says that this is not printed', () =>
    expect(shown(history(given, taken))).toEqual(['丁山 白石县环境保护局局长 0-1 renamed']));

  test('is another one while both are in use', () =>
    expect(
      shown(
        history(
          given,
          ['李小河同志任白石县环境保护局副局长'],
          ['王小兰同志任白石县生态环境局副局长'],
          ['赵小竹同志任白石县环境保护局副局长'],
          taken,
        ),
      ),
    ).toHaveLength(5));

  test('is another one in another county, or for another post', () => {
    expect(shown(history(given, ['免去丁山同志的云川县生态环境局局长职务']))).toHaveLength(2);
    expect(shown(history(given, ['免去丁山同志的白石县生态环境局副局长职务']))).toHaveLength(2);
  });

  test('without a word in common needs two persons who attest it', () => {
    const [first, second] = ['丁山', '李小河'].map((name) => ({
      given: `${name}同志任白石县工商行政管理局副局长`,
      taken: `免去${name}同志的白石县市场监督管理局副局长职务`,
    }));
    expect(shown(history([first?.given ?? ''], [first?.taken ?? '']))).toHaveLength(2);
    expect(
      shown(history([first?.given ?? '', second?.given ?? ''], [first?.taken ?? '', second?.taken ?? ''])),
    ).toEqual(['丁山', '李小河'].map((name) => `${name} 白石县工商行政管理局副局长 0-1 renamed`));
  });
});

describe('a unit of an unnamed place', () => {
  const given = '丁山同志任望江市审计局副局长';
  const taken = '丁山同志任石门市审计局局长，免去其市审计局副局长职务';

  test('is the only one that the person left, and unsure', () =>
    expect(shown(history([given], [taken]))).toEqual([
      '丁山 望江市审计局副局长 0-1 unplaced',
      '丁山 石门市审计局局长 1-',
    ]));

  test('is none where two may be meant, or none of the name', () => {
    const held = shown(history([given, '丁山同志任石门市审计局副局长'], [taken]));
    expect(held.slice(0, 2)).toEqual(['丁山 望江市审计局副局长 0-', '丁山 石门市审计局副局长 0-']);
    expect(shown(history([given], ['免去丁山同志的县审计局副局长职务']))[0]).toBe('丁山 望江市审计局副局长 0-');
  });
});

describe('who came before', () => {
  const issues = [
    ['丁山同志任白石县教育局局长'],
    ['免去丁山同志的白石县教育局局长职务'],
    [],
    [],
    ['李小河同志任白石县教育局局长'],
  ];

  test('in an office with one holder', () => {
    const [first, second] = history(...issues).tenures;
    expect([second?.before, first?.after]).toEqual([first, second]);
    expect(history(...issues).doubts).toEqual([]);
  });

  test('is not said of deputies', () => {
    const deputies = issues.map((sentences) => sentences.map((text) => text.replace('局局长', '局副局长')));
    expect(history(...deputies).tenures.map(({ before }) => before)).toEqual([undefined, undefined]);
  });

  test('whoever makes room in the same issue came before, whatever is printed first', () => {
    const { tenures } = history(
      ['丁山同志任白石县教育局局长'],
      ['李小河同志任白石县教育局局长', '免去丁山同志的白石县教育局局长职务'],
    );
    expect(tenures[1]?.before?.name).toBe('丁山');
  });
});

describe('doubts', () => {
  const long = Array.from({ length: 13 }, () => []);

  test.each([
    ['任 twice', [['丁山同志任白石县教育局局长'], ['丁山同志任白石县教育局局长']], ['gained-twice 丁山']],
    ['but not after 试用期', [['丁山同志任白石县教育局局长（试用期一年）'], ['丁山同志任白石县教育局局长']], []],
    ['nor when an acting one is elected', [['丁山同志任白石县代县长'], ['丁山同志当选为白石县县长']], []],
    [
      '免 twice',
      [['丁山同志任白石县教育局局长'], ['免去丁山同志的白石县教育局局长职务'], ['免去丁山同志的白石县教育局局长职务']],
      ['lost-twice 丁山'],
    ],
    ['免 without 任, in the first ten years of an archive', [['免去丁山同志的白石县教育局局长职务']], []],
    [
      '任 and 免 in one issue',
      [['丁山同志任白石县教育局局长', '免去丁山同志的白石县教育局局长职务']],
      ['same-issue 丁山'],
    ],
    ['two at once', [['丁山同志任白石县教育局局长'], ['李小河同志任白石县教育局局长']], ['still-held 丁山']],
    [
      'nobody for over a year',
      [
        ['丁山同志任白石县教育局局长'],
        ['免去丁山同志的白石县教育局局长职务'],
        ...long,
        ['李小河同志任白石县教育局局长'],
      ],
      ['gap 丁山'],
    ],
    ['no unit', [['丁山同志任副局长']], ['unit-absent 丁山']],
    ['no county', [['丁山同志任县教育局副局长']], ['unplaced 丁山']],
  ])('%s', (_, issues, doubts) => expect(doubted(history(...issues))).toEqual(doubts));

  test('任 and 免 over ten years apart', () => {
    const years = Array.from({ length: 121 }, () => []);
    const taken = ['免去丁山同志的白石县教育局局长职务'];
    expect(doubted(history(['丁山同志任白石县教育局局长'], ...years, taken))).toEqual(['long 丁山']);
    expect(doubted(history(['丁山同志任白石县教育局局长'], ...years.slice(2), taken))).toEqual([]);
  });

  test('免 without 任 when the archive is older than two terms', () => {
    const years = Array.from({ length: 122 }, () => []);
    expect(
      doubted(history(['李小河同志任白石县审计局局长'], ...years, ['免去丁山同志的白石县教育局局长职务'])),
    ).toEqual(['lost-unseen 丁山']);
  });
});

test('an issue is of the month that it names, else of its share of the year: the fourth of a quarterly is not of April', () => {
  const quarterly = [1, 2, 3, 4].map(() => ({ year: 2020 }));
  expect(timesOf([...quarterly, { year: 2021, published: '2021-07' }, { year: 2021 }])).toEqual([
    ...[2020, 2020.25, 2020.5, 2020.75, 2021.5, 2021.5].map((years, at) => ({ at, years })),
  ]);
});
