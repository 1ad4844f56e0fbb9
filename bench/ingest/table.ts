/** Columns of the benchmark's tables, and the statistics in them. */
import type { Score } from './score.ts';
import { f1, precision, recall } from './score.ts';

export function figures(one: Score): string[] {
  return [precision(one), recall(one), f1(one)].map((value) => value.toFixed(3));
}

export function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(26)}${cells.map((cell) => cell.padStart(10)).join('')}`;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}

/** Half width of the 95 % interval of a mean, normal approximation. */
export function halfInterval(numbers: readonly number[]): number {
  const centre = mean(numbers);
  const variance = sum(numbers.map((value) => (value - centre) ** 2)) / Math.max(1, numbers.length - 1);
  return 1.96 * Math.sqrt(variance / Math.max(1, numbers.length));
}
