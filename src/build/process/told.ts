/** What a process of the build says of itself to the one that started it. */
import type { Phase, Spent, Told } from './job.ts';

const tell = (told: Told): void => void process.send?.(told);

/** Where whoever waits for the site is gone, this process ends: nobody would put the site in its place. */
export function endWithListener(): void {
  process.once('disconnect', () => process.exit(1));
  // Waiting for that alone keeps no process.
  process.channel?.unref();
}

/** `of`: how many there are to do. */
export const begin = (phase: Phase, of?: number): void =>
  tell({ kind: 'begun', phase, ...(of === undefined ? {} : { of }) });

export const isRead = (): void => tell({ kind: 'read' });

/** Resolves once the process that started this one says that all issues are read, and that there is room for this one. */
export const untilRead = (): Promise<void> =>
  new Promise((settle) => {
    process.channel?.ref();
    process.once('message', () => {
      process.channel?.unref();
      settle();
    });
  });

export const done = (count: number): void => tell({ kind: 'done', count });

export interface Stopwatch {
  /** What was spent since the last time went into `on`, on `count` of them. */
  (on: string, count?: number): void;
  /** Tells the sums. */
  tell(): void;
}

export function stopwatch(): Stopwatch {
  const sums = new Map<string, Spent & { count: number }>();
  let last = { user: 0, system: 0, clock: 0 };
  const into = (on: string, count = 0): void => {
    const now = spentUntilNow();
    const sum = sums.get(on) ?? { user: 0, system: 0, clock: 0, count: 0 };
    sum.user += now.user - last.user;
    sum.system += now.system - last.system;
    sum.clock += now.clock - last.clock;
    sum.count += count;
    sums.set(on, sum);
    last = now;
  };
  return Object.assign(into, {
    tell: () => {
      for (const [on, { count, ...spent }] of sums) tell({ kind: 'spent', on, spent, count });
    },
  });
}

/** Told before each of many small tasks what it goes into. Those of a kind that follow each other are measured as one: to look at the clock takes as long as some of them. */
export function inRuns(spent: Stopwatch): (on: string) => void {
  let [current, count] = ['', 0];
  return (on) => {
    if (on !== current && count > 0) spent(current, count);
    [current, count] = [on, on === current ? count + 1 : 1];
  };
}

/** Since the process began. */
export function spentUntilNow(): Spent {
  const { user, system } = process.cpuUsage();
  return { user: user / 1000, system: system / 1000, clock: performance.now() };
}
