/**
 * What one letter is read as. Shapes: groups of look-alikes as school lists of 形近字 have them, written down by hand for letters that official
 * prose uses. Sounds: letters of one syllable, by the dictionary of pinyin-pro, among those that the text itself uses.
 */
import { pinyin } from 'pinyin-pro';
import type { Random } from '../generate/random.ts';

export type Damage = 'shape' | 'sound' | 'order';

const SHAPES =
  '己已巳 未末朱 土士 日曰目 人入八 干千于 天夫无 大太犬 王玉主 田由甲申 刀力 办为 治冶 设没 级极 建健 推椎 开井升 农衣 会合 作件 业亚 市布 部陪郎 记纪 任仕 组祖 织识炽 宣宜 委季妻 常堂党 局居 县具 镇填 村材林 企全 支友 员贡 领颁 群郡 代伐 表衰 席度 副福 政攻 协胁 科料 处外 院阮 校较 教数 育肓 文丈交 卫节 生牛 责贵 制剖利 管菅 理埋 服报眼 展屏 经径 济挤 革苹 时对 民氏 族旅 复夏 兴共其 伟纬 梦焚 义叉 思恩 想相 特持 色包 社杜 道遭 路跨 自白 信倍 论抡 使便 初切 心必 绿缘 水永 青责 山出 银跟 是早 事争 解触 进近 意章 看着 核该 创刨 调谓 享亨 清请情 正止 廉兼 洁沽 担但 扶抉 贫贪 困因固 坚竖 战站 脱说 效郊 体休 环坏 保堡 防坊 疫疾 队阵 基其 层居 量童 质盾 优扰 先洗 模摸 范苑 李季 张帐 刘浏 陈阵 杨扬 赵起 周用 吴昊 徐除 孙孔 胡湖 高亮 何河 郭敦 马鸟 罗萝 芳劳 娜哪 敏繁 静净 磊垒 军车 勇男 艳绝 涛铸 明朋 平乎 刚则 桂挂 英莫 国围 志忘 斌武 超起 霞露 洋样 实买 动劲 活话 地他 工上 产严 乡多 书韦 长张 主王 结给 带常 头买 究穷 研砚 问间 题提 求球 能熊 本木 根很 学字 习刁 代化 精清 神种 不下 忘忌 使史 命合'.split(
    ' ',
  );

/** A letter that stands for another one; undefined where the table has none. */
export function misreading(
  damage: 'shape' | 'sound',
  char: string,
  letters: ReadonlySet<string>,
  random: Random,
): string | undefined {
  const others =
    damage === 'shape'
      ? SHAPES.filter((group) => group.includes(char)).flatMap((group) => [...group])
      : [...letters].filter((other) => syllable(other) === syllable(char));
  const fit = others.filter((other) => other !== char);
  return fit.length === 0 ? undefined : random.pick(fit);
}

const syllables = new Map<string, string>();

function syllable(char: string): string {
  const known = syllables.get(char) ?? pinyin(char, { toneType: 'none' });
  syllables.set(char, known);
  return known;
}
