/** Ids of what is searched: an article `1998-03/05`; beside the articles a cover `1998-03/cover` and a 专题 `topics/community-governance`. */

/** Stands for the id of an issue. */
export const TOPICS = 'topics';
const COVER = /\/cover$/u;

export const isTopic = (id: string): boolean => id.startsWith(`${TOPICS}/`);
export const coverOf = (issue: string): string => `${issue}/cover`;

/** Address of its page below the root of the site, with a slash at the end. */
export const pageOf = (id: string): string => (isTopic(id) ? `${id}/` : `issues/${id.replace(COVER, '')}/`);
