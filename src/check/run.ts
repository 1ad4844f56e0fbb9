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
  const begun = new Map(checks.filter(({ isLong }) => isLong).map((check) => [check, made(check)]));
  for (const check of checks) {
    const { findings, seconds } = await (begun.get(check) ?? made(check));
    tell(findings);
    all.findings.push(...findings);
    all.verdicts.push(`${findings.length === 0 ? '✓' : '✗'} ${check.name}（${seconds.toFixed(1)} 秒）`);
  }
  return all;
}

async function made({ run }: Check): Promise<{ findings: string[]; seconds: number }> {
  const start = performance.now();
  const findings = await run().catch((error) => [messageOf(error).text]);
  return { findings, seconds: (performance.now() - start) / 1000 };
}
