/** What `buildSite` and the processes that it starts tell each other. */

/** In the order of a build. */
export type Phase = 'inputs' | 'program' | 'content' | 'pages' | 'search' | 'manifest';

/** What a process of the build makes, and of what. */
export interface Job {
  /** Folder of the program that Astro built, see program/; empty while it still does. */
  program: string;
  /** Folder to write. */
  draft: string;
  /** What the last build left, see folder/kept.ts, and the folder that holds it. */
  out: string;
  kept: string;
  /** File for the names of what was made, see `Made`. */
  made: string;
  /** Pages are made when all else is: both at once would take too much memory. */
  waits: boolean;
  site: string;
  base: string;
}

/** Name of a file → digest of its bytes, and of what it shows where that is named. */
export type Made = Record<string, { sha256: string; key?: string }>;

/** Milliseconds of the processor in the program and in the system, and of the clock. */
export interface Spent {
  user: number;
  system: number;
  clock: number;
}

export type Told =
  | { kind: 'begun'; phase: Phase; of?: number }
  | { kind: 'done'; count: number }
  /** Nobody else reads the issues any more; where pages wait (`Job`), all else is made. */
  | { kind: 'read' }
  | { kind: 'spent'; on: string; spent: Spent; count?: number };
