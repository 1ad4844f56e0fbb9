/** Check after check: what each finds as soon as it is found, and a list of verdicts at the end. */
import { messageOf } from '../command/message.ts';
import type { Check } from './model.ts';

export interface Checked {
  findings: string[];
  /** A line a check. */
  verdicts: string[];
}

/** `tell` is given the findings of each check. One that cannot be made is a finding too. */
export async function runChecks(checks: readonly Check[], tell: (findings: string[]) => void): Promise<Checked> {
  const all: Checked = { findings: [], verdicts: [] };
  for (const { name, run } of checks) {
    const start = performance.now();
    const findings = await run().catch((error) => [messageOf(error).text]);
    tell(findings);
    all.findings.push(...findings);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    all.verdicts.push(`${findings.length === 0 ? '✓' : '✗'} ${name}（${seconds} 秒）`);
  }
  return all;
}
