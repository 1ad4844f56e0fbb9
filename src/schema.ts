/**
 * THE contract: what stands in the files of `content/`. Ingest writes these shapes, the site and the search read them.
 * Change a field here and every reader and writer is checked against it.
 */
import { z } from 'zod';

/** `YYYY-NN`, three digits where a year has more than 99 issues. */
export const issueId = z.string().regex(/^\d{4}-\d{2,3}$/);

/** Who decided, when and why: every decision of an editor says so. */
const decision = {
  reason: z.string().min(1),
  by: z.string().min(1),
  date: z.iso.date(),
};

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
  /** How sure ingest is of the article's bounds, 0 to 1; `ledger.json` says what it rests on. */
  confidence: z.number().min(0).max(1).optional(),
  /** Printed head and end lines, in order, whose characters the fields above do not hold (`□ 市委编办`, `——副题`). */
  printed: z.array(z.string()).optional(),
  /** 更正: what an editor decided to read otherwise than the source does, in order of the article. */
  corrections: z.array(appliedCorrectionSchema).optional(),
});

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

/** Where one part of a source line went. */
export const ledgerEntrySchema = z.strictObject({
  /** Line of `source.txt`, from 1. */
  line: z.int().min(1),
  /** Columns of the part, in UTF-16 code units from 0, end excluded; both absent where the whole line is meant. */
  start: z.int().optional(),
  end: z.int().optional(),
  /** Order of an article, or a named part of the issue, or `dropped`. */
  target: z.union([z.int().min(1), z.enum(['cover', 'masthead', 'contents', 'dropped'])]),
  /** What the part is: title, byline, paragraph, caption … */
  role: z.string(),
  /** Lines with the same block were joined into one. Unique within the ledger. */
  block: z.int(),
  /** Id of the rule that decided, documented in `docs/diagnostics.md`. */
  rule: z.string(),
});

/** A place that a person should look at. */
export const doubtSchema = z.strictObject({
  /** Rule id, documented in `docs/diagnostics.md`. */
  rule: z.string(),
  line: z.int(),
  /** Order of the article it concerns, if any. */
  article: z.int().optional(),
  /** What is doubtful, in Chinese, for editors and readers. */
  message: z.string(),
  /** The words in question, as printed. */
  quote: z.string().optional(),
  /** What probably stood there in place of `quote`; a proposal, the text is never changed by it. */
  suggestion: z.string().optional(),
  /** What the editor should do, in Chinese. */
  advice: z.string(),
  /** The outcome as a whole may be wrong, or words are in the wrong article: publication waits until a person has decided. */
  blocking: z.boolean().optional(),
});

/** Where the characters of a delivered document went that is no plain text: a second reading of it against `source.txt`. Spaces do not count. */
export const documentAccountSchema = z.strictObject({
  /** Images that adorn its pages and were not taken out; absent without any. */
  decorations: z.int().optional(),
  /** By the second reading. */
  characters: z.int(),
  /** Of those, in `source.txt`. */
  kept: z.int(),
  /** In `source.txt` besides: what the document shows and does not hold as words, such as automatic numbers, and marks of headings. */
  added: z.int(),
  /** Not in `source.txt`, for a reason. */
  absent: z.array(
    z.strictObject({
      reason: z.enum([
        'hidden',
        'deleted',
        'comment',
        'ruby',
        'header',
        'footer',
        'decoration',
        'field-code',
        'furniture',
        'repeated',
        'chart',
      ]),
      /** Page or paragraph of the document, from 1. */
      place: z.int(),
      characters: z.int(),
      /** How it begins. */
      quote: z.string(),
    }),
  ),
  /** Not in `source.txt`, without a reason: the first places. A doubt `document-text-lost` blocks the issue. */
  lost: z.array(z.strictObject({ place: z.int(), quote: z.string() })),
  /** How many characters are lost. */
  missing: z.int(),
  /** Characters of `source.txt` that the document does not have. A doubt `document-text-surplus` blocks the issue. */
  surplus: z.int(),
});

/** `ledger.json`, generated: the 核对表 of an issue. */
export const ledgerSchema = z.strictObject({
  source: z.strictObject({ sha256: z.string(), lines: z.int() }),
  /** The delivered file, where it is no text and `source.txt` was made from it. */
  origin: z
    .strictObject({
      /** `source.docx`, `source.pdf`, `source.html`. */
      file: z.string(),
      sha256: z.string(),
      /** What its places count: pages of a PDF, paragraphs of any other. */
      unit: z.enum(['page', 'paragraph']),
      /** [line of `source.txt`, place], where a new place begins; both from 1, ascending. */
      lines: z.array(z.tuple([z.int(), z.int()])),
    })
    .optional(),
  document: documentAccountSchema.optional(),
  entries: z.array(ledgerEntrySchema),
  /** SHA-256 of the `corrections.yaml` that was applied; absent without one. */
  corrections: z.string().optional(),
  /** SHA-256 of each other generated file, by name: tells an edit by hand from an older output. */
  files: z.record(z.string(), z.string()).optional(),
  /** What the program is unsure of: the same objects that ingest prints. */
  doubts: z.array(doubtSchema).default([]),
  /** How sure the program is of each article's bounds, and what that rests on; values from 0 to 1. */
  confidence: z
    .array(
      z.object({
        article: z.int().min(1),
        score: z.number(),
        evidence: z.array(
          z.object({
            /** title: like the contents; length: like the printed pages; start and end: at a full stop; byline: there is one. */
            name: z.enum(['title', 'length', 'start', 'end', 'byline']),
            value: z.number(),
          }),
        ),
      }),
    )
    .default([]),
  /** Places that OCR may have misread, surest first. Proposals for proofreading; readers are not shown them. */
  suspects: z.array(doubtSchema.extend({ /** The higher, the surer. */ score: z.number() })).default([]),
});

/** Where an entry of the register stands. */
const place = {
  /** Order of the article; absent for the masthead. */
  article: z.int().min(1).optional(),
  /** Anchor of the block, `p3-1f2e`; absent for the head of an article. */
  anchor: z.string().optional(),
};

/** 任免: one printed decision. */
export const appointmentSchema = z.strictObject({
  article: z.int().min(1),
  anchor: z.string(),
  /** The sentence as printed. Names and offices stand in it letter for letter. */
  text: z.string(),
  /** In order of print; empty where the sentence was not understood. */
  persons: z.array(z.string()),
  /** Absent where the sentence was not understood. */
  kind: z
    .enum(['任职', '兼任', '任免', '调任', '当选', '晋升', '定级', '提名', '拟任', '免职', '不再担任', '辞职', '退休'])
    .optional(),
  /** Offices gained, as printed: `江山市人民政府副市长（挂职）`. */
  gained: z.string().optional(),
  /** Offices lost, as printed, without the word 职务 at the end. */
  lost: z.string().optional(),
  /** Units that the offices belong to. */
  units: z.array(z.string()),
  /** Why the sentence, or a part of it, was not understood, in Chinese: the message of its doubt `appointment-unread` in `ledger.json`. */
  doubt: z.string().optional(),
});

/** One place where a name stands, and the words that make it one. */
export const mentionSchema = z.strictObject({
  ...place,
  /** author: in the byline; masthead: of the issue; source: where a text was printed first; appointment: in a decision; text: in the running text. */
  as: z.enum(['author', 'masthead', 'source', 'appointment', 'text']),
  /** The words around it, as printed. */
  text: z.string(),
});

/** `register.json`, generated: what an issue says of persons, units, appointments and terms. A person here is a name: two of one name are not told apart. */
export const registerSchema = z.strictObject({
  /** In order of print. */
  appointments: z.array(appointmentSchema),
  /** In order of first mention, as are `units` and `terms`. */
  people: z.array(z.strictObject({ name: z.string(), mentions: z.array(mentionSchema) })),
  units: z.array(z.strictObject({ name: z.string(), mentions: z.array(mentionSchema) })),
  /** Words that the print sets in “”, without the marks; `count`: how often they stand in the place. */
  terms: z.array(
    z.strictObject({
      term: z.string(),
      mentions: z.array(z.strictObject({ ...place, count: z.int().min(1) })),
    }),
  ),
});

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

/** A line of the source of which an editor says what it is. At most one of `starts`, `joins`, `titles` and `drops` may speak of a line. */
const pointing = {
  /** Line of `source.txt`. */
  line: z.int().min(1),
  /** A few letters of that line, so that another source is noticed. Spaces do not count. */
  quote: z.string().regex(/\S/),
  ...decision,
};

/** `corrections.yaml`, by hand: what editors decided about the text of an issue. */
export const decisionsSchema = z.strictObject({
  /** Where the contents stand, in lines of `source.txt`, or what they list: goes before everything that the program reads. */
  contents: z
    .union([
      z
        .strictObject({ from: z.int().min(1), to: z.int().min(1) })
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
  whole: z.literal(true).optional(),
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
  /** 这一行不要: no text of the magazine. It stays in the ledger. */
  drops: z.array(z.strictObject(pointing)).default([]),
  /** The article in which the line stands belongs to this section; `''`: to none. */
  sections: z.array(z.strictObject({ ...pointing, section: z.string() })).default([]),
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

/** Names of a list with the ASCII names of their pages, no two alike: two of one name would be one page. */
const namedSlugs = z
  .array(
    z.strictObject({
      name: z.string().min(1),
      slug: z
        .string()
        .max(60)
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    }),
  )
  .default([])
  .refine(
    (list) =>
      [list.map(({ name }) => name), list.map(({ slug }) => slug)].every((own) => new Set(own).size === own.length),
    '名称和网址名（slug）都不能重复',
  );

/** `content/periodical.yaml`, by hand: all that the program may know of this periodical. */
export const periodicalSchema = z.strictObject({
  /** Name of the periodical: 衢州党建. */
  name: z.string(),
  /** The name in Latin letters, as the cover prints it. */
  latinName: z.string().optional(),
  /** 主办. */
  sponsor: z.string(),
  /** 准印证号 or CN/ISSN. */
  permit: z.string().optional(),
  /** Where the site will be served; citations and feeds carry it. */
  site: z.url({ protocol: /^https?$/ }),
  /** `internal`: noindex, personal data of every kind withheld, and no deployment to a public host that is not `approved`. */
  visibility: z.enum(['internal', 'public']).default('internal'),
  /** Who decided that the site may stand on a public host although the print is internal. */
  approved: z
    .strictObject({
      by: z.string().min(1),
      date: z.iso.date(),
      /** The one host that is meant: `github.io`; absent where any is. */
      host: z.string().min(1).optional(),
    })
    .optional(),
  /** Printed restriction: 内部资料 注意保存. */
  restriction: z.string().optional(),
  /** 栏目 in their usual order, each with the ASCII name of its page. A section that is not named here gets a name made from its pinyin or number. */
  sections: namedSlugs,
  /** 地区: full names; the print may shorten them (柯城 for 柯城区). */
  regions: namedSlugs,
  /** 关注的字句: each gets a feed of the newest articles in which it stands. The feed is named by its pinyin. */
  watched: z
    .array(z.string().regex(/[\p{L}\p{N}]/u))
    .refine((words) => new Set(words).size === words.length, 'watched：同一个词写了两遍')
    .optional(),
  /** What never reaches the site where the periodical is public: kinds of personal data (电话, 手机, 传真, 邮箱, 微信), wherever they stand, and other labels of the masthead, word by word. */
  redactions: z.array(z.string()).default([]),
  /** 指出错字: where a reader's slip may go besides being copied: to a mail address of the editors, which the pages then carry, or to the page that opens an issue (GitHub: …/issues/new). */
  slips: z
    .union([z.strictObject({ mail: z.email() }), z.strictObject({ issues: z.url({ protocol: /^https?$/ }) })])
    .optional(),
});

/** `content/variants.yaml`, by hand: groups of wordings for one thing, such as a short name and the full one. Offered beside a search, never counted in it. */
export const variantsSchema = z
  .array(z.array(z.string().trim().min(1), { error: '一组写成 [甲, 乙]' }).min(2, '一组至少要有两种写法'))
  .default([]);

/** `content/watch.yaml`, by hand: words that must not be printed with a wrong letter. A place that is one slip from one of them is a doubt. */
export const watchSchema = z.strictObject({
  /** Persons, with the offices that stand before or behind the name. */
  names: z
    .array(
      z.strictObject({
        name: z.string().trim().min(2, '人名至少两个字'),
        offices: z.array(z.string().trim().min(2, '职务至少两个字')).default([]),
      }),
    )
    .default([]),
  /** 固定表述; with the print's own commas. */
  formulas: z.array(z.string().trim().min(4, '固定表述至少四个字，再短的容易误报')).default([]),
  /** Names of units. */
  units: z.array(z.string().trim().min(4, '单位名称至少四个字，再短的容易误报')).default([]),
  /** Right although one letter from one of the above. */
  allowed: z.array(z.string().trim().min(2, '至少两个字')).default([]),
});

/** Front matter of `content/topics/*.mdx`, by hand: 专题, a page that editors write about what the archive holds. */
export const topicSchema = z.strictObject({
  title: z.string().min(1),
  /** Day on which it was published; the readers of YAML differ on whether that is a text. */
  date: z.preprocess((day) => (day instanceof Date ? day.toISOString().slice(0, 10) : day), z.iso.date()),
  /** One sentence for lists and feeds. */
  summary: z.string().min(1),
  authors: z.array(z.string().min(1)).default([]),
});

export type WatchData = z.infer<typeof watchSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Article = z.infer<typeof articleSchema>;
export type ContentsEntry = z.infer<typeof contentsEntrySchema>;
export type IssueCorrection = z.infer<typeof issueCorrectionSchema>;
export type MastheadField = z.infer<typeof mastheadFieldSchema>;
export type IssueData = z.infer<typeof issueSchema>;
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type LedgerData = z.infer<typeof ledgerSchema>;
export type Confidence = LedgerData['confidence'][number];
export type RegisterData = z.infer<typeof registerSchema>;
export type Appointment = z.infer<typeof appointmentSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type DocumentAccount = z.infer<typeof documentAccountSchema>;
export type Origin = NonNullable<LedgerData['origin']>;
export type Doubt = z.infer<typeof doubtSchema>;
export type Decisions = z.infer<typeof decisionsSchema>;
export type Correction = Decisions['corrections'][number];
export type Dismissal = Decisions['dismissed'][number];
/** Lists of `corrections.yaml` that say what a line of the source is. */
export const pointingKinds = ['starts', 'joins', 'titles', 'drops', 'sections'] as const;
export type PointingKind = (typeof pointingKinds)[number];
/** An entry of one of them, and which. */
export type Pointing = { [Kind in PointingKind]: { kind: Kind } & Decisions[Kind][number] }[PointingKind];
export type AppliedCorrection = z.infer<typeof appliedCorrectionSchema>;
export type Periodical = z.infer<typeof periodicalSchema>;
