/** What the confidence in an article's bounds rests on, in words for its readers. */
import type { Confidence } from '../../schema.ts';

type Evidence = Confidence['evidence'][number];

/** By the least value that a wording stands for, the highest first. */
const WORDINGS: Readonly<Record<Evidence['name'], readonly (readonly [least: number, words: string])[]>> = {
  title: [
    [0.99, '题名与目录一致'],
    [0.8, '题名与目录大体一致'],
    [0, '题名与目录出入较大'],
  ],
  length: [
    [0.8, '篇幅与目录所示页数相称'],
    [0.5, '篇幅与目录所示页数略有出入'],
    [0, '篇幅与目录所示页数出入较大'],
  ],
  start: [
    [1, '上一篇结束在句末'],
    [0, '上一篇没有结束在句末'],
  ],
  end: [
    [1, '末句完整'],
    [0, '末句不完整'],
  ],
  byline: [
    [1, '有署名'],
    [0, '未见署名'],
  ],
};

/** `题名与目录一致；末句完整` as a list of its parts, in the order of the ledger. */
export function evidenceInWords(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap(({ name, value }) => WORDINGS[name].find(([least]) => value >= least)?.[1] ?? []);
}

/** `0.97` → `97%`. */
export function percent(score: number): string {
  return `${Math.round(score * 100)}%`;
}
