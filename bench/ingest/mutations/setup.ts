/** Runs before each test file: the number that is asked for is changed. */
import { inject } from 'vitest';
import { type Mutation, mutate } from './tables.ts';

declare module 'vitest' {
  interface ProvidedContext {
    mutation: Mutation | null;
  }
}

const mutation = inject('mutation');
if (mutation) mutate(mutation);
