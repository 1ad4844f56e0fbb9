/** Every mistake of the content as one error. */
import type { VFileMessage } from 'vfile-message';

export function told(mistakes: readonly VFileMessage[]): Error {
  const lines = mistakes.map(
    (mistake) => `${mistake.file}:${mistake.line ?? 1}: ${mistake.reason} [${mistake.ruleId}]`,
  );
  const failure = new Error(`内容有 ${mistakes.length} 处错误，网站没有生成：\n${lines.join('\n')}`);
  // The place that matters is the one in the article, not the one in this program.
  failure.stack = failure.message;
  return failure;
}
