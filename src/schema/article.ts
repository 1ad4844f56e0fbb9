/** `NN.mdx`: what stands above the text of an article. */
import { z } from 'zod';
import { decision } from './decision.ts';

/** `YYYY-NN`, three digits where a year has more than 99 issues. */
export const issueId = z.string().regex(/^\d{4}-\d{2,3}$/);

/** A correction as an article carries it, so that the original reading is never lost. */
export const appliedCorrectionSchema = z.object({
  /** Ordinal of the corrected block; absent where a field of the head was corrected. */
  block: z.int().min(1).optional(),
  /** The corrected field of the head; absent where a block was corrected. Authors count as one text, joined by one space. */
  field: z.enum(['title', 'subtitle', 'region', 'authors', 'authorNote', 'source']).optional(),
  /** Where `to` stands in the text of the block or field, in UTF-16 code units from 0. */
  offset: z.int().min(0),
  /** What the source reads. */
  from: z.string().min(1),
  /** What stands there now; empty where the words were taken out. */
  to: z.string(),
  ...decision,
});

/** Front matter of `NN.mdx`. */
export const articleSchema = z.object({
  /** As the body prints it, on one line: two printed lines are joined by one space. */
  title: z.string().min(1),
  /** 副题, without the leading ——. */
  subtitle: z.string().optional(),
  /** Id of the issue, `1998-03`. */
  issue: issueId,
  /** Place in the printed contents, from 1. A piece the contents lack gets the next free number after the last. */
  order: z.int().min(1),
  /** 栏目, as the contents page prints it; empty where it prints none. */
  section: z.string().default(''),
  /** Printed page on which the article starts, from the contents page. */
  page: z.int().min(0).optional(),
  /** 地区: the full name of the region the article is about (`柯城区`), where the print names one. */
  region: z.string().optional(),
  /** 署名: persons or units, in order of print, without marks such as □ or 文/. */
  authors: z.array(z.string()).default([]),
  /** Who the author is, without brackets: `作者系市委党校常务副校长`. */
  authorNote: z.string().optional(),
  /** 转摘自…, 原文刊登于…: where the text was printed first, without brackets. */
  source: z.string().optional(),
  /** `note`: a piece outside the contents, such as 编者按. */
  kind: z.enum(['article', 'note']),
  /** Printed head and end lines, in order, whose characters the fields above do not hold (`□ 市委编办`, `——副题`). */
  printed: z.array(z.string()).optional(),
  /** 更正: what an editor decided to read otherwise than the source does, in order of the article. */
  corrections: z.array(appliedCorrectionSchema).optional(),
});

export type Article = z.infer<typeof articleSchema>;
export type AppliedCorrection = z.infer<typeof appliedCorrectionSchema>;
