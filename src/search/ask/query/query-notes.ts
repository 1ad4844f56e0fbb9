/** What a query has that was not taken as it looks: of each kind, what is said of it. Pure. */
import { fieldNamed, TITLE_NAME, writtenNames } from './field-names.ts';
import { type Field, rowOf } from './fields.ts';
import { ANY, type Note } from './query.ts';

/** Of one quotation mark too many: the last. */
export function unpairedQuote(query: string): Note {
  return { text: '引号没有成对，没有配上的那个不算。', instead: query.trim().replace(/"(?=[^"]*$)/u, '') };
}

export const unpairedBrackets: Note = { text: '括号没有成对，或里面没有词，没有算它。' };

/** `source`: the operator as typed; `isLink`: it stands between two terms. */
export function unplacedOperator(source: string, isLink: boolean): Note {
  return { text: `“${source}”${isLink ? '前后要各有一个词' : '前后要有词'}，这里没有算它。` };
}

export function senselessValue(source: string, field: Field): Note {
  const { label, example = '' } = rowOf(field);
  return { text: `“${source}”里没有${label}能懂的值，按文字查。${example}` };
}

/** `source`: a minus and a figure as typed, in a query; `text`: without the minus. */
export function minusBeforeFigure(source: string, text: string, query: string): Note {
  return {
    text: `“${source}”按文字查：数字前的减号是文字。要排除它，把数字放在引号里。`,
    instead: replacing(source, `-"${text}"`, query),
  };
}

/** What looks like an operator in a piece of text without quotation marks, and is none. */
export function lookalikesIn(source: string, text: string, query: string): Note[] {
  const notes: Note[] = [];
  const tell = (said: string, instead: string) =>
    notes.push({ text: said, instead: replacing(source, instead, query) });
  const [, name] = /^(\p{Script=Han}{1,4}):(?=.)/u.exec(text) ?? [];
  if (name !== undefined && !fieldNamed.has(name))
    tell(
      `没有“${name}”这一项，“${source}”按文字查。可用的有${writtenNames.join('、')}。`,
      text.replace(`${name}:`, `${TITLE_NAME}:`),
    );
  if (text === '近') tell('“近”后面没有字数，按文字查。要找相距不远的两个词，写作 近10。', '近10');
  if (/[\p{L}\p{N}][|｜][\p{L}\p{N}]/u.test(text))
    tell(`“${source}”里的竖线前后没有空格，算标点。要找其中任一个，前后加空格。`, text.replace(/[|｜]/gu, ' 或 '));
  if (/[\p{L}\p{N}]？+[\p{L}\p{N}]/u.test(text))
    tell('全角“？”算标点。要代替一个字，用半角 ?。', text.replaceAll('？', ANY));
  return notes;
}

const replacing = (source: string, instead: string, query: string): string =>
  query.replace(source, () => instead).trim();
