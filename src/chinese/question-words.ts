/**
 * Words that ask, or hold a sentence together, and name nothing: whoever looks for articles on a question does not look for these.
 *
 * Interrogative pronouns, modal, structural and aspectual particles, prepositions, conjunctions, adverbs of degree, range, time and inquiry: the closed classes of
 * 黄伯荣、廖序东《现代汉语》(增订六版, 高等教育出版社 2017), 第五章第二节、第三节. Polite openings: 《国际中文教育中文水平等级标准》(GF 0025-2021),
 * 附录 A. Words that are content as often as not (情况, 进展, 问题) are none of these.
 */

const list = (words: string): string[] => words.split(' ');

/** Whole wherever they stand: no other word has them in it. */
const ASKING = list(
  '请问 想问问 想问 问一下 我想知道 想知道 我想了解 想了解 了解一下 介绍一下 请介绍 麻烦问 有谁知道 谁知道 ' +
    '怎么样了 怎么样 怎么办 怎么回事 怎么了 怎么着 怎么个 怎么 怎样 如何 为什么 为何 为啥 什么时候 什么人 什么地方 什么是 ' +
    '哪位 哪里 哪儿 哪年 哪一年 哪天 几时 何时 何地 何处 何人 何以 多久 多大 多长时间 ' +
    '谁在负责 谁负责 由谁 谁来 谁在 有没有 是不是 能不能 会不会 可不可以 能否 可否 是否 有无 干什么 干啥 咋样 咋办 是什么意思',
);

/** What follows is what is asked for, and stands in the answer under another name: 有什么进展. */
const ASKING_FOR = list('什么样的 什么样 什么 哪些 哪个 哪种 哪几个 哪几 多少');

/** Verbs that say little by themselves (虚化动词, 朱德熙《语法讲义》5.3, and their like), where something is asked for after them. */
const LIGHT = list('取得 出现 存在 采取 产生 发生 进行 开展 作出 做出 给予 有');

/** What is asked about a thing where 如何 or 怎么样 follows: of its own it names no thing. */
const STATES = list('情况 状况 现状 进展 进度 成效 效果 结果 形势');

/** Where they stand as words by themselves: 吧 is part of 酒吧. */
const HOLDING = new Set(
  list(
    '谁 哪 几 何 啥 咋 的 地 得 了 着 过 吗 呢 吧 啊 呀 啦 嘛 么 在 从 自 向 往 朝 到 于 由 把 被 让 给 叫 对 对于 关于 至于 为 为了 以 按 按照 根据 ' +
      '跟 和 与 同 及 以及 或 或者 并 并且 而 而且 但 但是 因为 所以 如果 虽然 不但 还是 就 就是 才 都 也 还 又 再 很 最 更 太 ' +
      '非常 十分 已 已经 曾 曾经 正在 正 将 要 会 能 可以 应该 应 该 是 有 我 我们 你 你们 您 他 他们 它 它们 这 那 这个 那个 这些 那些 其 之 所 等 不 没 没有 ' +
      '现在 目前 当前 如今 最近 近来 近期 近日 到底 究竟 具体 大概 一下 一点 一会儿 ' +
      '请 个 一个 一些 些 里 中 上 下',
  ),
);

const either = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const ASKED = new RegExp(`(${either(ASKING)})|(?:(?:${either(LIGHT)})[了过]?)?(?:${either(ASKING_FOR)})`, 'gu');
const STATE = new RegExp(`(?:的|现在|目前)*(${either(STATES)})$`, 'u');
const HOW = /^(?:如何|怎样|怎么样)/u;

/** What is left of a clause between the words that ask. */
interface Remainder {
  text: string;
  /** Its first word is what is asked for. */
  asked: boolean;
  /** What is asked about it. */
  state?: string;
}

export function withoutAsking(clause: string): Remainder[] {
  const pieces: Remainder[] = [];
  let [start, asked] = [0, false];
  const add = (end: number, next: string) => {
    const text = clause.slice(start, end);
    const state = HOW.test(next) ? STATE.exec(text) : null;
    pieces.push({ text: state ? text.slice(0, state.index) : text, asked, ...(state?.[1] ? { state: state[1] } : {}) });
  };
  for (const { index, 0: all, 1: whole } of clause.matchAll(ASKED)) {
    add(index, all);
    [start, asked] = [index + all.length, whole === undefined];
  }
  add(clause.length, '');
  return pieces.filter(({ text, state }) => text !== '' || state !== undefined);
}

/** It only holds a sentence together. */
export const isHolding = (word: string): boolean => HOLDING.has(word);
