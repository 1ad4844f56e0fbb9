/** One check of the tree. */
export interface Check {
  /** In Chinese, as the summary prints it. */
  name: string;
  /** Resolves to what is wrong, one message each; empty where all is well. */
  run: () => Promise<string[]>;
  /** It takes as long as all others together, in a process of its own: it is begun before them. */
  isLong?: true;
}
