/** `issue.yaml`: masthead, date and contents of an issue. */
import { z } from 'zod';
import { decision } from './decision.ts';

/** A correction of the cover, the colophon or the contents: `printed` has the original line, the other fields of the issue what should stand there. */
export const issueCorrectionSchema = z.object({
  /** Where the line stands in the issue. */
  part: z.enum(['cover', 'masthead', 'contents']),
  /** Line of `source.txt`. */
  line: z.int().min(1),
  /** Where `from` stands in that line, in UTF-16 code units from 0. */
  offset: z.int().min(0),
  /** Labels of the fields that the line is about, in the colophon only: what is said of a withheld field is withheld. */
  labels: z.array(z.string()).optional(),
  /** What the source reads. */
  from: z.string().min(1),
  /** What should stand there; empty where the words were taken out. */
  to: z.string(),
  ...decision,
});

/** One line of the printed contents. */
export const contentsEntrySchema = z.object({
  /** Order of the article file that it stands for. */
  order: z.int().min(1),
  section: z.string(),
  /** As the contents page prints it, region prefix included. */
  title: z.string(),
  page: z.int().min(0).optional(),
});

/** One labelled line of the colophon: `准印证号：浙内准字第H021号`. */
export const mastheadFieldSchema = z.object({
  /** As printed, inner spaces removed: `主编`, `准印证号`. */
  label: z.string(),
  /** Persons one by one, anything else as one string. */
  values: z.array(z.string()),
});

function fieldsOf(masthead: unknown): unknown {
  if (typeof masthead !== 'object' || masthead === null || Array.isArray(masthead)) return masthead;
  return Object.entries(masthead).map(([label, value]) => ({ label, values: [value].flat().map(String) }));
}

/** `issue.yaml`, generated. */
export const issueSchema = z.object({
  /** Name of the periodical as this issue prints it. */
  title: z.string(),
  year: z.int(),
  /** 期: number within the year. */
  number: z.int(),
  /** 总期: number since the first issue. */
  totalNumber: z.int().optional(),
  /** Day of publication, ISO date; where the print names no day, year and month only. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  /** 本期关注: the theme that the cover names. */
  focus: z.string().optional(),
  /** Sections in order of the contents. */
  sections: z.array(z.string()).default([]),
  /** Ingest writes a list; a map of labels and values, as another program may write it, is read as one. */
  masthead: z.preprocess(fieldsOf, z.array(mastheadFieldSchema).default([])),
  contents: z.array(contentsEntrySchema).default([]),
  /** Cover, masthead and contents pages line by line as the source prints them: no character of them is lost. */
  printed: z.object({ cover: z.string(), masthead: z.string(), contents: z.string() }).optional(),
  /** 更正 of those pages, in order of the source. */
  corrections: z.array(issueCorrectionSchema).optional(),
});

export type ContentsEntry = z.infer<typeof contentsEntrySchema>;
export type IssueCorrection = z.infer<typeof issueCorrectionSchema>;
export type MastheadField = z.infer<typeof mastheadFieldSchema>;
export type IssueData = z.infer<typeof issueSchema>;
