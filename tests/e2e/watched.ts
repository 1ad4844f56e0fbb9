/** What a page must not do while it loads: move what is shown, break its policy, ask another host. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

export interface Watched {
  /** How far what moved did, and the elements. */
  shifts: () => Promise<string[]>;
  /** Of the Content-Security-Policy. */
  complaints: readonly string[];
  /** Addresses of other hosts. */
  strangers: readonly string[];
}

/** To be called before the page goes anywhere. */
export async function watch(page: Page): Promise<Watched> {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/iu.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('site')) && !request.url().startsWith('data:')) strangers.push(request.url());
  });
  await page.addInitScript(gatherShifts);
  return { complaints, strangers, shifts: () => shiftsOf(page) };
}

function gatherShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
      const moved = entry.sources.map(({ node }) =>
        node instanceof Element ? `${node.tagName}.${node.classList}` : node?.nodeName,
      );
      shifts.push(`${entry.value}: ${moved.join(' ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Two frames: shifts are reported after the frame that shows them. */
function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve((window as unknown as { shifts: string[] }).shifts)),
        ),
      ),
  );
}
