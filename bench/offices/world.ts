/** An invented city whose offices are held, left and filled again over years: what the notices are printed from, and the truth about them. */
import type { Random } from '../ingest/generate/random.ts';

/** One body; its names are spellings of one thing, and later ones may follow on them. */
export interface Body {
  id: string;
  region: string;
  /** Its posts may stand behind those of the region's committee without its name: 县委副书记、县长. */
  isImplied?: string;
  /** Names in use from the month given; each with its usual spellings, the fullest first. */
  names: { since: number; spellings: string[] }[];
}

/** What is given and taken together: 党组书记 and 局长. */
export interface Seat {
  posts: { body: Body; title: string }[];
  /** Higher seats are filled from lower ones. */
  level: number;
  kind: 'usual' | 'elected' | 'seconded' | 'concurrent';
}

/** The truth about one post of one person; items are absent where nothing was printed. */
export interface Held {
  person: number;
  name: string;
  body: string;
  title: string;
  from?: number;
  until?: number;
}

const CITY = '望江市';
const COUNTIES = ['青溪区', '白石县', '云川县', '石门市'];
const TOWNS = ['云桥镇', '柳坪镇', '大湾乡'];
const BUREAUS = ['公安局', '水利局', '民政局', '审计局', '统计局', '交通运输局'];
/** Old names, new names: with words in common, and without. */
const RENAMED: readonly [string, string][] = [
  ['农业局', '农业农村局'],
  ['环境保护局', '生态环境局'],
  ['卫生局', '卫生健康局'],
  ['文化局', '文化广电旅游局'],
  ['国土资源局', '自然资源和规划局'],
  ['工商行政管理局', '市场监督管理局'],
];
const ABBREVIATED: readonly [string, string][] = [
  ['发展和改革局', '发改局'],
  ['人力资源和社会保障局', '人力社保局'],
  ['经济和信息化局', '经信局'],
];
const PEOPLES: readonly [string, string, string][] = [
  ['妇女联合会', '妇联', '主席'],
  ['科学技术协会', '科协', '主席'],
  ['总工会', '总工会', '主席'],
];
const COMMITTEES = ['提案委员会', '社会和法制委员会', '文化文史和学习委员会'];

export function seatsOf(random: Random, months: number): Seat[] {
  return [CITY, ...COUNTIES].flatMap((region) => regionSeats(region, random, months));
}

function regionSeats(region: string, random: Random, months: number): Seat[] {
  const isCity = region === CITY;
  const rank = region.at(-1) ?? '';
  /** A district and its counties are printed with the city before them and without. */
  const places = isCity ? [region] : region.endsWith('区') ? [CITY + region, region] : [region];
  const body = (id: string, spell: (place: string) => string[]): Body => ({
    id: region + id,
    region,
    names: [{ since: 0, spellings: places.flatMap(spell) }],
  });
  const committee = body('委', (place) => [`中共${place}委员会`, `中共${place}委`, `${place}委`]);
  const government = {
    ...body('政府', (place) => [`${place}人民政府`, `${place}人民政府`, place]),
    isImplied: '',
  };
  const congress = body('人大', (place) => [`${place}人民代表大会常务委员会`, `${place}人大常委会`]);
  const conference = body('政协', (place) => [`政协${place}委员会`, `${place}政协`, `政协${place}委`]);
  const discipline = {
    ...body('纪委', (place) => [`中共${place}纪律检查委员会`, `中共${place}纪委`]),
    isImplied: '纪委',
  };
  const court = body('法院', (place) => [`${place}人民法院`]);
  const department = (name: string): Body => ({
    ...body(name, (place) => [`中共${place}委${name}`, `${place}委${name}`]),
    isImplied: name,
  });
  const usual = (level: number, ...posts: Seat['posts']): Seat => ({ posts, level, kind: 'usual' });
  const standing = [
    { body: committee, title: '委员' },
    { body: committee, title: '常委' },
  ];
  const many = (count: number, make: () => Seat): Seat[] => Array.from({ length: count }, make);
  const bureaus = [
    ...BUREAUS.map((name) => body(name, (place) => [place + name])),
    ...ABBREVIATED.map((names) => body(names[0], (place) => names.map((name) => place + name))),
    ...RENAMED.map(([old, young]): Body => {
      const since = random.int(Math.floor(months * 0.3), Math.floor(months * 0.8));
      return {
        id: region + old,
        region,
        names: [
          { since: 0, spellings: places.map((place) => place + old) },
          { since, spellings: places.map((place) => place + young) },
        ],
      };
    }),
  ];
  const towns = isCity
    ? []
    : TOWNS.flatMap((town): Seat[] => {
        const party = body(`${town}委`, (place) => [`${place}${town}党委`, `中共${place}${town}委员会`]);
        const office = {
          ...body(`${town}政府`, (place) => [`${place}${town}`, `${place}${town}人民政府`]),
          isImplied: '',
        };
        return [
          usual(2, { body: party, title: '书记' }),
          usual(1, { body: party, title: '副书记' }, { body: office, title: `${town.at(-1)}长` }),
        ];
      });
  return [
    usual(6, { body: committee, title: '书记' }),
    ...many(2, () => usual(5, { body: committee, title: '副书记' })),
    ...many(3, () => usual(4, ...standing)),
    usual(4, ...standing, { body: department('组织部'), title: '部长' }),
    usual(4, { body: committee, title: '常委' }, { body: discipline, title: '书记' }),
    ...many(2, () => usual(3, { body: department('组织部'), title: '副部长' })),
    ...many(2, () => usual(3, { body: department('宣传部'), title: '副部长' })),
    { ...usual(5, { body: committee, title: '副书记' }, { body: government, title: `${rank}长` }), kind: 'elected' },
    ...many(5, () => usual(4, { body: government, title: `副${rank}长` })),
    { ...usual(1, ...standing, { body: government, title: `副${rank}长` }), kind: 'seconded' },
    usual(5, { body: congress, title: '主任' }),
    ...many(4, () => usual(4, { body: congress, title: '副主任' })),
    ...many(3, () => usual(3, { body: congress, title: '委员' })),
    usual(5, { body: conference, title: '主席' }),
    ...many(4, () => usual(4, { body: conference, title: '副主席' })),
    usual(4, { body: court, title: '院长' }),
    ...many(2, () => usual(2, { body: court, title: '审判委员会委员' })),
    ...bureaus.flatMap((bureau) => [
      usual(3, { body: bureau, title: '党组书记' }, { body: bureau, title: '局长' }),
      ...many(2, () => usual(2, { body: bureau, title: '副局长' }, { body: bureau, title: '党组成员' })),
    ]),
    ...PEOPLES.map(([full, short, head]) =>
      usual(3, { body: body(full, (place) => [place + full, place + short]), title: head }),
    ),
    ...(isCity
      ? COMMITTEES.map((name): Seat => {
          const of = body(name, (place) => [
            `政协${place}委员会${name}`,
            `${place}政协${name}`,
            `政协${place}委${name}`,
          ]);
          return { posts: [{ body: of, title: '副主任' }], level: 0, kind: 'concurrent' };
        })
      : []),
    ...towns,
  ];
}

export { CITY };
