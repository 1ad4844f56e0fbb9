/** A file written whole or not at all. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Beside its place, then renamed into it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.new`);
  try {
    writeFlushed(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** On the disk before it returns. What goes wrong names the file, which the system leaves out where a disk is full. */
export function writeFlushed(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content, { flush: true });
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}
