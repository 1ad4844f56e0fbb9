/** What the page of drafts sends its worker, and what comes back. */
import type { Checked } from './check.ts';

export interface Order {
  /** The draft. It goes no further than the worker. */
  text: string;
}

/** That the script has arrived; issues read, of all; what was found; or why not. */
export type Told = { started: true } | { read: number; of: number } | { checked: Checked } | { error: string };
