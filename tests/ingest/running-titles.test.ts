import { expect, test } from 'vitest';
import { cutOff, ingestText, issueWith, prose } from './blocks.ts';

const [half, rest] = [cutOff(100), `，${prose(80, 30)}`];
const rulesOf = (line: string): string[] => {
  const text = issueWith(`${half}\n\n${line}\n\n${rest}`);
  const at = text.split('\n').indexOf(line) + 1;
  return (ingestText(text).result?.ledger.entries ?? []).filter((entry) => entry.line === at).map(({ rule }) => rule);
};

test.each(['山村小学的春天 13', '14　山村小学的春天'])('%j, a title with a page, is a running head', (line) =>
  expect(rulesOf(line)).toEqual(['running-head']),
);

test.each(['集市上的手艺人 13', '山村小学的春天，13'])('%j is none', (line) =>
  expect(rulesOf(line)).not.toContain('running-head'),
);
