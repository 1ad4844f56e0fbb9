/** A file under a second name. */
import { copyFileSync, linkSync } from 'node:fs';

/** No byte is copied where both are on one disk: then neither may be written into any more, only replaced. */
export function takeOver(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Another disk, or one that knows no links.
    if (!['EXDEV', 'EPERM', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
  }
}
