/** Who decides, and when: what goes under every decision that the program writes for an editor, and from there on public pages. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Correction } from '../../schema.ts';

/** Never the name that another program knows, such as git's: only one that was given for this purpose. */
export function signature(by = keptName() ?? '未署名'): Pick<Correction, 'by' | 'date'> {
  return { by, date: today() };
}

/** The file of this person on this device that holds the name, outside of every archive. */
export function nameFile(): string {
  const { XDG_CONFIG_HOME, APPDATA } = process.env;
  return join(XDG_CONFIG_HOME || APPDATA || join(homedir(), '.config'), 'periodical-archive', 'name.txt');
}

export function keptName(): string | undefined {
  try {
    return readFileSync(nameFile(), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** False where the device keeps nothing. */
export function keepName(name: string): boolean {
  try {
    mkdirSync(dirname(nameFile()), { recursive: true });
    writeFileSync(nameFile(), `${name}\n`);
    return true;
  } catch {
    return false;
  }
}

/** In the editor's own time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
