/** The phases of a build for whoever waits: a line each, and on a terminal a bar for the long one. */

import { SingleBar } from 'cli-progress';
import type { Phase, Told } from './process/job.ts';

const NAMES: Readonly<Record<Phase, string>> = {
  inputs: '查对改动',
  program: '准备网页程序',
  content: '读取各期',
  pages: '生成网页',
  search: '建立检索索引',
  manifest: '核对并换上',
};

export interface Progress {
  begin(phase: Phase, of?: number): void;
  /** What a process of the build tells. */
  hear(told: unknown): void;
  end(): void;
}

export function progress(watch?: (told: Told) => void): Progress {
  let current: { phase: Phase; since: number } | undefined;
  let bar: SingleBar | undefined;
  const finish = (): void => {
    bar?.stop();
    bar = undefined;
    if (current)
      process.stdout.write(`${NAMES[current.phase]}　${((performance.now() - current.since) / 1000).toFixed(1)} 秒\n`);
    current = undefined;
  };
  const begin = (phase: Phase, of?: number): void => {
    finish();
    current = { phase, since: performance.now() };
    if (of === undefined || !process.stdout.isTTY) return;
    bar = new SingleBar({ format: `${NAMES[phase]}　{bar} {value}/{total}`, clearOnComplete: true, hideCursor: true });
    bar.start(of, 0);
  };
  return {
    begin,
    hear: (message) => {
      const told = message as Told;
      if (told.kind === 'begun') begin(told.phase, told.of);
      else if (told.kind === 'done') bar?.update(told.count);
      watch?.(told);
    },
    end: finish,
  };
}
