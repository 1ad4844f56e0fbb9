/** No circles: a file, or a folder of `src`, that needs another is not needed by it, however long the way around. */
import { type Imports, readImports } from './imports.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

export const checkCircles = async (): Promise<string[]> => findings(await readImports());

export function findings(imports: Imports): string[] {
  const files = new Map([...imports].map(([file, all]) => [file, new Set(all.filter((one) => imports.has(one)))]));
  return [...circlesIn(files), ...circlesIn(foldersOf(files))].map(
    (circle) => `互相引用，请把共用的移到下层：${circle.toSorted().join(', ')}`,
  );
}

/** A file that stands in `src` itself is a folder of its own. */
const folderOf = (file: string): string => (file.split('/').length > 2 ? (file.split('/')[1] ?? '') : file);

function foldersOf(files: Graph): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of files) {
    const own = folders.get(folderOf(file)) ?? new Set();
    for (const one of imports) if (folderOf(one) !== folderOf(file)) own.add(folderOf(one));
    folders.set(folderOf(file), own);
  }
  return folders;
}

/** Strongly connected components of two members and more: what each member reaches and is reached from. */
function circlesIn(graph: Graph): string[][] {
  const reach = new Map([...graph.keys()].map((node) => [node, reachableFrom(node, graph)]));
  const done = new Set<string>();
  return [...graph.keys()].flatMap((node) => {
    if (done.has(node)) return [];
    const circle = [...(reach.get(node) ?? [])].filter((other) => reach.get(other)?.has(node));
    for (const one of circle) done.add(one);
    return circle.length > 1 ? [circle] : [];
  });
}

function reachableFrom(start: string, graph: Graph): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of graph.get(node) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  return seen;
}
