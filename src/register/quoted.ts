/** What the print sets in “”, in order. It holds no stop and no quote of its own; what is longer is speech. */
const QUOTED = /“([^“”。，；：！？、…—《》\s]{2,12})”/gu;

export const quotedIn = (text: string): string[] => [...text.matchAll(QUOTED)].map(([, words = '']) => words);
