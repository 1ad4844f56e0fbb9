/** Characters that print shows otherwise, or not at all: doubts with their lines. */
import { DOUBLED, unify } from '../../chinese/same.ts';
import type { DocumentDoubt } from '../../ingest/index.ts';
import type { DroppedCharacter } from '../../text/decode.ts';

interface Kind {
  rule: string;
  pattern: RegExp;
  /** `named`: the characters, with what stands for them. */
  says: (named: string, count: number) => string;
  advice: string;
}

/** Lines that have a doubt of their own; of more the first says how many there are. */
const MOST_LINES = 10;
/** Characters on either side that are quoted. */
const AROUND = 8;

const KINDS: readonly Kind[] = [
  {
    rule: 'character-lost',
    pattern: /\ufffd/gu,
    says: (_, count) => `有 ${count} 个字在转换编码时丢失了，只剩下替代符“\ufffd”`,
    advice: '请对照原刊，用 corrections.yaml 补上；处数多的，请从原来的文件重新转换',
  },
  {
    rule: 'character-private',
    pattern: /\p{Co}/gu,
    says: (named, count) => `有 ${count} 个字用的是私用区编码（${named}），别的电脑上显示不出来，也搜不到`,
    advice: '请对照原刊，在 corrections.yaml 里换成通用编码的字',
  },
  {
    rule: 'character-radical',
    pattern: DOUBLED,
    says: (named, count) => `有 ${count} 个字用的是部首或兼容汉字的编码（${named}），看上去相同，正文照录`,
    advice: '核对目录和搜索时已当作同一个字；如要换成通用的字，请在 corrections.yaml 里更正，或换用编码正确的文本',
  },
];

/** `text`: lines as `source.txt` has them. `dropped`: what was left out when its bytes were read. */
export function characterDoubts(text: string, dropped: readonly DroppedCharacter[] = []): DocumentDoubt[] {
  const lines = text.split(/\r\n|\n|\r/u);
  return [...KINDS.flatMap((kind) => doubtsOf(kind, lines)), ...droppedDoubts(dropped)];
}

function doubtsOf({ rule, pattern, says, advice }: Kind, lines: readonly string[]): DocumentDoubt[] {
  const found = lines.flatMap((text, at) => {
    const chars = (text.match(pattern) ?? []).filter((char) => rule !== 'character-radical' || unify(char) !== char);
    return chars.length === 0 ? [] : [{ line: at + 1, text, chars }];
  });
  const told = found.length > MOST_LINES ? [{ ...found[0], chars: found.flatMap(({ chars }) => chars) }] : found;
  const more = found.length > MOST_LINES ? `，分布在 ${found.length} 行` : '';
  return told.flatMap(({ line, text, chars }) =>
    line === undefined || text === undefined
      ? []
      : [{ rule, line, message: says(namesOf(chars), chars.length) + more, quote: around(text, pattern), advice }],
  );
}

const namesOf = (chars: readonly string[]): string => {
  const names = [...new Set(chars)].map((char) => {
    const usual = unify(char);
    return usual === char ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()}` : `${char} 即 ${usual}`;
  });
  return names.length > 5 ? `${names.slice(0, 5).join('、')} 等` : names.join('、');
};

function around(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return text.slice(Math.max(0, at - AROUND), at + AROUND + 1).trim();
}

function droppedDoubts(dropped: readonly DroppedCharacter[]): DocumentDoubt[] {
  return [...Map.groupBy(dropped, ({ line }) => line)].map(([line, all]) => ({
    rule: 'character-control',
    line,
    message: `这一行有 ${all.length} 个不可见的控制字符（${[...new Set(all.map(({ code }) => code))].join('、')}），没有读进正文`,
    advice: '一般是软件留下的，不影响文字；请看一看这一处有没有漏字',
  }));
}
