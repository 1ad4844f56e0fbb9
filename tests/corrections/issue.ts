/** An issue with words to correct in every kind of text, and the way from a correction to the article it gives. */
import { asDecided, type WrittenDecisions } from '../../src/ingest/decisions/as-decided.ts';
import type { IngestOptions } from '../../src/ingest/ingested.ts';
import { blocksOf } from '../../src/mdx/tree/blocks.ts';
import { originalsOf } from '../../src/mdx/tree/originals.ts';
import type { Correction, Dismissal, Pointing } from '../../src/schema.ts';
import { ingestText, issueWith, prose } from '../ingest/blocks.ts';

const BODY = `□ 王春生 周 明

**第一件事。**孩子们唱歌，老师也唱歌，山谷里的回声一直传到河对岸的村

庄，连放羊的老人都停下来听。

## 一、清晨的操场

- 张小云任班长
- 李大山任副班长

| 姓名 | 年级 |
| --- | --- |
| 王红 | 三年级 |
| 陈青 | 四年级 |

图为学生在操场上做操

${prose(120)}这一年的 harvest，很好。

（作者系山村小学校长）`;

export const ISSUE = issueWith(BODY);

/** Line of the source that holds the words. */
export const lineOf = (words: string, text = ISSUE): number =>
  text.split('\n').findIndex((line) => line.includes(words)) + 1;

const signed = { reason: '对照原刊', by: '校对员', date: '2026-01-02' };

export const correction = (line: number, from: string, to: string, nth?: number): Correction => ({
  line,
  from,
  ...(nth === undefined ? {} : { nth }),
  to,
  ...signed,
});

export const dismissal = (rule: string, line: number, quote?: string): Dismissal => ({
  rule,
  line,
  ...(quote === undefined ? {} : { quote }),
  ...signed,
});

export const ingested = (text = ISSUE, options: Partial<IngestOptions> = {}) => {
  const { result } = ingestText(text, {}, options);
  if (!result) throw new Error('the issue was refused');
  return result;
};

export const written = (
  corrections: Correction[],
  dismissed: Dismissal[] = [],
  pointings: Pointing[] = [],
): WrittenDecisions => ({
  pointings: pointings.map((decision, at) => ({ decision, at: at + 90 })),
  corrections: corrections.map((decision, at) => ({ decision, at: at + 10 })),
  dismissed: dismissed.map((decision, at) => ({ decision, at: at + 50 })),
  sha256: 'f'.repeat(64),
});

/** The first article as corrected: its fields, the texts of its blocks, and those before the corrections. */
export function corrected(...corrections: Correction[]) {
  const result = asDecided(ingested(), written(corrections));
  if ('misfits' in result) throw new Error(JSON.stringify(result.misfits));
  const [article] = result.articles;
  if (!article) throw new Error('the issue has no article');
  const blocks = blocksOf(article.body);
  return {
    data: article.data,
    records: article.data.corrections ?? [],
    texts: blocks.map(({ text }) => text),
    anchors: blocks.map(({ anchor }) => anchor),
    originals: originalsOf(article.data, blocks),
    ledger: result.ledger,
  };
}

/** Rule ids of what does not apply. */
export function misfits(...corrections: Correction[]): string[] {
  const result = asDecided(ingested(), written(corrections));
  return 'misfits' in result ? result.misfits.map(({ rule }) => rule) : [];
}
