/** What a citation needs to know of each issue, for what the search page exports. */
import type { APIRoute } from 'astro';
import type { IssueFacts } from '../../search/index.ts';
import { readArchive } from '../../site/archive/content.ts';

export const GET: APIRoute = async () => {
  const { issues, periodical } = await readArchive();
  const facts: IssueFacts = Object.fromEntries(
    issues.map(({ id, data: { title, totalNumber, published } }) => [
      id,
      { journal: title, totalNumber, published, permit: periodical.permit },
    ]),
  );
  return new Response(JSON.stringify(facts), { headers: { 'Content-Type': 'application/json' } });
};
