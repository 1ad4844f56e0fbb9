/** The ledger from the document on: a second reading of the delivered file, held character by character against the text that was made of it. */
import type { DocumentDoubt } from '../../ingest/index.ts';
import type { DocumentAccount } from '../../schema.ts';
import type { Absence, PlacedLine, Witness } from './format.ts';

/** Longest quotation of the ledger, characters. */
const LONGEST_QUOTE = 60;
/** Stretches that a doubt names; the count says how many characters there are in all. */
const MOST_NAMED = 20;

/** Signs that nobody sees: spaces, controls, marks of direction. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Z}]+/gu;

/**
 * `fold`: one form for what is the same character, where the reader changed its form on purpose. What is said twice and printed once, or the
 * other way round, is a loss or a surplus like any other: both sides are counted, so that one cannot hide the other.
 */
export function accountOf(
  witness: readonly Witness[],
  lines: readonly PlacedLine[],
  fold: (text: string) => string = (text) => text,
): DocumentAccount {
  const bare = (text: string): string => fold(text).replace(UNSEEN, '');
  const balance = new Map<string, number>();
  const count = (text: string, by: number): number => {
    const characters = [...bare(text)];
    for (const character of characters) balance.set(character, (balance.get(character) ?? 0) + by);
    return characters.length;
  };
  const due = witness.filter(({ absent }) => absent === undefined);
  const kept = due.reduce((sum, { text }) => sum + count(text, 1), 0);
  const written = lines.reduce((sum, { text }) => sum + count(text, -1), 0);
  const added = lines.reduce((sum, line) => sum + count(line.added ?? '', 1), 0);
  const absent = absentOf(witness, bare);
  const missing = [...balance.values()].reduce((sum, value) => sum + Math.max(0, value), 0);
  const surplus = written + missing - kept - added;
  const text = missing > 0 ? bare(lines.map((line) => line.text).join('')) : '';
  return {
    characters: kept + absent.reduce((sum, { characters }) => sum + characters, 0),
    kept: kept - missing,
    added,
    absent,
    lost: missing > 0 ? lostOf(due, text, bare) : [],
    missing,
    surplus,
  };
}

/** Neighbours with one reason and one place are one. */
function absentOf(witness: readonly Witness[], bare: (text: string) => string): DocumentAccount['absent'] {
  const all: DocumentAccount['absent'] = [];
  for (const { text, place, absent: reason } of witness) {
    const characters = [...bare(text)].length;
    if (reason === undefined || characters === 0) continue;
    const last = all.at(-1);
    if (last?.reason === reason && last.place === place) {
      last.characters += characters;
      last.quote = shortened(last.quote + text);
    } else all.push({ reason, place, characters, quote: shortened(text) });
  }
  return all;
}

/** Stretches that do not stand in the text as a whole, each without what does at its ends. */
function lostOf(due: readonly Witness[], text: string, bare: (text: string) => string): DocumentAccount['lost'] {
  const lost: DocumentAccount['lost'] = [];
  for (const { text: said, place } of due) {
    if (lost.length === MOST_NAMED) break;
    const words = bare(said);
    if (words === '' || text.includes(words)) continue;
    const head = longest(words.length, (length) => text.includes(words.slice(0, length)));
    const tail = longest(words.length - head, (length) => text.includes(words.slice(words.length - length)));
    lost.push({ place, quote: shortened(words.slice(Math.max(0, head - 2), words.length - tail + 2)) });
  }
  return lost;
}

/** Largest number up to `most` that holds, where each below a number that holds does too. */
function longest(most: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const shortened = (text: string): string => {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}…` : characters.join('');
};

/** What the words for a reason are, and what to tell the editor of it; those without `advice` are told in the report's line alone. */
export const ABSENCES: Record<Absence, { name: string; rule?: string; advice?: string }> = {
  hidden: {
    name: '隐藏文字',
    rule: 'document-hidden',
    advice: '隐藏文字不发表。如果应当发表，请在原件里取消隐藏，再导入',
  },
  deleted: {
    name: '修订中删去的文字',
    rule: 'document-changes',
    advice: '原件里有没有接受或拒绝的修订，这里按全部接受读取。请在原件里逐处决定，另存后再导入',
  },
  comment: { name: '批注', rule: 'document-comments', advice: '批注不发表。请看一看是否还有没有照办的意见' },
  ruby: { name: '注音', rule: 'document-ruby', advice: '正文保留被注的字，注音不在正文里。如需保留，请写进正文' },
  header: { name: '页眉' },
  footer: { name: '页脚' },
  decoration: { name: '装饰文字' },
  'field-code': { name: '域代码' },
  furniture: { name: '页面上的其他文字' },
  chart: { name: '图表里的文字' },
  repeated: { name: '重复的文字' },
};

/** What the editor is told: losses and surpluses block, as words are missing that a reader of the document sees. */
export function doubtsOf(account: DocumentAccount, lineOf: (place: number) => number): DocumentDoubt[] {
  const [first] = account.lost;
  const lost: DocumentDoubt[] =
    account.missing > 0
      ? [
          {
            rule: 'document-text-lost',
            line: lineOf(first?.place ?? 1),
            message: `原件里有 ${account.missing} 个字没有读进来${first ? `，第一处在第 ${first.place} 处` : ''}`,
            ...(first ? { quote: first.quote } : {}),
            advice: '请打开原件核对，把缺的文字补进去（如把文本框里的字改为正文），另存后再导入，并把文件发给开发者',
            blocking: true,
          },
        ]
      : [];
  const surplus: DocumentDoubt[] =
    account.surplus > 0
      ? [
          {
            rule: 'document-text-surplus',
            line: 1,
            message: `读进来的文字比原件多 ${account.surplus} 个字，可能有一段读了两遍`,
            advice: '请对照原件核对 source.txt，并把文件发给开发者',
            blocking: true,
          },
        ]
      : [];
  return [...lost, ...surplus, ...toldOf(account, lineOf)];
}

function toldOf({ absent }: DocumentAccount, lineOf: (place: number) => number): DocumentDoubt[] {
  return [...Map.groupBy(absent, ({ reason }) => reason)].flatMap(([reason, all]): DocumentDoubt[] => {
    const { name, rule, advice } = ABSENCES[reason];
    const [first] = all;
    if (!first || rule === undefined || advice === undefined) return [];
    const characters = all.reduce((sum, one) => sum + one.characters, 0);
    const message = `原件有${name} ${all.length} 处，共 ${characters} 字，没有读进正文`;
    return [{ rule, line: lineOf(first.place), message, quote: first.quote, advice }];
  });
}
