/** 版权页: the fields of an issue that its readers may see. */
import type { MastheadField, Periodical } from '../schema.ts';

export function publicMasthead(
  fields: readonly MastheadField[],
  periodical: Pick<Periodical, 'redactions'>,
): MastheadField[] {
  const isPublic = publicLabels(periodical);
  return fields.filter(({ label }) => isPublic(label));
}

/** Labels compare without their spaces, since the print spreads them: `电 话`. */
export function publicLabels({ redactions }: Pick<Periodical, 'redactions'>): (label: string) => boolean {
  const withheld = new Set(redactions.map(squeeze));
  return (label) => !withheld.has(squeeze(label));
}

function squeeze(label: string): string {
  return label.normalize('NFKC').replace(/[\s:]+/gu, '');
}
