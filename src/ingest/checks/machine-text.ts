import { firstLine, textOf } from '../line/block.ts';
import type { Check } from '../rule.ts';

/** What a machine wrote about a picture was taken out; a person should see that it was no text of the magazine. */
export const machineText: Check = {
  id: 'machine-description',
  inspect: ({ issue }) =>
    issue.dropped
      .filter(({ rule }) => rule === 'machine-description')
      .map(({ block }) => ({
        rule: 'machine-description',
        line: firstLine(block),
        message: '识别程序用英文描述了一张图片，这一行不是刊物文字，已移出正文',
        quote: `${textOf(block).slice(0, 40)}…`,
        advice: '请确认原刊此处只有图片；如有文字，请补录',
      })),
};

/** A lower-case English word between Han characters: the machine wrote the meaning instead of the word. LOGO and GDP are capitals. */
export const strayLatinWord: Check = {
  id: 'stray-latin-word',
  inspect: ({ issue }) =>
    issue.articles.flatMap((article) =>
      article.parts.flatMap((part) =>
        part.block.runs.flatMap((run) =>
          [...run.text.matchAll(/(?<=\p{Script=Han}\s?)[a-z]{3,}(?=\s?[\p{Script=Han}，。、；：！？])/gu)].map(
            (match) => ({
              rule: 'stray-latin-word',
              line: run.line,
              article: article.order,
              message: `汉字之间夹有英文单词“${match[0]}”，可能是识别错误`,
              quote: run.text.slice(Math.max(0, match.index - 8), match.index + match[0].length + 1),
              advice: '请对照原刊；正文未改动',
            }),
          ),
        ),
      ),
    ),
};
