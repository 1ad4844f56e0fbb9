/** The face of this room: a site built here, or in a process of its own. */
export { run } from './process/run.ts';
export { buildSite } from './site.ts';
