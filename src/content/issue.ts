/** The files that belong to an issue as a whole, `issue.yaml`, `ledger.json` and `register.json`, without what its periodical withholds. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { shownPath } from '../disk/shown-path.ts';
import {
  type Article,
  type IssueData,
  issueSchema,
  type LedgerData,
  ledgerSchema,
  type RegisterData,
  registerSchema,
} from '../schema.ts';
import { readYaml } from '../text/yaml.ts';
import { withheldIssue, withheldLedger, withheldRegister } from '../withheld/issue.ts';
import type { Policy } from '../withheld/policy.ts';
import type { IssueFiles } from './files.ts';
import { policyIn } from './root.ts';

/** Undefined where the file is absent. Throws a `VFileMessage` in Chinese where it is wrong. */
export async function readIssueFile(issue: IssueFiles): Promise<IssueData | undefined> {
  const path = join(issue.folder, 'issue.yaml');
  if (!existsSync(path)) return undefined;
  return withheldIssue(readYaml(await readFile(path, 'utf8'), shownPath(path), issueSchema), policyOf(issue));
}

/** Undefined where the file is absent. */
export const readLedger = (issue: IssueFiles): Promise<LedgerData | undefined> =>
  readJson(issue, 'ledger.json', ledgerSchema, withheldLedger);

/** Undefined where the file is absent. */
export const readRegisterFile = (issue: IssueFiles): Promise<RegisterData | undefined> =>
  readJson(issue, 'register.json', registerSchema, withheldRegister);

/** Of the archive that the issue lies in. */
const policyOf = ({ folder }: IssueFiles): Policy => policyIn(dirname(folder));

/** JSON is YAML too, so its mistakes are told with their line as well. */
async function readJson<Data>(
  issue: IssueFiles,
  name: string,
  schema: z.ZodType<Data>,
  withheld: (data: Data, policy: Policy) => Data,
): Promise<Data | undefined> {
  const path = join(issue.folder, name);
  if (!existsSync(path)) return undefined;
  const text = await readFile(path, 'utf8');
  const result = schema.safeParse(parseJson(text));
  return withheld(result.success ? result.data : readYaml(text, shownPath(path), schema), policyOf(issue));
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
