/** The register of appointments as a table. */
import type { APIRoute } from 'astro';
import { appointmentRecords, appointmentTable } from '../../export/appointments.ts';
import { readArchive } from '../../site/archive/content.ts';
import { readRegister } from '../../site/register/read.ts';
import { csvOf } from '../../text/csv.ts';

export const GET: APIRoute = async () => {
  const { periodical } = await readArchive();
  const records = appointmentRecords(await readRegister(), periodical.site);
  return new Response(csvOf(appointmentTable(records)), { headers: { 'Content-Type': 'text/csv;charset=utf-8' } });
};
