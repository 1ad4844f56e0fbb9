/** Running text with the shapes of official Chinese prose: clauses, quotes, books, figures, enumerations. Says nothing. */
import type { Random } from './random.ts';

const SUBJECTS = [
  '全县各级党组织',
  '该镇党委',
  '市直机关党员干部',
  '村两委班子',
  '专项工作组',
  '企业支部',
  '广大职工',
  '社区网格员',
  '驻村工作队',
  '学校党总支',
  '县人武部',
  '水利部门',
  '青年志愿者',
  '农技人员',
  '合作社社员',
  '老党员',
  '调研组',
  '人民群众',
  '医护人员',
  '我们',
];
const VERBS = [
  '深入推进',
  '统筹抓好',
  '扎实开展',
  '不断完善',
  '着力破解',
  '积极探索',
  '全面落实',
  '持续巩固',
  '认真总结',
  '切实加强',
  '建立健全',
  '有效提升',
  '逐步形成',
  '主动对接',
  '带头参与',
  '督促检查',
];
const OBJECTS = [
  '基层治理',
  '春耕生产',
  '主题教育',
  '联系服务',
  '人才引育',
  '防汛抗旱',
  '文明创建',
  '集体经济',
  '结对帮扶',
  '技术改造',
  '换届选举',
  '安全生产',
  '扫盲运动',
  '水库建设',
  '档案整理',
  '乡村旅游',
  '营商环境',
  '数字改革',
  '双抢工作',
  '卫生防疫',
];
const WAYS = [
  '坚持问题导向',
  '结合本地实际',
  '在上级党委领导下',
  '通过走访座谈',
  '按照统一部署',
  '立足长远',
  '针对薄弱环节',
  '发扬优良传统',
  '克服重重困难',
  '依靠集体力量',
];
const QUOTED = [
  '一件事',
  '三位一体',
  '最后一公里',
  '比学赶超',
  '红色驿站',
  '传帮带',
  '连心桥',
  '金扁担',
  '八个一',
  '四下基层',
  '火车头',
  '三结合',
];
const BOOKS = ['实施办法', '工作条例', '人民日报', '三年行动计划', '党章', '工作手册', '农村经济', '调查报告'];
const UNITS = ['个', '户', '名', '项', '亩', '场次', '公里', '吨'];

/** A clause without a stop. */
export function clause(random: Random): string {
  const kind = random.int(0, 9);
  const [subject, verb, object] = [random.pick(SUBJECTS), random.pick(VERBS), random.pick(OBJECTS)];
  if (kind === 0) return `${subject}制定《${random.pick(BOOKS)}》`;
  if (kind === 1) return `打造“${random.pick(QUOTED)}”${object}品牌`;
  if (kind === 2) return `共完成${random.int(2, 9800)}${random.pick(UNITS)}${object}任务`;
  if (kind === 3) return `${random.pick(WAYS)}，${verb}${object}`;
  if (kind === 4) return `${object}、${random.pick(OBJECTS)}和${random.pick(OBJECTS)}同步推进`;
  if (kind === 5) return `${subject}（含下属单位）${verb}${object}`;
  if (kind === 6) return `${object}覆盖率达${random.int(10, 99)}.${random.int(1, 9)}%`;
  return `${subject}${verb}${object}`;
}

export function sentence(random: Random): string {
  const clauses = Array.from({ length: random.int(1, 5) }, () => clause(random));
  return `${clauses.join('，')}${random.pick(['。', '。', '。', '。', '！', '。”'.slice(0, 1)])}`;
}

/** About `length` characters, ending in a stop. */
export function paragraph(random: Random, length: number): string {
  let text = '';
  while (text.length < length) text += sentence(random);
  return text;
}

/** A title of one line, or of two (`parts`). */
export function title(random: Random, parts = 1): string[] {
  const line = () => {
    const kind = random.int(0, 5);
    if (kind === 0) return `“${random.pick(QUOTED)}”激活${random.pick(OBJECTS)}新动能`;
    if (kind === 1) return `${random.pick(WAYS)} ${random.pick(VERBS)}${random.pick(OBJECTS)}`;
    if (kind === 2)
      return `关于${random.pick(OBJECTS)}与${random.pick(OBJECTS)}的${random.pick(['调查', '思考', '几点体会', '实践与探索'])}`;
    if (kind === 3) return `${random.pick(SUBJECTS)}如何${random.pick(VERBS)}${random.pick(OBJECTS)}？`;
    return `${random.pick(VERBS)}${random.pick(OBJECTS)} ${random.pick(VERBS)}${random.pick(OBJECTS)}`.replace(
      random.chance(0.5) ? ' ' : '',
      '',
    );
  };
  return Array.from({ length: parts }, line);
}

export const subhead = (random: Random): string => `${random.pick(VERBS)}${random.pick(OBJECTS)}`;
export const leadIn = (random: Random): string =>
  `${random.pick(VERBS)}${random.pick(OBJECTS)}，${random.pick(VERBS)}${random.pick(OBJECTS)}。`;
export const caption = (random: Random): string =>
  `${random.pick(SUBJECTS)}${random.pick(['在现场', '走进田间地头', '座谈交流'])}${random.pick(VERBS)}${random.pick(OBJECTS)}`;

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN = [...'伟芳娜敏静强磊军洋勇艳杰涛明超霞平刚桂英华建国志文斌'];
/** Two or three characters. */
export const person = (random: Random): string =>
  random.pick(SURNAMES) + Array.from({ length: random.int(1, 2) }, () => random.pick(GIVEN)).join('');
export const unit = (random: Random): string =>
  random.pick([
    '市委组织部',
    '县委党校',
    '市农业局',
    '团县委宣传部',
    '县水利局',
    '市总工会办公室',
    '区委编办',
    '镇党委',
  ]);

const VERSE = ['春风', '大江', '青山', '远方', '灯火', '稻田', '渡口', '炊烟', '石桥', '星光'];
/** A line of a poem: short, without a stop. */
export const verse = (random: Random): string =>
  `${random.pick(VERSE)}${random.pick(['吹过', '照着', '记得', '唤醒', '送别'])}${random.pick(VERSE)}${random.pick(['', '的早晨', '与归人', '里的名字'])}`;
