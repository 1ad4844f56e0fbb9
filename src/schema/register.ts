/** `register.json`: whom and what an issue names. */
import { z } from 'zod';

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

export type RegisterData = z.infer<typeof registerSchema>;
export type Appointment = z.infer<typeof appointmentSchema>;
export type Mention = z.infer<typeof mentionSchema>;
