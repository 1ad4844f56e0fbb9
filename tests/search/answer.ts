/** The answer of the engine as the page gets it. */
import type { Engine } from '../../src/search/ask/engine.ts';
import { namesOf, unpacked } from '../../src/search/ask/packed.ts';
import type { SearchAnswer, SearchRequest } from '../../src/search/ask/request.ts';
import { searchPacked } from '../../src/search/ask/search.ts';

export async function search(engine: Engine, request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
  return unpacked(await searchPacked(engine, request, signal), namesOf(engine.catalogue));
}
