/** The files that belong to an issue as a whole: `issue.yaml`, `ledger.json` and `register.json`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { readYaml } from '../mdx/yaml.ts';
import {
  type Article,
  type IssueData,
  issueSchema,
  type LedgerData,
  ledgerSchema,
  type RegisterData,
  registerSchema,
} from '../schema.ts';
import type { IssueFiles } from './files.ts';
import { shownPath } from './root.ts';

/** Undefined where the file is absent. Throws a `VFileMessage` in Chinese where it is wrong. */
export async function readIssueFile(issue: IssueFiles): Promise<IssueData | undefined> {
  const path = join(issue.folder, 'issue.yaml');
  if (!existsSync(path)) return undefined;
  return readYaml(await readFile(path, 'utf8'), shownPath(path), issueSchema);
}

/** Undefined where the file is absent. */
export const readLedger = (issue: IssueFiles): Promise<LedgerData | undefined> =>
  readJson(issue, 'ledger.json', ledgerSchema);

/** Undefined where the file is absent. */
export const readRegisterFile = (issue: IssueFiles): Promise<RegisterData | undefined> =>
  readJson(issue, 'register.json', registerSchema);

/** JSON is YAML too, so its mistakes are told with their line as well. */
async function readJson<Data>(issue: IssueFiles, name: string, schema: z.ZodType<Data>): Promise<Data | undefined> {
  const path = join(issue.folder, name);
  if (!existsSync(path)) return undefined;
  const text = await readFile(path, 'utf8');
  const result = schema.safeParse(parseJson(text));
  return result.success ? result.data : readYaml(text, shownPath(path), schema);
}

/** What an issue without `issue.yaml` says of itself through its folder and its articles. */
export function describeIssue(id: string, title: string, articles: Article[]): IssueData {
  const [year = 0, number = 0] = id.split('-').map(Number);
  const printed = articles.filter((article) => article.kind === 'article');
  const contents = printed.map(({ order, section, title, page }) => ({
    order,
    section,
    title,
    ...(page === undefined ? {} : { page }),
  }));
  return {
    title,
    year,
    number,
    sections: [...new Set(printed.map((article) => article.section))],
    masthead: [],
    contents,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
