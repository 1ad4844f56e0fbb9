/** What an issue names: from `register.json`, or from the heads of its articles where another program wrote the issue. */
import { headRegisterOf } from '../register/index.ts';
import type { Article, IssueData, RegisterData } from '../schema.ts';
import type { IssueFiles } from './files.ts';
import { readRegisterFile } from './issue.ts';

export async function registerOfIssue(
  files: IssueFiles,
  articles: readonly Article[],
  { masthead }: IssueData,
): Promise<RegisterData> {
  return (await readRegisterFile(files)) ?? headRegisterOf(articles, masthead);
}
