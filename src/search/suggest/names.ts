/** Persons and units that the registers of the issues name. */
import type { ReadIssue } from '../../content/index.ts';
import type { RegisterData } from '../../schema.ts';
import { isLongEnough } from './gather.ts';
import type { Suggestion } from './lexicon.ts';

/** Once for each issue that names it. `count`: its places there, without the masthead, which is not searched. */
export const namesInRegisters = (issues: readonly Pick<ReadIssue, 'register'>[]): Suggestion[] =>
  issues.flatMap(({ register }) => namesIn(register));

export function namesIn({ people, units }: Pick<RegisterData, 'people' | 'units'>): Suggestion[] {
  const lists = [
    { kind: 'person', names: people },
    { kind: 'unit', names: units },
  ] as const;
  return lists.flatMap(({ kind, names }) =>
    names.flatMap(({ name, mentions }) => {
      const count = mentions.filter(({ article }) => article !== undefined).length;
      return count === 0 || !isLongEnough(name) ? [] : [{ kind, text: name, count }];
    }),
  );
}
