/**
 * Prints `N passed, N failed` over tests and checks, and exits with 1 where something failed.
 * Arguments: Vitest's JSON report, exit code of the tests, output of `npm run check`, its exit code.
 * A command that failed without naming a failure (a crash, a build that broke) counts as one.
 */
import { existsSync, readFileSync } from 'node:fs';

const [testReport, testCode, checkOutput, checkCode] = process.argv.slice(2);

const tests = existsSync(testReport) ? JSON.parse(readFileSync(testReport, 'utf8')) : {};
const checks = existsSync(checkOutput) ? readFileSync(checkOutput, 'utf8') : '';

const passed = (tests.numPassedTests ?? 0) + lines(checks, '✓');
const failed = failures(tests.numFailedTests ?? 0, testCode) + failures(lines(checks, '✗'), checkCode);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function lines(text, mark) {
  return text.split('\n').filter((line) => line.startsWith(`${mark} `)).length;
}

function failures(named, code) {
  return code === '0' ? named : Math.max(named, 1);
}
