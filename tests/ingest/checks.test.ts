import { describe, expect, test } from 'vitest';
import { checks } from '../../src/ingest/checks/index.ts';
import { cutOff, ingestText, issueWith, prose } from './blocks.ts';

const MACHINE =
  'The image shows a group of people standing in front of a large red banner in a hall, several of them holding papers.';
const TABLE = '序号\t事项';
const plain = issueWith(`${prose(120)}\n\n${prose(120, 20)}`);
const withEntry = (entry: string) => plain.replace('05/', `03/ ${entry}\n\n05/`);
/** The contents print the title with its deck; the body prints `deck`. */
const decked = (deck: string): string =>
  plain
    .replace('山村小学的春天', '山村小学的春天——白石县的调查')
    .replace('# 山村小学的春天', `# 山村小学的春天\n\n${deck}`);
const lostTitle = plain.replace('# 一座老桥的修复', '□ 市委编办');

const NOTICE = '- 丁山同志任市水利局局长\n- 李小河同志任市档案馆馆长\n- 王桥同志任市文化馆馆长';
const UNREAD = '免去丁明县水利局局长职务';

/** Issues that a check complains of, and issues that look alike and are in order. */
const cases: Record<string, { hits: string[]; misses: string[] }> = {
  'contents-entry-doubled': {
    hits: [plain.replace('01/ 山村小学的春天\n', '01/ 山村小学的春天\n\n01/ 山村小学的春天\n')],
    misses: [plain],
  },
  'contents-entry-unmatched': { hits: [withEntry('集市上的手艺人')], misses: [plain, lostTitle] },
  'title-lost': { hits: [lostTitle], misses: [plain] },
  'title-differs': {
    hits: [plain.replace('# 山村小学的春天', '# 山村小学的舂天'), decked('——白石县的调杳')],
    misses: [
      plain,
      decked('——白石县的调查'),
      decked(''),
      plain.replace('# 山村小学的春天', '# 山村小学的春天\n\n——白石县的调查'),
    ],
  },
  'article-unlisted': {
    hits: [
      issueWith(`${prose(120)}\n\n## 溪边的磨坊\n\n□ 张三\n\n${prose(120, 9)}`),
      issueWith(`${prose(120)}\n\n## 溪边的磨坊\n\n本刊记者 张三\n\n${prose(120, 9)}`),
      issueWith(`${prose(120)}\n\n《青山学刊》征订启事\n\n${prose(120, 9)}`),
    ],
    misses: [issueWith(`${prose(120)}\n\n## 溪边的磨坊\n\n${prose(120, 9)}`)],
  },
  'kicker-by-place': {
    hits: [issueWith(`${prose(120)}\n\n溪畔人家`)],
    misses: [issueWith(`${prose(120)}\n\n本刊特稿`), issueWith(`${prose(120)}\n\n2020年3月5日`)],
  },
  'article-empty': { hits: [issueWith('')], misses: [issueWith('春天来了。')] },
  'article-open-end': {
    hits: [issueWith(`${prose(90)}\n\n${cutOff(90, 20)}`)],
    misses: [plain, issueWith(`${prose(90)}\n\n张三 二〇二〇年春`)],
  },
  'line-in-sentence': {
    hits: [
      issueWith(`${cutOff(90, 20)}\n\n青山春夏\n\n${prose(90, 40)}`),
      issueWith(`${cutOff(40, 20)}\n\n青山春夏\n\n${prose(90, 40)}`),
      issueWith(`${cutOff(90, 20)}\n\n② 见县志第三卷。\n\n${prose(90, 40)}`),
      issueWith(`${cutOff(90, 20)}\n\n注1：见县志第三卷。\n\n${prose(90, 40)}`),
    ],
    misses: [
      // Behind a whole sentence the line is a heading, the note a paragraph.
      issueWith(`${prose(90)}\n\n青山春夏\n\n${prose(90, 40)}`),
      issueWith(`${prose(90)}\n\n② 见县志第三卷。\n\n${prose(90, 40)}`),
      // The half of a sentence, and an enumeration that goes on.
      issueWith(`${cutOff(90, 20)}\n\n一直到天亮，\n\n${prose(90, 40)}`),
      issueWith(`${cutOff(90, 20)}\n\n② 见县志第三卷。\n\n③ 见村志。`),
    ],
  },
  'machine-description': {
    hits: [issueWith(`${prose(90)}\n\n${MACHINE}`)],
    misses: [issueWith(`${prose(90)}A LOGO.`)],
  },
  'picture-address': {
    hits: [issueWith(`${prose(90)}\n\n![](imgs/one.png)\n\n${prose(90)}`)],
    misses: [issueWith(`${prose(90)}\n\n桥修好了。![](imgs/one.png)\n\n${prose(90)}`)],
  },
  'page-garble': {
    hits: [issueWith(`${prose(90)}\n·1·\n8883898558`)],
    misses: [issueWith(`${prose(90)}\n·1·`), issueWith(`${prose(90)}\n\n8883898558`)],
  },
  'folio-by-order': {
    hits: [issueWith(`${prose(90)}\n·1·\n\n${prose(90)}\n·2。\n\n${prose(90)}\n·3·`)],
    misses: [issueWith(`${prose(90)}\n·1·\n\n${prose(90)}\n·2·`), issueWith(`${prose(90)}\n\n1.\n\n2.`)],
  },
  'stray-latin-word': {
    hits: [issueWith('村民把桥修 strongly 牢。')],
    misses: [issueWith('村民设计了 LOGO 和网页，email 也有。'), issueWith('网址是 example.org。')],
  },
  'table-cell-fused': {
    hits: [issueWith(`${prose(90)}\n\n类别\t事项\n民生\t<p>1. 修桥</p> <p>2. 铺路</p>`)],
    misses: [issueWith(`${prose(90)}\n\n类别\t事项\n民生\t1. 修桥\n教育\t2. 办学`)],
  },
  'table-items-gap': {
    hits: [
      issueWith(`${prose(90)}\n\n${TABLE}\n甲\t1. 修桥\n乙\t3. 铺路`),
      issueWith(`${prose(90)}\n\n${TABLE}\n甲\t2. 修桥`),
    ],
    misses: [
      issueWith(`${prose(90)}\n\n${TABLE}\n甲\t1. 修桥\n乙\t2. 铺路`),
      issueWith(`${prose(90)}\n\n${TABLE}\n甲\t1. 修桥\n乙\t2. 铺路\n丙\t1. 办学`),
      issueWith(`${prose(90)}\n\n${TABLE}\n甲\t修桥\n乙\t铺路`),
    ],
  },
  'appointment-unread': {
    hits: [
      issueWith(`${NOTICE}\n- ${UNREAD}`),
      issueWith(`${NOTICE}\n- 周明同志任县水利局局长，原职级不变`),
      issueWith(`${NOTICE}\n\n姓名\t拟任职务\n周明\t县水利局局长\n合计\t1人`),
    ],
    misses: [
      issueWith(NOTICE),
      issueWith(`□ 丁明\n\n${NOTICE}\n- ${UNREAD}`),
      issueWith(`${prose(120)}\n\n${UNREAD}，这是后来的事。`),
    ],
  },
  'personal-data': {
    hits: [
      issueWith(`${prose(90)}\n\n投稿邮箱：a@b.cn。`),
      issueWith(`${prose(90)}报名请拨 138 0570 0123。`),
      issueWith(`${prose(90)}\n\n姓名\t联系电话\t3026633\n丁山\t甲\t乙`),
    ],
    misses: [issueWith(`${prose(90)}1978—2018年，产值13800570012元，举报电话12380。`), plain],
  },
};

describe.each(Object.entries(cases))('%s', (rule, { hits, misses }) => {
  test.each(hits)('%#: tells line, words and advice', (text) => {
    const { file, result } = ingestText(text);
    const said = file.messages.find(({ ruleId }) => ruleId === rule);
    expect(said, `messages: ${file.messages.map(({ ruleId }) => ruleId)}`).toBeDefined();
    expect(said?.note).toMatch(/\p{Script=Han}/u);
    const line = text.split('\n')[(said?.line ?? 0) - 1] ?? '';
    expect(line.trim()).not.toBe('');
    expect(result?.ledger.doubts.map((doubt) => doubt.rule)).toContain(rule);
  });
  test.each(misses)('%#: is silent', (text) => {
    const { result, rules } = ingestText(text);
    expect(result).toBeDefined();
    expect(rules).not.toContain(rule);
  });
});

test('an unread sentence is told by its own line, whole, in the words of the register', () => {
  const text = issueWith(`${prose(90)}\n\n${NOTICE}\n- 周明同志任县档案馆馆长；${UNREAD}。`);
  const { result } = ingestText(text);
  const doubt = result?.ledger.doubts.find(({ rule }) => rule === 'appointment-unread');
  const row = result?.appointments.find(({ doubt }) => doubt !== undefined);
  expect(doubt).toMatchObject({ line: text.split('\n').findIndex((line) => line.includes(UNREAD)) + 1, quote: UNREAD });
  expect([row?.article, row?.text, row?.doubt]).toEqual([doubt?.article, doubt?.quote, doubt?.message]);
});

test('every check has its cases', () => expect(Object.keys(cases)).toEqual(checks.map(({ id }) => id)));
