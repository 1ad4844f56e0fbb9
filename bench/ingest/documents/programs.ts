/** Programs that write documents, each with the layouts that it can set. */
import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launchChromium } from '../../../tests/e2e/chromium.ts';
import type { DocumentIssue } from './issue.ts';
import { openDocumentOf } from './open-document.ts';
import { type Layout, pageOf } from './page.ts';

export interface Program {
  name: string;
  layouts: readonly Layout[];
  isInstalled: () => boolean;
  /** Writes the issue into `folder`; the path of the document. */
  write: (issue: DocumentIssue, layout: Layout, folder: string) => Promise<string>;
}

/** A conversion of one small document; a first start makes a profile. */
const LONGEST_RUN = 120_000;
const SOFFICE = '/usr/bin/soffice';

export const programs: readonly Program[] = [
  {
    name: 'Chromium, PDF',
    layouts: ['plain', 'columns', 'vertical', 'turned'],
    isInstalled: () => ['/usr/bin/chromium', '/usr/bin/google-chrome', process.env.CHROME_PATH ?? ''].some(existsSync),
    write: async (issue, layout, folder) => {
      const browser = await launchChromium();
      try {
        const page = await browser.newPage();
        await page.setContent(pageOf(issue, layout));
        const path = join(folder, 'delivered.pdf');
        await page.pdf({ path, preferCSSPageSize: true });
        return path;
      } finally {
        await browser.close();
      }
    },
  },
  libreOffice('pdf', ['plain', 'columns', 'vertical']),
  libreOffice('html', ['plain']),
  libreOffice('docx', ['plain', 'columns']),
];

function libreOffice(extension: 'pdf' | 'html' | 'docx', layouts: readonly Layout[]): Program {
  return {
    name: `LibreOffice, ${extension.toUpperCase()}`,
    layouts,
    isInstalled: () => existsSync(SOFFICE),
    write: async (issue, layout, folder) => {
      const from = join(folder, 'delivered.fodt');
      writeFileSync(from, openDocumentOf(issue, layout));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const args = [profile, '--headless', '--convert-to', extension, '--outdir', folder, from];
      await promisify(execFile)(SOFFICE, args, { timeout: LONGEST_RUN });
      return join(folder, `delivered.${extension}`);
    },
  };
}
