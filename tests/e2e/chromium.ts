/** Starts the Chromium that tests, benches and screenshots share. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The shell is the same Chromium without windows, at half the cost a page; `scripts/setup.mjs` installs it. */
const PATHS = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
/** Until it has started: a busy machine takes its time. */
const PATIENCE = 300_000;
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launchChromium(): Promise<Browser> {
  const executablePath = PATHS.find((path) => path !== undefined && existsSync(path));
  return chromium.launch({ args: ARGUMENTS, timeout: PATIENCE, ...(executablePath ? { executablePath } : {}) });
}
