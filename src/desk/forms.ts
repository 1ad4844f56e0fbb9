/** What a form sent, whole or not at all. */
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Entries } from '../proof/index.ts';

/** Fields of a form, by name. */
export type Fields = ReadonlyMap<string, string>;

/** What it decides, or why it cannot. */
export type Proposal = Entries | { reason: string };

/** Bytes: the largest source that ingest reads, and room for the other fields. */
const LARGEST = 66 * 2 ** 20;

/** Undefined where it is no form, or too large. */
export async function formOf(request: IncomingMessage): Promise<FormData | undefined> {
  if (Number(request.headers['content-length'] ?? LARGEST + 1) > LARGEST) return undefined;
  const type = request.headers['content-type'] ?? '';
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  try {
    return await new Response(body as ConstructorParameters<typeof Response>[0], {
      headers: { 'Content-Type': type },
    }).formData();
  } catch {
    return undefined;
  }
}

/** The texts among its fields. */
export const textsIn = (form: FormData | URLSearchParams): Fields =>
  new Map([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));
