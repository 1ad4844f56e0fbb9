/** 眉题 above a title, of the kinds that magazines print; the contents never show them. */
import type { DrawnArticle } from './draw.ts';
import type { Press, Put } from './press.ts';
import { marked } from './press.ts';
import { subhead } from './prose.ts';

const HAN = '一二三四五六七八九';

/** The lines belong to the article. */
export function printKickers(press: Press, article: DrawnArticle, put: Put): void {
  const { random, noise } = press;
  if (!random.chance(noise.kickers)) return;
  const topic = subhead(random);
  const kind = random.int(0, 5);
  if (kind === 0) put(`——${topic}系列报道之${HAN[random.int(0, 8)]}`);
  else if (kind === 1) put(`学习贯彻${topic.slice(-4)}精神专题`);
  else if (kind === 2) put(random.pick(['本刊特稿', '特别策划', '深度报道', '本刊专访']));
  else if (kind === 3) put(`【${topic.slice(-4)}】`);
  else if (kind === 4) put(marked(press, topic, 2));
  // Without a mark, and set tight above the title.
  else if (article.region === null) press.lines.push({ text: topic, owner: article.order });
}
