/** The walk through the open questions of one issue. Each decision is shown before it is written, on the disk before the next question, and can be undone. */
import type { Pieces, Words } from '../ingest/index.ts';
import type { Doubt } from '../schema.ts';
import { choicesFor, correcting, dismissing, type Entries } from './choices.ts';
import { type Key, keyNames, keyOf, keys, promptOf } from './keys.ts';
import { isSamePlace, type Question, questionsOf } from './questions.ts';
import { correctedIn, type IssueFolder, openIn, type Recorded, record, takeBack, wordsIn } from './record.ts';
import { entriesText, mending, questionText } from './show.ts';
import { signing, type Talk, type Typed, textFrom, yesTo } from './talk.ts';

export interface Tally {
  corrected: number;
  kept: number;
  /** Still open. */
  open: number;
  /** The editor wants to stop. */
  quit: boolean;
}

interface Walk extends Talk {
  issue: IssueFolder;
  pieces: Pieces<Words>;
  /** Lines of the source. */
  source: readonly string[];
  /** Who decides, once it is known. */
  signer: { name?: string };
}

interface Made extends Recorded {
  question: Question;
}

/** What an editor did at a question. `back`: nothing, and it is asked again. */
type Step = Made | 'later' | 'undo' | 'quit' | 'back';

/**
 * The issue must have been ingested without a fatal message, so its decisions are sound. `text`: of its source. `findings`: what else is asked, before
 * anything that holds up no publication; each until it was decided here.
 */
export async function walk(
  issue: IssueFolder,
  text: string,
  talk: Talk,
  findings: readonly Doubt[] = [],
): Promise<Tally> {
  const walking: Walk = { ...talk, issue, pieces: wordsIn(issue), source: text.split(/\r?\n/u), signer: {} };
  const made: Made[] = [];
  const passed: Question[] = [];
  const without = (asked: readonly Question[]): Question[] => {
    const { doubts, suspects } = openIn(issue);
    const questions = questionsOf(walking.pieces, { doubts: [...findings, ...doubts], suspects });
    return questions.filter((one) => !asked.some((other) => isSamePlace(one, other)));
  };
  const left = (): Question[] => without([...made.map(({ question }) => question), ...passed]);
  let quit = false;
  for (;;) {
    const [question, ...rest] = left();
    if (!question && made.length === 0) break;
    const done = made.length + passed.length;
    const place = `${done + 1}/${done + 1 + rest.length}`;
    const step = question ? await stepAt(question, place, walking) : await stepAtEnd(walking);
    if (step === 'undo') undo(made, walking);
    else if (step === 'quit' || !question) {
      quit = step === 'quit';
      break;
    } else if (step === 'later') passed.push(question);
    else if (step !== 'back') made.push(step);
  }
  const corrected = made.filter(({ entries }) => entries.corrections.length > 0).length;
  const open = without(made.map(({ question }) => question)).length;
  return { corrected, kept: made.length - corrected, open, quit };
}

/** Asks until the answer is one. */
async function stepAt(question: Question, place: string, walking: Walk): Promise<Step> {
  const { issue, source, say } = walking;
  say(questionText(place, question, issue.ingested, source));
  for (;;) {
    const step = await choice(question, walking);
    if (step !== 'back') return step;
  }
}

/** The last decision can be undone as well. */
async function stepAtEnd({ ask, say }: Walk): Promise<Step> {
  for (;;) {
    const typed = await ask(promptOf(['undo'], '结束'));
    const key = keyOf(typed ?? '');
    if (key === 'undo' || key === 'quit') return key;
    if (key === 'none') return 'later';
    say(`  请键入 ${keys.undo}，或按回车。\n`);
  }
}

async function choice(question: Question, walking: Walk): Promise<Step> {
  const { say, ask } = walking;
  const offered: Key[] = [...choicesFor(question), 'undo', 'quit'];
  const typed = await ask(promptOf(offered, '稍后'));
  const key = keyOf(typed ?? keys.quit);
  if (key === 'none') return 'later';
  if (key === 'unknown' || !offered.includes(key)) {
    say(`  这里可以键入 ${offered.map((one) => keys[one]).join('、')}，或按回车。什么也没有写。\n`);
    return 'back';
  }
  if (key === 'quit' || key === 'undo') return key;
  if (key === 'mend') {
    say(mending(question, walking.issue.ingested.alignment));
    return 'back';
  }
  const words =
    key === 'accept' ? { text: question.doubts[0].suggestion ?? '' } : await wordsFor(key, question, walking);
  return 'text' in words ? decision(key, words.text, question, walking) : words.step;
}

/** The replacement, or the reason. */
const wordsFor = (key: Key, { doubts: [{ quote }] }: Question, walking: Walk): Promise<Typed> =>
  textFrom(walking, key === 'change' ? `“${quote}”整个改为` : `${keyNames[key]}，理由`);

async function decision(key: Key, words: string, question: Question, walking: Walk): Promise<Step> {
  const { issue, pieces, say } = walking;
  const signed = await signing(walking, walking.signer);
  if ('step' in signed) return signed.step;
  const entries =
    key === 'accept' || key === 'change'
      ? correcting(pieces, question, words, correctedIn(issue), signed)
      : dismissing(question, words, signed);
  if (!entries) {
    say(`  和原文一样，没有什么要改。原文没有错，请键入 ${keys.keep}。\n`);
    return 'back';
  }
  say(entriesText(entries, question.found));
  const step = await yesTo(promptOf(['write', 'quit'], '不写'), walking);
  if (step !== 'yes') return step;
  return written(entries, question, walking);
}

function written(entries: Entries, question: Question, { issue, say }: Walk): Step {
  const recorded = record(issue, entries);
  if (!('reason' in recorded)) return { ...recorded, question };
  say(`  不能这样写：${recorded.reason}\n`);
  return 'back';
}

function undo(made: Made[], { issue, say }: Walk): void {
  const last = made.at(-1);
  if (!last) {
    say('  这一次还没有写过决定，没有可撤销的。\n');
    return;
  }
  const refusal = takeBack(issue, last);
  if (refusal) say(`  不能撤销：${refusal.reason}\n`);
  else {
    made.pop();
    say(`  已撤销：\n${entriesText(last.entries, undefined)}`);
  }
}
