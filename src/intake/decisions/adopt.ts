/** `--adopt`: what someone changed by hand in generated articles and in `issue.yaml` becomes corrections, or nothing is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { ArticleFile, Ingested } from '../../ingest/index.ts';
import { type ParsedArticle, parseArticle, writeArticle } from '../../mdx/index.ts';
import { type Article, type IssueData, issueSchema } from '../../schema.ts';
import { readYaml } from '../../text/yaml.ts';
import { failed, type Outcome, type ReadIssue } from '../read-issue.ts';
import { editedByHand } from '../store.ts';
import { filesOf, writeIssue } from '../write-issue.ts';
import { decided } from './decided.ts';
import { type Edit, editsOf } from './edits.ts';
import { isSaid, issueEditsOf } from './issue-edits.ts';
import { decisionsTextIn, withDecisions } from './on-disk.ts';
import { signature } from './signature.ts';

interface EditedArticle {
  name: string;
  /** Index among the articles of the issue. */
  index: number;
  edited: ParsedArticle;
}

/** What was changed by hand. */
interface Edited {
  articles: EditedArticle[];
  issue?: IssueData;
}

export function adopt(issue: ReadIssue): Outcome {
  const { file, folder, ingested } = issue;
  const current = decided(ingested, folder, file);
  if (!current) return { file };
  const names = editedByHand(folder, filesOf(current, issue.delivered, issue.periodical));
  if (names.length === 0) return writeIssue(issue);
  const others = names.filter((name) => !name.endsWith('.mdx') && name !== ISSUE);
  if (others.length > 0)
    return refuse(file, `${others.join('、')} 不是文章，也不是 issue.yaml，它的改动不能转为更正。请撤销改动再试`);

  const edited = readEdited(folder, names, current, file);
  if (!edited) return { file };
  const edits = editsIn(folder, current, edited);
  if ('reason' in edits) return refuse(file, edits.reason);
  const signed = { reason: UNSAID, ...signature() };
  const text = withDecisions(decisionsTextIn(folder), { corrections: edits.map((edit) => ({ ...edit, ...signed })) });
  const result = decided(ingested, folder, file, text);
  if (!result) return { file };
  const strange = strangeIn(folder, result, edited);
  return strange === undefined ? { ...writeIssue(issue, text), adopted: edits.length } : refuse(file, strange);
}

/** Returns the reason in Chinese where corrections cannot say it. */
function editsIn(folder: string, current: Ingested, { articles, issue }: Edited): Edit[] | { reason: string } {
  const all: Edit[] = [];
  for (const { name, index, edited } of articles) {
    const path = join(folder, name);
    const generated = current.articles[index] as ArticleFile;
    if (recordOf(generated.data) !== recordOf(edited.data))
      return {
        reason: `${path}：printed 和 corrections 由程序填写。更正写在 corrections.yaml 里；请撤销这一处改动再试`,
      };
    const edits = editsOf(current.assembled, index, generated, edited);
    if ('reason' in edits) return { reason: `${path}：${edits.reason}。${ADVICE}` };
    all.push(...edits);
  }
  const edits = issue ? issueEditsOf(current, issue) : [];
  return 'reason' in edits
    ? { reason: `${join(folder, ISSUE)}：${edits.reason}。${ISSUE_ADVICE}` }
    : [...all, ...edits];
}

/** Why the corrections would not write what was edited. */
function strangeIn(folder: string, result: Ingested, { articles, issue }: Edited): string | undefined {
  const strange = articles.find(({ index, edited }) => !says(result.articles[index] as ArticleFile, edited));
  if (strange) return `${join(folder, strange.name)}：${STRUCTURE}。${ADVICE}`;
  if (!issue || isSaid(result.issue, issue)) return undefined;
  return `${join(folder, ISSUE)}：照这样更正以后，导入的结果和手工改的不一样，因为封面、目录的一处常常决定别处。${ISSUE_ADVICE}`;
}

/** Until the editor says why. */
const UNSAID = '手工修改，请补充理由';
const STRUCTURE = '除了文字，还改了结构（段落的种类、粗体之类），或改了栏目、页码（请更正目录里的那一行）';
const ISSUE = 'issue.yaml';
const ISSUE_ADVICE = '请撤销改动，在 corrections.yaml 里写明 source.txt 的行号';
const ADVICE = '只有文字的改动能转为更正；请撤销其他改动再试';

function readEdited(folder: string, names: readonly string[], current: Ingested, file: VFile): Edited | undefined {
  try {
    const articles = names
      .filter((name) => name !== ISSUE)
      .map((name) => {
        const path = join(folder, name);
        const edited = parseArticle(readFileSync(path, 'utf8'), path);
        const index = current.articles.findIndex(({ data }) => data.order === Number.parseInt(name, 10));
        return { name, edited, index };
      });
    if (!names.includes(ISSUE)) return { articles };
    const path = join(folder, ISSUE);
    return { articles, issue: readYaml(readFileSync(path, 'utf8'), path, issueSchema) };
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    error.fatal = true;
    file.messages.push(error);
    return undefined;
  }
}

/** The article says what the edited one does: the same file, but for the record of corrections and the printed lines that it keeps. */
function says({ data, body }: ArticleFile, edited: ParsedArticle): boolean {
  const bare = ({ corrections: _corrections, printed: _printed, ...rest }: Article) => rest;
  return writeArticle(bare(data), body) === writeArticle(bare(edited.data), edited.body);
}

/** What the article keeps of the source, which no edit may touch. */
const recordOf = ({ corrections = [], printed = [] }: Article): string => JSON.stringify([corrections, printed]);

const refuse = (file: VFile, reason: string): Outcome => failed(file, 'adopt-refused', reason);
