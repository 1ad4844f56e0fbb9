/** No circles: a file, or a folder of `src`, that needs another is not needed by it, however long the way around. */
import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { importsOf } from './boundaries.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Circles that are still to be ended. One that is gone is told, so that its row goes too. */
const KNOWN: readonly string[] = [
  'src/ingest/suspects/model.ts, src/ingest/suspects/pairs.ts',
  'src/intake/formats/account.ts, src/intake/formats/format.ts',
];

export async function checkCircles(): Promise<string[]> {
  const names = await readdir('src', { recursive: true });
  const files = names.map((name) => posix.join('src', name)).filter((name) => /\.(?:ts|astro|mdx)$/u.test(name));
  const sources = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
  return findings(new Map(sources.map(([file, source]) => [file, new Set(importsOf(file, source))])), KNOWN);
}

/** `imports`: what each file names, files and packages. */
export function findings(imports: Graph, known: readonly string[]): string[] {
  const files = new Map([...imports].map(([file, all]) => [file, new Set([...all].filter((one) => imports.has(one)))]));
  const found = [...circlesIn(files), ...circlesIn(foldersOf(files))].map((circle) => circle.toSorted().join(', '));
  return [
    ...found.filter((circle) => !known.includes(circle)).map((circle) => `互相引用，请把共用的移到下层：${circle}`),
    ...known
      .filter((circle) => !found.includes(circle))
      .map((circle) => `src/check/circles.ts: 已经没有这一圈，请删去那一行：${circle}`),
  ];
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
