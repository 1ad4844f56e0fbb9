/** An invented issue, and what recognition made of it: for the desk's tests and pictures. */

/** The issue as the print has it. */
export const ARTICLES = [
  {
    section: '卷首语',
    page: 1,
    title: '把清晨的集市办得更好',
    byline: '本刊评论员',
    texts: [
      '清晨的集市是山村一天的开始。摊位摆得整齐，道路留得宽敞，来赶集的人就多。去年以来，集市办公室走访了二十六个村，听取意见一百二十条，逐条答复。青山县集市管理协会说，绿水青山就是金山银山，集市也要干干净净。',
      '办好集市，要从小处做起。秤要准，水要干净，垃圾要有人收。只要天天坚持，集市就会一天比一天好。有意见的读者可以打13857012346告诉我们，也可以写信。',
    ],
  },
  {
    section: '山村纪事',
    page: 3,
    title: '雨夜守堤人的三十天',
    byline: '王春生',
    texts: [
      '七月的雨下了整整一个月。守堤人老李听了习近平总书记的讲话录音，带着四个年轻人住进了堤上的小屋，每两个小时巡查一遍。',
      '第一个星期，水位涨了三次。他们用沙袋加高了最低的一段，夜里轮流值班，谁也没有合眼。',
      '堤上的夜',
      '第二个星期，雨小了一些。老李教年轻人看水色，听水声，说水会告诉人它要往哪里去。大家记下了十七条经验，写在小屋的墙上。',
      '第三个星期过后，水退了。三十天里，堤没有垮，人没有伤。这一年的收成，比往年还好。',
    ],
  },
  {
    section: '山村纪事',
    page: 7,
    title: '一座老桥的修复',
    byline: '陈青',
    texts: [
      '老桥建于清代，三个石拱，桥面上的石板被车轮磨出了深深的印子。修桥的师傅说，能不换的石头一块也不换。',
      '修复用了一百八十天。开工那天，村里的老人都来了，在桥头量了又量，画了十几张图。完工那天，大家在桥上走了一个来回，说桥还是那座桥。',
      '① 桥的尺寸见县志第三卷。',
    ],
  },
  {
    section: '山村纪事',
    page: 10,
    title: '图书室里亮起的灯',
    byline: '山村小学',
    texts: [
      '灯是去年冬天亮起来的。图书室原来是一间空教室，孩子们放学以后没有地方去，老师们就把自己的书搬了过来。',
      '一年过去，图书室有了三千多本书。晚上八点以前，灯一直亮着，家长来接孩子，也坐下来看一会儿。',
    ],
  },
  {
    section: '山村纪事',
    page: 14,
    title: '河长巡河记',
    byline: undefined,
    texts: [
      '河长每个星期巡河一次，从源头走到入江口，一共九公里。他说，河好不好，走一遍就知道。',
      '这一年，河边种了两千棵柳树，拆了三处违章的棚子，鱼又回来了。大家说，光说不巡就是掩耳盗铃。沿河的人说，日子像河水一样清了。',
    ],
  },
];

const CONTENTS = [...Map.groupBy(ARTICLES, ({ section }) => section)]
  .map(([section, own]) =>
    [section, ...own.map(({ page, title }) => `${String(page).padStart(2, '0')}/ ${title}`)].join('\n\n'),
  )
  .join('\n\n');

const PRINTED = [
  '# 青山学刊\n\n2024年第3期（总第12期）\n\n主办：青山学会\n\n目录',
  CONTENTS,
  ...ARTICLES.map(({ title, byline, texts }) =>
    [`# ${title}`, ...(byline === undefined ? [] : [`□ ${byline}`]), ...texts].join('\n\n'),
  ),
].join('\n\n');

/** What recognition made of it: from → to. With the telephone number in the text of the first article, twelve troubles that are found, and one that is not. */
const TROUBLES: readonly (readonly [string, string])[] = [
  // a name that is off by a letter
  ['听了习近平总书记', '听了习近乎总书记'],
  // a running head within a sentence, that nothing gives away
  ['用沙袋加高了最低的一段', '用沙袋加高了\n\n山村春夏\n\n最低的一段'],
  // a start too many
  ['\n\n堤上的夜\n\n', '\n\n## 堤上的夜\n\n□ 周 明\n\n'],
  // a title that is off by a letter
  ['# 一座老桥的修复', '# 一座老挢的修复'],
  // a title that is lost
  ['# 图书室里亮起的灯\n\n', ''],
  // an article that is missing: nothing of its title is to be read
  ['# 河长巡河记\n\n', '沪农迴沥话\n\n'],
  // a note from the foot of the page, within the sentence that goes on
  ['画了十几张图', '\n\n① 桥的尺寸见县志第三卷。\n\n画了十几张图'],
  ['桥还是那座桥。\n\n① 桥的尺寸见县志第三卷。', '桥还是那座桥。'],
  // an English word for a Chinese one
  ['这一年的收成', '这一年的 harvest'],
  // a formula, and the name of a unit, that are off by a letter
  ['就是金山银山', '就是金山银行'],
  ['青山县集市管理协会', '青山县集市管埋协会'],
  // a common word misread
  ['掩耳盗铃', '掩耳盗玲'],
  // beyond the twelve: a wrong letter that nothing gives away but the print
  ['三个石拱', '三个右拱'],
];

export const DELIVERED = TROUBLES.reduce((text, [from, to]) => {
  if (!text.includes(from)) throw new Error(`nothing to spoil: ${from}`);
  return text.replace(from, to);
}, `${PRINTED}\n`);

/** What its editors watch. */
export const WATCH = {
  names: [{ name: '习近平', offices: ['总书记'] }],
  formulas: ['绿水青山就是金山银山'],
  units: ['青山县集市管理协会'],
  allowed: [],
};
