/** The time that the site gives a file or a program before it calls it lost is over when a test says so: no machine is too busy, and nobody waits. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Runs before any script of a page or of a thread. From then on what waits for seconds, to give up or to say something else again, waits until `timeIsUp`. A timer that was set in one go with
 * a `fetch` is that file's, and so are those that do the same work later.
 */
export function stopClock(): void {
  const LONG = 2000;
  const [set, clear, ask] = [self.setTimeout, self.clearTimeout, self.fetch];
  const waiting = new Map<number, { work: () => void; since: number; ring: () => void }>();
  const files = new Map<() => void, string>();
  const justSet: (() => void)[] = [];
  let last = 0;
  Object.assign(self, {
    setTimeout: (work: () => void, time = 0, ...given: unknown[]): number => {
      if (time < LONG) return set(work, time, ...given);
      last -= 1;
      waiting.set(last, { work, since: Date.now(), ring: work.bind(undefined, ...(given as [])) });
      justSet.push(work);
      queueMicrotask(() => justSet.splice(0));
      return last;
    },
    clearTimeout: (timer: number): void => {
      if (!waiting.delete(timer)) clear(timer);
    },
    fetch: (file: URL | RequestInfo, how?: RequestInit): Promise<Response> => {
      for (const work of justSet.splice(0)) files.set(work, String(file));
      return ask(file, how);
    },
  });
  new BroadcastChannel('clock').addEventListener('message', ({ data: { pattern, now } }) => {
    for (const [timer, { work, since, ring }] of [...waiting]) {
      const file = files.get(work);
      if (since > now || (file !== undefined && !new RegExp(pattern, 'u').test(file))) continue;
      waiting.delete(timer);
      ring();
    }
  });
}

/** The page is shown that its time for such files, and for the engine itself, is over, until it says so. */
export async function timeIsUp(page: Page, file: RegExp, sign: Locator): Promise<void> {
  const passed = async (): Promise<boolean> => {
    if (await sign.isVisible()) return true;
    await page.evaluate(
      (pattern) => new BroadcastChannel('clock').postMessage({ pattern, now: Date.now() }),
      file.source,
    );
    return false;
  };
  await expect.poll(passed).toBe(true);
}
