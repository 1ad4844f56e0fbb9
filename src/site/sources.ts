/** What stands beside the articles of an issue: where their text comes from, and its pictures. */
import { createHash } from 'node:crypto';
import type { Archive, Issue } from './archive.ts';
import { authorNodes } from './authors.ts';
import { type Pictures, picturesOf } from './pictures.ts';
import { type Provenance, provenanceOf } from './provenance.ts';
import { readRegister } from './register/read.ts';
import { readTopics } from './topics.ts';

export interface Sources {
  provenance: Provenance;
  pictures: Pictures;
  /** Changes when anything does that the pages of the issue share. */
  digest: string;
}

const known = new WeakMap<Issue, Promise<Sources>>();

/** Read once an issue, for its articles and for its print. */
export function sourcesOf(issue: Issue, archive: Archive): Promise<Sources> {
  const sources = known.get(issue) ?? read(issue, archive);
  known.set(issue, sources);
  return sources;
}

async function read(issue: Issue, { periodical, corrections }: Archive): Promise<Sources> {
  const [provenance, pictures] = await Promise.all([provenanceOf(issue.id), picturesOf(issue.id)]);
  const register = await readRegister();
  const digest = digestOf([
    periodical,
    issue.data,
    provenance.digest,
    [...pictures],
    issue.cards.map((card) => card.data),
    corrections.length > 0,
    register.decisions.length > 0,
    [...register.listed],
    (await readTopics()).length > 0,
    issue.cards.map((card) => authorNodes(card.data.authors, register)),
  ]);
  return { provenance, pictures, digest };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}
