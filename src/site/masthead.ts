/** 版权页: the fields of an issue that its readers may see. */
import type { MastheadField, Periodical } from '../schema.ts';

/** Labels compare without their spaces, since the print spreads them: `电 话`. */
export function publicMasthead(
  fields: readonly MastheadField[],
  { redactions }: Pick<Periodical, 'redactions'>,
): MastheadField[] {
  const withheld = new Set(redactions.map(squeeze));
  return fields.filter(({ label }) => !withheld.has(squeeze(label)));
}

function squeeze(label: string): string {
  return label.normalize('NFKC').replace(/[\s:]+/gu, '');
}
