/** Loaded before a program of this folder (`node --import ./scripts/compiled.mjs …`): keeps its compiled modules, so that no start compiles them again. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache(join('.cache', 'compiled'));
