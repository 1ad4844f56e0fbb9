/** A room has a face: what others may use of a room of more than ten files stands in its `index.ts`. */
import type { Imports } from './imports.ts';

/** So many files a newcomer looks through without being told where to begin. */
const MOST_WITHOUT_FACE = 10;

/** Rooms that are nothing but tools, each file one of its own. */
const GROUND_FLOOR: ReadonlySet<string> = new Set(['text', 'browser', 'disk', 'chinese']);

/** Folders that are one room: what pages are made of. */
const PAGES: ReadonlySet<string> = new Set(['pages', 'layouts', 'components', 'site']);

/** Doors beside the face, each because whoever comes through it must not load the rest of the room. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  // Where the content lies, for programs that read no article; what Astro asks for.
  content: ['folder.ts', 'loaders.ts'],
  // What was decided, for programs that read no document.
  intake: ['decisions/on-disk.ts'],
  // Anchors are made in browsers, too.
  mdx: ['tree/anchor.ts'],
  // Scripts of pages, and what only a build needs: the index and the two integrations.
  search: [
    'compare/page/page.ts',
    'drafts/page/page.ts',
    'index/index.ts',
    'integration.ts',
    'page/advanced.ts',
    'page/marks/arrive.ts',
    'page/page.ts',
    'suggest/offer.ts',
    'words/integration.ts',
  ],
  // Addresses, for programs that read no archive.
  site: ['href.ts'],
  // A reader's slip is written in a browser; what lies on the disk is for those who may read it.
  watch: ['read.ts', 'slip.ts'],
};

export function pastTheFace(imports: Imports, doors = DOORS): string[] {
  const sizes = Map.groupBy(imports.keys(), roomOf);
  return [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => imports.has(target) && roomOf(target) !== roomOf(file))
      .filter((target) => (sizes.get(roomOf(target))?.length ?? 0) > MOST_WITHOUT_FACE)
      .filter((target) => !isDoor(target, doors))
      .map((target) => `${file}: 不能引用 ${target}，请从 src/${roomOf(target)}/index.ts 引用，没有的名字先加进去`),
  );
}

function isDoor(target: string, doors: typeof DOORS): boolean {
  const room = roomOf(target);
  return (
    GROUND_FLOOR.has(room) || ['index.ts', ...(doors[room] ?? [])].some((door) => target === `src/${room}/${door}`)
  );
}

/** A file that stands in `src` itself is a room of its own. */
function roomOf(file: string): string {
  const [, folder = '', inside] = file.split('/');
  return inside !== undefined && PAGES.has(folder) ? 'site' : folder;
}
