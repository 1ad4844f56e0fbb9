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

/** What OCR read out of an ornament was taken out. */
export const pageGarble: Check = {
  id: 'page-garble',
  inspect: ({ issue }) =>
    issue.dropped
      .filter(({ rule }) => rule === 'page-garble')
      .map(({ block }) => ({
        rule: 'page-garble',
        line: firstLine(block),
        message: '页首的这一行没有汉字，像是花饰的误识，已移出正文',
        quote: textOf(block).trim(),
        advice: '请对照原刊；如有文字，请补录',
      })),
};

/** Page numbers were known by their order alone. */
export const folioByOrder: Check = {
  id: 'folio-by-order',
  inspect: ({ issue }) => {
    const folios = issue.dropped.filter(({ rule }) => rule === 'folio-by-order');
    const lines = folios.map(({ block }) => firstLine(block));
    return folios.slice(0, 1).map(({ block }) => ({
      rule: 'folio-by-order',
      line: firstLine(block),
      message: `有 ${lines.length} 行按前后次序看作识别有误的页码，已移出正文：第 ${lines.slice(0, 12).join('、')}${lines.length > 12 ? ' ……' : ''} 行`,
      quote: textOf(block).trim(),
      advice: '请抽查几处；正文里的数字不应在其中',
    }));
  },
};

/** Pictures of which the source has the address alone: told once, however many they are. */
export const pictureAddress: Check = {
  id: 'picture-address',
  inspect: ({ issue }) => {
    const lines = issue.dropped.filter(({ rule }) => rule === 'picture-address').map(({ block }) => firstLine(block));
    const [line] = lines;
    if (line === undefined) return [];
    return [
      {
        rule: 'picture-address',
        line,
        message: `${lines.length} 张图片只有地址，已移出正文：第 ${lines.join('、')} 行`,
        advice: '请确认原刊这些地方只有图片；图上有文字的，请补录',
      },
    ];
  },
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
