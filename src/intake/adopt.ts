/** `--adopt`: what someone changed by hand in generated articles becomes corrections, or nothing is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { ArticleFile, Ingested } from '../ingest/model.ts';
import type { ParsedArticle } from '../mdx/model.ts';
import { parseArticle } from '../mdx/parse.ts';
import { writeArticle } from '../mdx/write.ts';
import type { Article, Correction } from '../schema.ts';
import { decided } from './decided.ts';
import { decisionsTextIn, withDecisions } from './decisions.ts';
import { editsOf } from './edits.ts';
import { failed, type Outcome, type ReadIssue } from './read-issue.ts';
import { signature } from './signature.ts';
import { editedByHand } from './store.ts';
import { filesOf, writeIssue } from './write-issue.ts';

interface EditedArticle {
  name: string;
  /** Index among the articles of the issue. */
  index: number;
  edited: ParsedArticle;
}

export function adopt(issue: ReadIssue): Outcome {
  const { file, folder, ingested } = issue;
  const current = decided(ingested, folder, file);
  if (!current) return { file };
  const names = editedByHand(folder, filesOf(current, issue.delivered, issue.periodical));
  if (names.length === 0) return writeIssue(issue);
  const others = names.filter((name) => !name.endsWith('.mdx'));
  if (others.length > 0) return refuse(file, `${others.join('、')} 不是文章，它的改动不能转为更正。请撤销改动再试`);

  const articles = readEdited(folder, names, current, file);
  if (!articles) return { file };
  const signed = { reason: UNSAID, ...signature() };
  const corrections: Correction[] = [];
  for (const { name, index, edited } of articles) {
    const generated = current.articles[index] as ArticleFile;
    if (recordOf(generated.data) !== recordOf(edited.data))
      return refuse(
        file,
        `${join(folder, name)}：printed 和 corrections 由程序填写。更正写在 corrections.yaml 里；请撤销这一处改动再试`,
      );
    const edits = editsOf(ingested.assembled, index, generated, edited);
    if ('reason' in edits) return refuse(file, `${join(folder, name)}：${edits.reason}。${ADVICE}`);
    corrections.push(...edits.map((edit) => ({ ...edit, ...signed })));
  }
  const text = withDecisions(decisionsTextIn(folder), { corrections });
  const result = decided(ingested, folder, file, text);
  if (!result) return { file };
  const strange = articles.find(({ index, edited }) => !says(result.articles[index] as ArticleFile, edited));
  if (strange) return refuse(file, `${join(folder, strange.name)}：${STRUCTURE}。${ADVICE}`);
  return { ...writeIssue(issue, text), adopted: corrections.length };
}

/** Until the editor says why. */
const UNSAID = '手工修改，请补充理由';
const STRUCTURE = '除了文字，还改了结构（段落的种类、粗体、栏目、页码之类）';
const ADVICE = '只有文字的改动能转为更正；请撤销其他改动再试';

function readEdited(
  folder: string,
  names: readonly string[],
  current: Ingested,
  file: VFile,
): EditedArticle[] | undefined {
  try {
    return names.map((name) => {
      const path = join(folder, name);
      const edited = parseArticle(readFileSync(path, 'utf8'), path);
      return {
        name,
        edited,
        index: current.articles.findIndex(({ data }) => data.order === Number.parseInt(name, 10)),
      };
    });
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
