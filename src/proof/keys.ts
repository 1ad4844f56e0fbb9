/** What can be typed at a question, and what at a text: one meaning a key, and no input is taken for two things. */
import type { Choice } from './choices.ts';

export const keys = {
  accept: 'a',
  change: 'e',
  keep: 'k',
  absent: 'n',
  mend: 'h',
  undo: 'u',
  quit: 'q',
  write: 'y',
} as const satisfies Record<Choice | 'undo' | 'quit' | 'write', string>;

export type Key = keyof typeof keys;

export const keyNames = {
  accept: '采纳建议',
  change: '改字',
  keep: '原文如此',
  absent: '确实没有这一篇',
  mend: '有这一篇，怎样补',
  undo: '撤销上一个决定',
  quit: '退出',
  write: '写入',
} as const satisfies Record<Key, string>;

/** `none`: nothing was typed, and nothing will be decided. An input method may write letters in full width. */
export function keyOf(typed: string): Key | 'none' | 'unknown' {
  const letter = typed.normalize('NFKC').toLowerCase();
  if (letter === '') return 'none';
  return (Object.keys(keys) as Key[]).find((key) => keys[key] === letter) ?? 'unknown';
}

/** `采纳建议 a　改字 e　…　稍后 回车`. */
export const promptOf = (offered: readonly Key[], none: string): string =>
  `  ${[...offered.map((key) => `${keyNames[key]} ${keys[key]}`), `${none} 回车`].join('　')}：`;
