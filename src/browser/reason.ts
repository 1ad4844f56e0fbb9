/** Why something failed, for the reader: what it threw has words for him. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
