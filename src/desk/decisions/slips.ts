/** Slips that readers sent, as an editor pastes them → what each would change, or why it cannot. */
import { type Entries, NONE, type Signed, tried } from '../../proof/index.ts';
import { correctionOf, readSlips, type Slip } from '../../watch/slip.ts';
import type { Opener } from '../issue/opened.ts';

export type Proposed = { slip: Slip; entries: Entries; refused?: string } | { reason: string };

/** In order of the text. */
export async function proposedBy(text: string, opener: Opener, signed: Signed): Promise<Proposed[]> {
  const slips = readSlips(text);
  if (slips.length === 0) return [{ reason: '这里面没有指错单。请把读者寄来的单子连“指错单”三字一起粘贴' }];
  const proposed: Proposed[] = [];
  for (const slip of slips) proposed.push('issue' in slip ? await proposal(slip, opener, signed) : slip);
  return proposed;
}

async function proposal(slip: Slip, opener: Opener, signed: Signed): Promise<Proposed> {
  const issue = await opener.open(slip.issue);
  if ('reasons' in issue) return { reason: `${slip.issue}：${issue.reasons.join('；')}` };
  const entries: Entries = { ...NONE, corrections: [correctionOf(slip, signed)] };
  const refusal = tried(issue, entries);
  return { slip, entries, ...(refusal ? { refused: refusal.reason } : {}) };
}
