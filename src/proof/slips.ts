/** 指错单 of readers, one by one: shown as old and new, written where the editor consents, and the issue ingested again. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { piecesOf, placeAtAnchor } from '../ingest/index.ts';
import { type IntakeOptions, readIssue, reportOf, writeIssue } from '../intake/index.ts';
import type { Correction } from '../schema.ts';
import { correctionOf, type Slip } from '../watch/slip.ts';
import { type Entries, NONE } from './choices.ts';
import { promptOf } from './keys.ts';
import { type IssueFolder, record } from './record.ts';
import { entriesText } from './show.ts';
import { signing, type Talk, yesTo } from './talk.ts';

/** `fit`: false where one of them does not apply, as the editor has been told. */
export interface Applied {
  written: number;
  fit: boolean;
}

export async function applySlips(
  slips: readonly (Slip | { reason: string })[],
  options: IntakeOptions,
  talk: Talk,
): Promise<Applied> {
  const applied: Applied = { written: 0, fit: true };
  const signer: { name?: string } = {};
  for (const [at, slip] of slips.entries()) {
    talk.say(`\n第 ${at + 1} 张，共 ${slips.length} 张：\n`);
    const outcome = 'issue' in slip ? await applySlip(slip, options, talk, signer) : slip;
    if (outcome === 'written') applied.written++;
    if (outcome === 'quit') break;
    if (typeof outcome === 'string') continue;
    applied.fit = false;
    talk.say(`  ✗ ${outcome.reason}\n`);
  }
  return applied;
}

async function applySlip(
  slip: Slip,
  options: IntakeOptions,
  talk: Talk,
  signer: { name?: string },
): Promise<'written' | 'passed' | 'quit' | { reason: string }> {
  const path = join(options.out, slip.issue);
  if (!existsSync(path)) return { reason: `没有 ${slip.issue} 这一期（${path}）。请核对指错单的“期篇”` };
  const issue = await readIssue(path, options);
  if (!('delivered' in issue)) return { reason: `${slip.issue} 不能导入：\n${reportOf(issue)}` };
  const signed = await signing(talk, signer);
  if ('step' in signed) return signed.step === 'quit' ? 'quit' : 'passed';
  const correction = correctionOf(slip, signed);
  const shown = shownFor(issue, correction);
  if ('reason' in shown) return shown;
  talk.say(shown.text);
  const step = await yesTo(promptOf(['write', 'quit'], '不写'), talk);
  if (step !== 'yes') return step === 'quit' ? 'quit' : 'passed';
  const recorded = record(issue, entriesOf(correction));
  if ('reason' in recorded) return { reason: `不能这样写：${recorded.reason}` };
  const after = writeIssue(issue);
  if (after.stored === undefined) return { reason: reportOf(after) };
  talk.say(`  已写入 ${issue.folder}\n`);
  return 'written';
}

const entriesOf = (correction: Correction): Entries => ({ ...NONE, corrections: [correction] });

/** Old and new in the paragraph; a slip that finds no such words, or several, is refused before anything is asked. */
function shownFor({ ingested }: IssueFolder, correction: Correction): { text: string } | { reason: string } {
  const { assembled } = ingested;
  const place = placeAtAnchor(assembled, piecesOf(assembled), { decision: correction, at: 1 });
  if ('rule' in place) return { reason: place.reason };
  const title = ingested.articles.find(({ data }) => data.order === correction.article)?.data.title;
  return { text: `  ${ingested.id}《${title ?? ''}》\n${entriesText(entriesOf(correction), place)}` };
}
