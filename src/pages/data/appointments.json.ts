/** The register of appointments. */
import type { APIRoute } from 'astro';
import { appointmentRecords } from '../../export/appointments.ts';
import { readArchive } from '../../site/archive/content.ts';
import { readRegister } from '../../site/register/read.ts';

export const GET: APIRoute = async () => {
  const { periodical } = await readArchive();
  const appointments = appointmentRecords(await readRegister(), periodical.site);
  return new Response(`${JSON.stringify({ appointments }, null, 1)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
};
