import { expect, test } from 'vitest';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { appointmentsOf, headRegisterOf, registerOf } from '../../src/register/index.ts';
import { type Periodical, registerSchema } from '../../src/schema.ts';

const PERIODICAL: Periodical = {
  name: '望江先锋',
  sponsor: '',
  site: 'https://example.org/',
  visibility: 'public',
  sections: [],
  regions: [{ name: '青溪区', slug: 'qingxi' }],
  redactions: ['电话'],
};

const articleOf = (order: number, head: string, body: string) =>
  parseArticle(
    `---\ntitle: 文章\n${head}\nissue: 2020-03\norder: ${order}\nkind: article\n---\n\n${body}\n`.replace(
      /title: 文章\n(title:)/u,
      '$1',
    ),
    'test.mdx',
  );
const MASTHEAD = [
  { label: '主编', values: ['李文'] },
  { label: '电话', values: ['王小二'] },
  { label: '主办', values: ['中共望江市委组织部'] },
];
const registered = (...articles: ReturnType<typeof articleOf>[]) =>
  registerSchema.parse(registerOf(articles, appointmentsOf(articles, MASTHEAD), MASTHEAD, PERIODICAL));
const appointed = (title: string, body: string) =>
  registered(articleOf(1, `title: ${title}`, body)).appointments.map(({ persons, kind, gained, lost }) =>
    [persons.join('+'), kind ?? '存疑', gained ?? '', lost ?? ''].join(' '),
  );

test('a notice: decisions by name, office, unit and place', () => {
  const { appointments } = registered(
    articleOf(
      4,
      'title: 近期干部人事任免',
      '(截止 2020 年 2 月)\n\n- **丁山**同志任望江市水利局局长，免去其青溪区副区长职务\n- 免去李小河同志的望江市公安局情报指挥中心政委职务',
    ),
  );
  expect(appointments).toEqual([
    {
      article: 4,
      anchor: expect.stringMatching(/^p2-[0-9a-f]{4}$/u),
      text: '丁山同志任望江市水利局局长，免去其青溪区副区长职务',
      persons: ['丁山'],
      kind: '任免',
      gained: '望江市水利局局长',
      lost: '青溪区副区长',
      units: ['望江市水利局'],
    },
    {
      article: 4,
      anchor: expect.stringMatching(/^p3-/u),
      text: '免去李小河同志的望江市公安局情报指挥中心政委职务',
      persons: ['李小河'],
      kind: '免职',
      lost: '望江市公安局情报指挥中心政委',
      units: ['望江市公安局情报指挥中心'],
    },
  ]);
});

test('names and offices stand in the sentence letter for letter', () => {
  const body = '- 丁 山同志任市水利局 局长（试用期一年）\n- 免去李小河、王桥同志的市档案馆馆长职务';
  for (const { text, persons, gained = '', lost = '' } of registered(articleOf(1, 'title: 任免', body)).appointments) {
    const tight = text.replaceAll(' ', '');
    for (const words of [...persons, gained.replaceAll(' ', ''), lost]) expect(tight).toContain(words);
  }
});

test('lists under 任命 and 免去, with a head and without 同志', () =>
  expect(
    appointed(
      '任免名单',
      '## 市人大常委会任命：\n\n- 丁山为市水利局局长\n- 李小河　市档案馆馆长\n\n## 免去：\n\n- 王桥的市水利局局长职务\n\n大会于当日闭幕。',
    ),
  ).toEqual(['丁山 任职 市水利局局长 ', '李小河 任职 市档案馆馆长 ', '王桥 免职  市水利局局长']));

test('tables by their heads', () =>
  expect(
    appointed(
      '干部任免一览',
      '| 姓 名 | 新任职务 | 免去职务 |\n| --- | --- | --- |\n| 丁 山 | 市水利局局长 | 市档案馆馆长 |\n| 李小河 | | 市水利局局长 |\n| 合计 | 2人 | |',
    ),
  ).toEqual(['丁山 任免 市水利局局长 市档案馆馆长', '李小河 免职  市水利局局长', ' 存疑  ']));

test('a post held now is not lost by one proposed', () =>
  expect(
    appointed(
      '干部任职公示',
      '| 姓名 | 现任职务 | 拟任职务 |\n| --- | --- | --- |\n| 丁山 | 市水利局副局长 | 市水利局局长 |',
    ),
  ).toEqual(['丁山 拟任 市水利局局长 ']));

test('an article full of decisions is a notice by any name; a story that tells of one is none', () => {
  const three = '- 丁山同志任市水利局局长\n- 李小河同志任市档案馆馆长\n- 王桥同志任市文化馆馆长';
  expect(appointed('简讯', three)).toHaveLength(3);
  expect(appointed('老兵丁山', '1949年，丁山任支部书记。\n\n后来他回到家乡。')).toEqual([]);
  expect(appointed('深化人事制度改革', '坚持任人唯贤，免去繁文缛节。')).toEqual([]);
});

const peopleIn = (text: string, head = 'authors: []') =>
  registered(articleOf(1, head, text))
    .people.map(({ name }) => name)
    .filter((name) => name !== '李文');

test.each([
  ['市委书记丁文山说，', ['丁文山']],
  ['专班副主任吴群说，', ['吴群']],
  ['市财政局副局长马伟民介绍说', ['马伟民']],
  ['丁文山教授说，', ['丁文山']],
  ['根据副书记高展同志的指示', ['高展']],
  ['村民陈阿水、王桥等一起动手', ['陈阿水']],
])('%s: %j', (text, names) => expect(peopleIn(text)).toEqual(names));

test.each([
  '党委书记高度重视',
  '县委书记常常说',
  '安全员同志任务重',
  '党员干部在一线',
  '老同志们说',
  '各位书记、主任要带头',
  '村民都说好',
  '记者时常听到',
  '村民王某说',
  '总书记强调，',
  '主任任重道远',
  '部长江大桥',
])('no person: %s', (text) => expect(peopleIn(text)).toEqual([]));

test('a long name that an office made certain counts wherever the article says it again', () => {
  const { people } = registered(articleOf(1, 'authors: []', '市委书记丁文山说，好。\n\n在丁文山看来，更好。'));
  expect(people.find(({ name }) => name === '丁文山')?.mentions.map(({ as, text }) => `${as} ${text}`)).toEqual([
    'text 市委书记丁文山说',
    'text 在丁文山看来',
  ]);
});

test('bylines and the masthead name persons and units, but for what the periodical withholds', () => {
  const { people, units } = registered(
    articleOf(
      1,
      'authors: [丁山, 市委编办]\nsource: 转摘自新华社',
      '青溪区委组织部和市财政局、区委组织部都来了，城市财政局面好。',
    ),
  );
  expect(people.map(({ name }) => name)).toEqual(['李文', '丁山']);
  expect(units.map(({ name, mentions }) => `${name} ${mentions[0]?.as}`)).toEqual([
    '中共望江市委组织部 masthead',
    '市委编办 author',
    '新华社 source',
    '青溪区委组织部 text',
    '市财政局 text',
  ]);
});

test('quoted terms are counted by place; speech is none', () => {
  const { terms } = registered(
    articleOf(1, 'title: “一件事”改革', '“一件事”和“一件事”，“三位一体”。\n\n他说：“好，我来。”“12”'),
  );
  expect(
    terms.map(({ term, mentions }) => [term, mentions.map(({ anchor, count }) => [anchor?.slice(0, 2), count])]),
  ).toEqual([
    [
      '一件事',
      [
        [undefined, 1],
        ['p1', 2],
      ],
    ],
    ['三位一体', [['p1', 1]]],
  ]);
});

test('an issue that another program wrote: what its heads say', () => {
  const { data } = articleOf(1, 'authors: [丁山, 市委编办, 佚名作者三]', '市委书记丁文山说，');
  const { people, units, appointments, terms } = headRegisterOf([data], []);
  expect(people.map(({ name }) => name)).toEqual(['丁山']);
  expect(units.map(({ name }) => name)).toEqual(['市委编办']);
  expect([appointments, terms]).toEqual([[], []]);
});
