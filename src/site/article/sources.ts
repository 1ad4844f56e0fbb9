/** What stands beside the articles of an issue: where their text comes from, and its pictures. */
import type { Issue } from '../archive/archive.ts';
import { type Pictures, picturesOf } from './pictures.ts';
import { type Provenance, provenanceOf } from './provenance.ts';

export interface Sources {
  provenance: Provenance;
  pictures: Pictures;
}

/** Issues that are remembered: pages come issue by issue, and all the ledgers of an archive are more than memory should hold. */
const REMEMBERED = 4;
const known = new Map<Issue, Promise<Sources>>();

/** Read once for the pages of an issue that follow each other. */
export function sourcesOf(issue: Issue): Promise<Sources> {
  const sources = known.get(issue) ?? read(issue);
  known.delete(issue);
  known.set(issue, sources);
  for (const oldest of [...known.keys()].slice(0, -REMEMBERED)) known.delete(oldest);
  return sources;
}

async function read({ id }: Issue): Promise<Sources> {
  const [provenance, pictures] = await Promise.all([provenanceOf(id), picturesOf(id)]);
  return { provenance, pictures };
}
