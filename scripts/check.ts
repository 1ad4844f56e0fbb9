/** `npm run check`: everything that can be told without running the site. Exit code 1 where a check fails. */
import { CHECKS } from '../src/check/index.ts';

const verdicts: string[] = [];

for (const { name, run } of CHECKS) {
  const start = performance.now();
  const findings = await run();
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  if (findings.length > 0) process.exitCode = 1;
  verdicts.push(
    `${findings.length === 0 ? '✓' : '✗'} ${name}（${((performance.now() - start) / 1000).toFixed(1)} 秒）`,
  );
}

process.stdout.write(`\n${verdicts.join('\n')}\n`);
