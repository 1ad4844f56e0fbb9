/** 任职沿革 as a table. */
import type { APIRoute } from 'astro';
import { officeTable } from '../../export/offices.ts';
import { readArchive } from '../../site/archive/content.ts';
import { readOffices } from '../../site/offices/read.ts';
import { csvOf } from '../../text/csv.ts';

export const GET: APIRoute = async () => {
  const { periodical } = await readArchive();
  const rows = officeTable(await readOffices(), periodical.site);
  return new Response(csvOf(rows), { headers: { 'Content-Type': 'text/csv;charset=utf-8' } });
};
