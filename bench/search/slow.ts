/** The first search of a reader with a slow line and a slow computer. */
import type { Browser, CDPSession } from 'playwright-core';

/** 10 Mbit/s with the delay of a mobile network, and a processor of a quarter of the speed. */
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };
const SLOWER = 4;

/**
 * Milliseconds from touching the search field, on a page that has loaded, until the first row has its text. The line is slow for the worker
 * too; its processor is not, as Chromium slows pages only.
 */
export async function slowStart(browser: Browser, site: string, query: string): Promise<number> {
  const page = await (await browser.newContext()).newPage();
  const session = await page.context().newCDPSession(page);
  await slowWorkers(session);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await page.goto(`${site}search/`, { waitUntil: 'networkidle' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const milliseconds = await page.evaluate(firstText, query);
  await page.context().close();
  return milliseconds;
}

/** A worker waits from its first line until it is slow. */
async function slowWorkers(session: CDPSession): Promise<void> {
  let id = 0;
  session.on('Target.attachedToTarget', async ({ sessionId }) => {
    const send = (method: string, params: object = {}) => {
      id += 1;
      return session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    };
    await send('Network.enable');
    await send('Network.emulateNetworkConditions', LINE);
    await send('Runtime.runIfWaitingForDebugger');
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}

/** Runs in the page. */
async function firstText(query: string): Promise<number> {
  const hits = document.querySelector('[data-part="hits"]');
  const input = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!hits || !input?.form) throw new Error('This is not the search page');
  const started = performance.now();
  const done = new Promise<void>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!hits.querySelector('.hit h3')) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(hits, { childList: true, subtree: true });
  });
  input.focus();
  input.value = query;
  input.form.requestSubmit();
  await done;
  return performance.now() - started;
}
