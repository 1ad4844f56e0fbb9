/** The walk through the open doubts of one issue. Each decision is on the disk before the next question; stopping loses nothing. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { correct } from '../ingest/decisions/articles.ts';
import { decide, type WrittenDecisions } from '../ingest/decisions/decide.ts';
import type { Placed } from '../ingest/decisions/placed.ts';
import { byLine, type Pieces, piecesOf, type Words, wordsAround } from '../ingest/decisions/places.ts';
import { reread } from '../ingest/decisions/reread.ts';
import { DECISIONS, decisionsTextIn, parseDecisions, withDecisions, writeDecisions } from '../intake/decisions.ts';
import type { ReadIssue } from '../intake/read-issue.ts';
import { signature } from '../intake/signature.ts';
import type { Correction, Dismissal, Doubt } from '../schema.ts';
import { replacing, wordsOf } from './replace.ts';
import { questionText } from './show.ts';

export interface Talk {
  say: (text: string) => void;
  /** What was typed, without spaces at its ends; undefined where nobody is there any more. */
  ask: (prompt: string) => Promise<string | undefined>;
}

export interface Tally {
  accepted: number;
  dismissed: number;
  /** Still open. */
  open: number;
  /** The editor wants to stop. */
  quit: boolean;
}

type Answer = { corrections: [Correction] } | { dismissed: [Dismissal] } | 'later' | 'quit' | 'again';

/** The issue must have been ingested without a fatal message, so its decisions are sound. */
export async function walk(issue: ReadIssue, talk: Talk): Promise<Tally> {
  const tally: Tally = { accepted: 0, dismissed: 0, open: 0, quit: false };
  const questions = openIn(issue, decisionsIn(issue));
  for (const [index, doubt] of questions.entries()) {
    // A correction may have settled its neighbours.
    const isOpen = openIn(issue, decisionsIn(issue)).some((other) => isDeepStrictEqual(other, doubt));
    if (!isOpen || tally.quit) continue;
    const answer = await answerTo(issue, doubt, `${index + 1}/${questions.length}`, talk);
    if (answer === 'quit') tally.quit = true;
    else if (answer === 'later') continue;
    else if ('corrections' in answer) tally.accepted++;
    else tally.dismissed++;
  }
  return { ...tally, open: openIn(issue, decisionsIn(issue)).length };
}

/** Asks until the answer holds; writes it. */
async function answerTo(issue: ReadIssue, doubt: Doubt, place: string, talk: Talk): Promise<Exclude<Answer, 'again'>> {
  const found = wordsOf(wordsIn(issue), doubt);
  talk.say(questionText(issue.ingested.id, place, doubt, found, issue.ingested));
  for (;;) {
    const answer = await choice(issue, doubt, talk);
    if (answer === 'later' || answer === 'quit') return answer;
    if (answer === 'again') continue;
    const refusal = write(issue, answer);
    if (refusal === undefined) return answer;
    talk.say(`  ${refusal}\n`);
  }
}

async function choice(issue: ReadIssue, doubt: Doubt, talk: Talk): Promise<Answer> {
  const key = await talk.ask('  采纳 a　另改 e　驳回 r　稍后 回车　退出 q：');
  if (key === undefined || /^(?:q|退出)$/iu.test(key)) return 'quit';
  if (/^(?:|l|稍后)$/iu.test(key)) return 'later';
  if (/^(?:r|驳回)$/iu.test(key)) return dismissal(doubt, talk);
  if (/^(?:a|采纳)$/iu.test(key)) return acceptance(issue, doubt, talk, doubt.suggestion);
  if (/^(?:e|另改)$/iu.test(key)) return acceptance(issue, doubt, talk, undefined);
  talk.say('  请键入 a、e、r、q 之一，或按回车。\n');
  return 'again';
}

async function dismissal({ rule, line, quote }: Doubt, talk: Talk): Promise<Answer> {
  const reason = await talk.ask('  驳回的理由：');
  if (reason === undefined) return 'quit';
  if (reason === '') return 'again';
  return { dismissed: [{ rule, line, ...(quote === undefined ? {} : { quote }), reason, ...signature() }] };
}

async function acceptance(issue: ReadIssue, doubt: Doubt, talk: Talk, suggestion: string | undefined): Promise<Answer> {
  const pieces = wordsIn(issue);
  const found = wordsOf(pieces, doubt);
  if (!found || doubt.quote === undefined) {
    talk.say(`  这一处的文字对不上，不能在这里更正；需要时请在 ${join(issue.folder, DECISIONS)} 里写，或驳回。\n`);
    return 'again';
  }
  const replacement = suggestion ?? (await talk.ask(`  “${doubt.quote}”改为（回车放弃）：`));
  if (replacement === undefined) return 'quit';
  if (replacement === '') return 'again';
  const edit = replacing(pieces, found, doubt.quote, replacement, correctedIn(issue));
  if (edit) return { corrections: [{ ...edit, reason: doubt.message, ...signature() }] };
  talk.say('  和原文一样。不需要改，请驳回。\n');
  return 'again';
}

/** Every line and block that can be corrected. */
const wordsIn = ({ ingested: { assembled } }: ReadIssue): Pieces<Words> =>
  byLine<Words>([...piecesOf(assembled), ...wordsAround(assembled)]);

/** What is corrected already. */
function correctedIn({ ingested, folder }: ReadIssue): Placed[] {
  const again = reread(ingested, decisionsIn({ folder })?.corrections ?? []);
  const known = 'rest' in again ? correct(ingested.assembled, again.rest) : again;
  return 'placed' in known ? known.placed : [];
}

/** Returns why it cannot be written. */
function write(
  issue: ReadIssue,
  answer: { corrections: [Correction] } | { dismissed: [Dismissal] },
): string | undefined {
  const text = withDecisions(decisionsTextIn(issue.folder), answer);
  const result = decide(issue.ingested, parseDecisions(text, join(issue.folder, DECISIONS)));
  if ('misfits' in result) return result.misfits[0]?.reason;
  writeDecisions(issue.folder, text);
  return undefined;
}

function decisionsIn({ folder }: Pick<ReadIssue, 'folder'>): WrittenDecisions | undefined {
  const text = decisionsTextIn(folder);
  return text === undefined ? undefined : parseDecisions(text, join(folder, DECISIONS));
}

/** Doubts first, then what may have been misread, surest first. */
function openIn({ ingested }: ReadIssue, decisions: WrittenDecisions | undefined): Doubt[] {
  const result = decisions ? decide(ingested, decisions) : ingested;
  return 'misfits' in result ? [] : [...result.ledger.doubts, ...result.ledger.suspects];
}
