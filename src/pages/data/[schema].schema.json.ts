/** The contract of the data files as JSON Schema (draft 2020-12). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { z } from 'zod';
import { appointmentsFileSchema, archiveFileSchema, issueFileSchema } from '../../data-files.ts';

const SCHEMAS = { articles: archiveFileSchema, issue: issueFileSchema, appointments: appointmentsFileSchema };

export const getStaticPaths = (() =>
  Object.entries(SCHEMAS).map(([schema, shape]) => ({
    params: { schema },
    props: { shape },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ shape: z.ZodType }> = ({ props: { shape } }) =>
  new Response(`${JSON.stringify(z.toJSONSchema(shape), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
