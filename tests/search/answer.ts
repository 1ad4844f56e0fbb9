/** The answer of the engine as the page gets it. */

import { namesOf, unpacked } from '../../src/search/ask/count/packed.ts';
import type { Engine } from '../../src/search/ask/find/engine.ts';
import type { SearchAnswer, SearchRequest } from '../../src/search/ask/query/request.ts';
import { searchPacked } from '../../src/search/ask/search.ts';

export async function search(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
  return unpacked(await searchPacked(engine, request, signal), namesOf(engine.catalogue));
}
