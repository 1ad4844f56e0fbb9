/** `corrections.yaml`: what editors decided about an issue. */
import { z } from 'zod';
import { decision } from './decision.ts';

/** Where the words of a correction are looked for: on a line, or in a paragraph of an article; never both. */
const isPlaced = ({ line, article, anchor }: { line?: unknown; article?: unknown; anchor?: unknown }): boolean =>
  line === undefined ? article !== undefined && anchor !== undefined : article === undefined && anchor === undefined;

/** A doubt that an editor has looked at. */
const decidedDoubt = z.strictObject({
  /** Rule id of the doubt, in brackets at the end of the report's entry. */
  rule: z.string(),
  /** Line of `source.txt`. */
  line: z.int().min(1),
  /** The words in question, where the rule has several doubts on the line. */
  quote: z.string().optional(),
  ...decision,
});

/** A line of the source of which an editor says what it is. At most one of `starts`, `joins`, `titles`, `bylines`, `notes`, `texts` and `drops` may speak of a line. */
const pointing = {
  /** Line of `source.txt`. */
  line: z.int().min(1),
  /** A few letters of that line, so that another source is noticed. Spaces do not count. */
  quote: z.string().regex(/\S/),
  ...decision,
};

/** Reason, name and day, which the desk writes and a person may leave out. */
const optionally = z.object(decision).partial().shape;

/** `corrections.yaml`, by hand: what editors decided about the text of an issue. */
export const decisionsSchema = z.strictObject({
  /** Where the contents stand, in lines of `source.txt`, or what they list: goes before everything that the program reads. */
  contents: z
    .union([
      z
        .strictObject({ from: z.int().min(1), to: z.int().min(1), ...optionally })
        .refine(({ from, to }) => from <= to, 'to 不能小于 from'),
      z
        .array(
          z.strictObject({
            title: z.string().min(1),
            page: z.int().min(0).optional(),
            section: z.string().optional(),
            /** Line on which the article begins, where its title is not to be looked for. */
            line: z.int().min(1).optional(),
          }),
        )
        .min(1),
    ])
    .optional(),
  /** All of the text is one article. */
  whole: z.union([z.literal(true), z.strictObject(decision)]).optional(),
  /** 从这里起是另一篇. */
  starts: z
    .array(
      z.strictObject({
        ...pointing,
        /** Where the source has lost the title: the line is the article's first byline or text. Absent: the title begins on this line. */
        title: z.string().min(1).optional(),
        /** Line of the entry of the contents that the article answers. Absent: one of the same letters that no other article answers, else none. */
        listed: z.int().min(1).optional(),
      }),
    )
    .default([]),
  /** 并入上一篇: no article begins here. The line stands in the head of one that does as the program reads it. */
  joins: z.array(z.strictObject(pointing)).default([]),
  /** 这一行是标题: the line belongs to the title in whose head, or right beside whose head, it stands. */
  titles: z.array(z.strictObject(pointing)).default([]),
  /** 这一行是署名: the line names the authors of the article in which it stands. */
  bylines: z.array(z.strictObject(pointing)).default([]),
  /** 这一行是脚注: the line comes behind the text of the article in which it stands, so that the text around it goes on. */
  notes: z.array(z.strictObject(pointing)).default([]),
  /** 这一行是正文: the line stands in the text of the article around it, although the program takes it for a running head or the like. */
  texts: z.array(z.strictObject(pointing)).default([]),
  /** 这一行不要: no text of the magazine. It stays in the ledger. */
  drops: z.array(z.strictObject(pointing)).default([]),
  /** The article in which the line stands belongs to this section; `''`: to none. */
  sections: z.array(z.strictObject({ ...pointing, section: z.string() })).default([]),
  /** The article in which the line stands begins on this printed page. */
  pages: z.array(z.strictObject({ ...pointing, page: z.int().min(0) })).default([]),
  /** The article in which the line stands is the so-manyeth, as its file and its address are numbered; the others keep their sequence. */
  orders: z.array(z.strictObject({ ...pointing, order: z.int().min(1) })).default([]),
  /** Blocking doubts that a person has looked at and found right: publication goes on, and they stay on record here. */
  confirmed: z.array(decidedDoubt).default([]),
  /** Where the archive reads otherwise than the source. Each applies to the text of the source, whatever the others do. */
  corrections: z
    .array(
      z
        .strictObject({
          /** Line of `source.txt` on which the words begin, as the report of ingest names it. */
          line: z.int().min(1).optional(),
          /** Order of the article, as its file is named (`05`), where no line is given. */
          article: z
            .union([z.int().min(1), z.string().regex(/^\d{1,4}$/)])
            .transform(Number)
            .optional(),
          /** The paragraph's anchor on the page, `p12-3fa9`; `p12` counts paragraphs alone. */
          anchor: z
            .string()
            .regex(/^#?p[1-9]\d*(?:-[0-9a-f]{4})?$/)
            .optional(),
          /** The words as the source has them, without marks such as `**`; they may go on into the next line of the same paragraph. */
          from: z.string().min(1),
          /** Which of them, from 1, where `from` begins more than once on the line or in the paragraph. */
          nth: z.int().min(1).optional(),
          /** What it should read; `""` takes the words out. */
          to: z.string(),
          ...decision,
        })
        .refine(isPlaced, '一条更正写 line（行号），或者写 article 和 anchor（篇和段），只写一种'),
    )
    .default([]),
  /** Doubts that are none: no longer reported, and still on record. */
  dismissed: z.array(decidedDoubt).default([]),
});

export type Decisions = z.infer<typeof decisionsSchema>;
/** Where the contents stand, as an editor says it. */
export type ContentsRange = Extract<NonNullable<Decisions['contents']>, { from: number }>;
export type Correction = Decisions['corrections'][number];
export type Dismissal = Decisions['dismissed'][number];
/** Lists of `corrections.yaml` that say what a line of the source is. */
export const pointingKinds = [
  'starts',
  'joins',
  'titles',
  'bylines',
  'notes',
  'texts',
  'drops',
  'sections',
  'pages',
  'orders',
] as const;
export type PointingKind = (typeof pointingKinds)[number];
/** An entry of one of them, and which. */
export type Pointing = { [Kind in PointingKind]: { kind: Kind } & Decisions[Kind][number] }[PointingKind];
