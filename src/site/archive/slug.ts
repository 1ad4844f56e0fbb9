/** ASCII names of pages for sections and regions. */
import { pinyin } from 'pinyin-pro';
import { anchorOf } from '../../mdx/tree/anchor.ts';

/** A name and the slug that `periodical.yaml` gives it. */
export interface NamedSlug {
  name: string;
  slug: string;
}

/**
 * A slug for each of `names`, each once. Names that `known` lacks get their pinyin; where that is taken or empty, a digest
 * of the name makes it unique. Earlier names keep the shorter slug, so give them oldest first: published addresses stay.
 * `persons`: the first syllable is that of a surname, 曾 zeng and 单 shan.
 */
export function slugsFor(
  names: Iterable<string>,
  known: readonly NamedSlug[],
  { persons = false } = {},
): Map<string, string> {
  const slugs = new Map(known.map(({ name, slug }) => [name, slug]));
  const taken = new Set(slugs.values());
  for (const name of names) {
    if (slugs.has(name)) continue;
    const slug = freeSlug(name, taken, persons);
    slugs.set(name, slug);
    taken.add(slug);
  }
  return slugs;
}

/** Characters of a page's name: 16 syllables or so. A file system takes 255 bytes, an old Windows 260 for the whole path. */
const LONGEST = 80;

function freeSlug(name: string, taken: ReadonlySet<string>, isPerson: boolean): string {
  const whole = pinyinSlug(name, isPerson);
  const plain = whole.slice(0, LONGEST).replace(/-+$/u, '');
  if (plain !== '' && plain === whole && !taken.has(plain)) return plain;
  const digest = anchorOf(0, name).slice('p0-'.length);
  const slug = plain === '' ? `x-${digest}` : `${plain}-${digest}`;
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** 党建时讯 → `dang-jian-shi-xun`; letters and digits stay, anything else is dropped. */
function pinyinSlug(name: string, isPerson: boolean): string {
  const syllables = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: isPerson ? 'head' : 'off',
  });
  return syllables
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}
