/** Technical prose, listings, console output and tables of signs. Says nothing that is true. */
import type { Piece } from './draw.ts';
import type { Random } from './random.ts';

const SYSTEMS = [
  '调度器',
  '包管理器',
  '文件系统',
  '网络栈',
  '编译器前端',
  '虚拟机监视器',
  '引导程序',
  '驱动框架',
  '日志服务',
  '测试套件',
  '跨平台界面库',
  '嵌入式开发板',
];
const TOOLS = [
  'Parcel',
  'tinyvm',
  'Luma',
  'netpipe',
  'ZLog',
  'Orbit',
  'qbuild',
  'Kestrel',
  'Pixi',
  'GridOS',
  'u-flash',
  'Tern',
];
const DEEDS = [
  '引入了新的接口',
  '改用增量算法',
  '重写了内存分配部分',
  '默认启用沙箱',
  '支持热插拔',
  '减少了一半的系统调用',
  '补上了缺失的文档',
  '统一了错误码',
];
const RESULTS = [
  '启动时间明显缩短',
  '用户无需修改脚本',
  '旧版本仍可继续使用',
  '多核机器受益最大',
  '测试覆盖率有所提高',
  '代码更容易阅读',
];
const NAMES = ['Alan Reeve', 'Mira Holt', 'Jonas Weber', 'T. Okada', 'Lena Fischer', 'Paul Grant'];
const VERBS = ['load', 'parse', 'flush', 'open', 'merge', 'scan', 'init', 'probe'];
const NOUNS = ['buf', 'node', 'table', 'frame', 'queue', 'page', 'token', 'port'];

export const tool = (random: Random): string => random.pick(TOOLS);

/** About `length` characters; may name a file, a command or a version. */
export function technicalParagraph(random: Random, length: number): string {
  let text = '';
  while (text.length < length) {
    const kind = random.int(0, 4);
    if (kind === 0)
      text += `在 ${tool(random)} ${random.int(1, 14)}.${random.int(0, 9)} 中，${random.pick(SYSTEMS)}${random.pick(DEEDS)}。`;
    else if (kind === 1)
      text += `运行 \`${tool(random).toLowerCase()} --${random.pick(VERBS)}\` 之后，${random.pick(RESULTS)}。`;
    else if (kind === 2) text += `${random.pick(SYSTEMS)}${random.pick(DEEDS)}，因此${random.pick(RESULTS)}。`;
    else if (kind === 3) text += `配置写在 /etc/${tool(random).toLowerCase()}.conf 里，${random.pick(RESULTS)}。`;
    else text += `作者认为，${random.pick(SYSTEMS)}与${random.pick(SYSTEMS)}应当分开维护，${random.pick(RESULTS)}。`;
  }
  return text;
}

export function technicalTitle(random: Random): string {
  const kind = random.int(0, 6);
  if (kind === 0)
    return `${tool(random)} 入门教程 (${random.int(1, 14)}) – 用${random.pick(SYSTEMS)}${random.pick(['控制灯光', '读取温度', '驱动电机'])}`;
  if (kind === 1) return `在 ${tool(random)} 上${random.pick(['移植', '调试', '部署', '测量'])}${random.pick(SYSTEMS)}`;
  if (kind === 2)
    return `${random.pick(SYSTEMS)}秘技：${random.pick(['从零开始', '十个常见错误', '性能分析', '一次故障的始末'])}`;
  if (kind === 3)
    return `${random.pick(['书评', '悼念', '会议报告', '访谈'])}：${random.pick(NAMES)} 与 ${tool(random)}`;
  if (kind === 4) return `[${tool(random)} ${random.int(1, 9)}.0] 把${random.pick(SYSTEMS)}变成${random.pick(SYSTEMS)}`;
  return `${random.pick(SYSTEMS)}的过去与未来 -- 以 ${tool(random)} 为例`;
}

export const credit = (random: Random): string => random.pick(NAMES);

/** A listing; lines of one come again in another, as code's do. */
export function listing(random: Random): string[] {
  const [verb, noun] = [random.pick(VERBS), random.pick(NOUNS)];
  const kind = random.int(0, 4);
  if (kind === 0)
    return [
      `int ${verb}_${noun}(struct ${noun} *p, int n)`,
      '{',
      `    for (int i = 0; i < n; i++)`,
      `        ${verb}(p[i]);`,
      '    return 0;',
      '}',
    ];
  if (kind === 1)
    return [
      `# ${tool(random).toLowerCase()} install ${noun}`,
      `# service ${noun}d start`,
      `Starting ${noun}d.`,
      `$ ${verb} --all`,
    ];
  if (kind === 2)
    return Array.from(
      { length: random.int(5, 12) },
      (_, at) =>
        `${at + 1} ${random.pick(['LD', 'ADDI', 'STR', 'JMP', 'CMP'])} R${random.int(1, 9)}, ${random.int(1, 90)}`,
    );
  if (kind === 3)
    return [
      `**hw.${noun}.${verb}**`,
      `(default: ${random.int(0, 9)})`,
      `**hw.${noun}.${random.pick(VERBS)}_delay**`,
      `(default: ${random.int(0, 9)})`,
    ];
  return Array.from(
    { length: random.int(3, 8) },
    (_, at) => `[${at * 12 + 1}] ${Array.from({ length: 12 }, () => random.int(1, 9)).join(' ')}`,
  );
}

/** A table of signs in the text, which looks like titles with numbers. */
export const signs = (random: Random): string[] =>
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].slice(0, random.int(10, 26)).map((letter) => {
    const code = Array.from({ length: random.int(1, 4) }, () => random.pick(['.', '-']));
    return `${letter}    ${code.join(' ')}  (${code.map((sign) => (sign === '.' ? 'di' : 'dah')).join('-')})`;
  });

/** Paragraphs under headings of up to four levels, with listings between. */
export function technicalBody(random: Random): Piece[] {
  const text = (): Piece => ({ kind: 'paragraph', text: technicalParagraph(random, random.int(60, 300)) });
  const body: Piece[] = [text()];
  for (let part = random.int(2, 4); part > 0; part--) {
    body.push(
      {
        kind: 'heading',
        text: `${random.pick(['安装', '配置', '背景', '测试', '结语', '实现', '讨论'])} ${tool(random)}`,
        level: 2,
      },
      text(),
    );
    if (random.chance(0.5)) body.push({ kind: 'heading', text: `${random.pick(SYSTEMS)}的选项`, level: 3 }, text());
    if (random.chance(0.6)) body.push({ kind: 'code', lines: listing(random) }, text());
    if (random.chance(0.3))
      body.push({ kind: 'heading', text: `${random.pick(VERBS)} 与 ${random.pick(VERBS)}`, level: 4 }, text());
  }
  return body;
}
