/** 版权页: what an issue's readers may see of it. */
import type { IssueCorrection, IssueData, MastheadField, Periodical } from '../schema.ts';

export function publicMasthead(
  fields: readonly MastheadField[],
  periodical: Pick<Periodical, 'redactions'>,
): MastheadField[] {
  const isPublic = publicLabels(periodical);
  return fields.filter(({ label }) => isPublic(label));
}

/** 更正 of the cover, the colophon and the contents; what was corrected in a withheld field would tell what it says. */
export function publicCorrections(
  { corrections = [] }: Pick<IssueData, 'corrections'>,
  periodical: Pick<Periodical, 'redactions'>,
): IssueCorrection[] {
  const isPublic = publicLabels(periodical);
  return corrections.filter(({ labels = [] }) => labels.every(isPublic));
}

/** Labels compare without their spaces, since the print spreads them: `电 话`. */
export function publicLabels({ redactions }: Pick<Periodical, 'redactions'>): (label: string) => boolean {
  const withheld = new Set(redactions.map(squeeze));
  return (label) => !withheld.has(squeeze(label));
}

function squeeze(label: string): string {
  return label.normalize('NFKC').replace(/[\s:]+/gu, '');
}
