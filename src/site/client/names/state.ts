/** Which names a list shows, and in which order. Pure. */

/** Name, address, count: in order of their letters. */
export type NameEntry = readonly [name: string, href: string, count: number];

export interface Wanted {
  /** Words that must all stand in the name. */
  q: string;
  order: 'letters' | 'most';
}

export function wantedOf(address: string): Wanted {
  const given = new URLSearchParams(address);
  return { q: given.get('q')?.trim() ?? '', order: given.get('order') === 'most' ? 'most' : 'letters' };
}

/** `?` alone where the list stands as it was printed. */
export function addressOf({ q, order }: Wanted): string {
  return `?${new URLSearchParams([...(q === '' ? [] : [['q', q]]), ...(order === 'most' ? [['order', order]] : [])])}`;
}

export const isPrinted = ({ q, order }: Wanted): boolean => q === '' && order === 'letters';

export function chosenFrom(names: readonly NameEntry[], { q, order }: Wanted): NameEntry[] {
  const words = q.split(/\s+/u);
  const found = names.filter(([name]) => words.every((word) => name.includes(word)));
  return order === 'most' ? found.sort((a, b) => b[2] - a[2]) : found;
}
