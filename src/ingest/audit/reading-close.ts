import type { Law } from './law.ts';
import { BOUNDS } from './numbers.ts';

const NAMES: Readonly<Record<string, string>> = {
  'contents-paged': '带页码的目录',
  'contents-listed': '不带页码的目录',
  outline: '文件自带的书签或标题样式',
  headings: '正文里的标题',
  whole: '全文作一篇',
};

/** Two readings explain the text about equally well, and they part it differently. */
export const readingClose: Law = {
  id: 'reading-close',
  inspect: ({ skeleton: { margin, rival, reading, decided } }) => {
    if (decided || !rival || margin >= BOUNDS.margin || rival.lines.length === 0) return [];
    const lines = rival.lines.slice(0, BOUNDS.named).join('、');
    return [
      {
        rule: 'reading-close',
        line: rival.lines[0] ?? 1,
        message: `按${NAMES[reading] ?? reading}分篇，但按${NAMES[rival.reading] ?? rival.reading}分也说得通：那样第 ${lines} 行${rival.lines.length > BOUNDS.named ? ' 等' : ''}起也是一篇的开头`,
        advice: '请对照原刊，看这些行是不是文章的开头；是，就写进 corrections.yaml 的 starts；不是，就写进 confirmed',
        blocking: true,
      },
    ];
  },
};
