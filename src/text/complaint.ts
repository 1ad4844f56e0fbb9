/** A mistake of the content, with file and line. */
import { VFileMessage } from 'vfile-message';

/** `reason`: in Chinese, what is wrong and what to do. */
export function complaint(ruleId: string, path: string, line: number, reason: string): VFileMessage {
  const message = new VFileMessage(reason, { place: { line, column: 1 }, ruleId, source: 'content' });
  message.file = path;
  return message;
}
