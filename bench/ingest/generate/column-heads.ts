/** A column's name above a title, with its ornament as recognition reads it. No contents list it. */
import type { Press } from './press.ts';

const COLUMNS = [
  '认真读书学习弄通道理',
  '工厂史选刊',
  '读书札记',
  '大家谈',
  '阅读与思考',
  '工农兵评论',
  '来稿摘登',
  '本期人物',
];
const GARBLE = ['8883898558', 'G', 'illlllll', '0000000', '■■■', 'y!', '~~~~~~', 'ⅢⅢⅢ', '3', '（）（）', 'oOoOo'];

/** The name is the article's, or of none; either is right. The ornament is of none. */
export function printColumnHead(press: Press, owner: number): void {
  const { random, lines } = press;
  if (!press.house.habits?.columnHeads || !random.chance(0.4)) return;
  lines.push({ text: random.pick(COLUMNS), owner, label: true });
  if (random.chance(0.6)) lines.push({ text: random.pick(GARBLE), furniture: true });
}
