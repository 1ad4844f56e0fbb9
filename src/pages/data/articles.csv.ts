/** Every article of the archive as a table. */
import type { APIRoute } from 'astro';
import { articleRecord } from '../../export/records.ts';
import { articleTable } from '../../export/table.ts';
import { readArchive } from '../../site/archive/content.ts';
import { csvOf } from '../../text/csv.ts';

export const GET: APIRoute = async () => {
  const { issues, periodical } = await readArchive();
  const records = issues.flatMap((issue) => issue.cards.map((card) => articleRecord(card, issue, periodical.site)));
  return new Response(csvOf(articleTable(records)), { headers: { 'Content-Type': 'text/csv;charset=utf-8' } });
};
