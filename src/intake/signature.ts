/** Who decides, and when: what goes under every decision that the program writes for an editor. */
import { spawnSync } from 'node:child_process';
import type { Correction } from '../schema.ts';

export function signature(): Pick<Correction, 'by' | 'date'> {
  const { stdout } = spawnSync('git', ['config', 'user.name'], { encoding: 'utf8' });
  return { by: stdout?.trim() || '未署名', date: today() };
}

/** In the editor's own time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
