/** The pages of 更正. */
import type { Archive, Fix } from '../archive/archive.ts';
import { type ListPage, listPagesOf } from './list-pages.ts';

const PATH = '/corrections/';

/** A type, not an interface: Astro asks for an index signature. */
export type CorrectionProps = {
  /** What this page shows, newest first. */
  current: ListPage<Fix>;
  /** Addresses of all the pages. */
  addresses: string[];
  /** Corrections on all of them. */
  total: number;
};

/** The first page is there without a correction too: it says so. */
export function correctionPaths({ corrections }: Archive) {
  const pages = listPagesOf(corrections, PATH);
  const addresses = pages.map(({ path }) => path);
  return pages.map((current) => ({
    params: { page: current.path.slice(PATH.length, -1) || undefined },
    props: { current, addresses, total: corrections.length } satisfies CorrectionProps,
  }));
}
