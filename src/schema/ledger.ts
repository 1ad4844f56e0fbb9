/** `ledger.json`: where every line of the source went, and what a person should look at. */
import { z } from 'zod';

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

export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;
export type LedgerData = z.infer<typeof ledgerSchema>;
export type Confidence = LedgerData['confidence'][number];
export type DocumentAccount = z.infer<typeof documentAccountSchema>;
export type Origin = NonNullable<LedgerData['origin']>;
export type Doubt = z.infer<typeof doubtSchema>;
