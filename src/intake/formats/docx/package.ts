/** The parts of a Word file, by their relations: no name of a part is fixed, not even that of the document. */
import { posix } from 'node:path';
import { elementsOf, parseXml, type XmlElement } from './xml.ts';

export interface Relation {
  id: string;
  /** Last word of its type: `image`, `footnotes`. */
  type: string;
  /** Name of the part, or an address outside. */
  target: string;
  external: boolean;
}

export interface WordPackage {
  document: Uint8Array;
  /** Of the document. */
  relations: readonly Relation[];
  /** Parts of the document of one type, in order of its relations. */
  partsOf: (type: string) => { name: string; bytes: Uint8Array }[];
  /** The tree of the only part of a type. */
  treeOf: (type: string) => XmlElement | undefined;
  part: (name: string) => Uint8Array | undefined;
  relationsOf: (name: string) => Relation[];
}

/** undefined where the package holds no Word document. */
export function openPackage(entries: ReadonlyMap<string, Uint8Array>): WordPackage | undefined {
  const byName = new Map([...entries].map(([name, bytes]) => [normal(name), bytes]));
  const relationsOf = (name: string): Relation[] => {
    const bytes = byName.get(normal(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`)));
    return bytes ? readRelations(bytes, posix.dirname(name)) : [];
  };
  const main = relationsOf('')
    .filter(({ type }) => type === 'officeDocument')
    .map(({ target }) => target);
  const name = [...main, 'word/document.xml'].find((one) => byName.has(normal(one)));
  const document = name === undefined ? undefined : byName.get(normal(name));
  if (name === undefined || document === undefined) return undefined;
  const relations = relationsOf(name);
  const partsOf = (type: string) =>
    relations.flatMap((relation) => {
      const bytes = byName.get(normal(relation.target));
      return relation.type === type && bytes ? [{ name: relation.target, bytes }] : [];
    });
  return {
    document,
    relations,
    partsOf,
    treeOf: (type) =>
      partsOf(type)
        .map(({ bytes }) => parseXml(bytes))
        .at(0),
    part: (one) => byName.get(normal(one)),
    relationsOf,
  };
}

function readRelations(bytes: Uint8Array, folder: string): Relation[] {
  return elementsOf(parseXml(bytes)).flatMap((root) =>
    elementsOf(root).map(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const external = mode === 'External';
      const inside = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      return { id, type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : inside, external };
    }),
  );
}

/** Names differ by case and by a slash at the start, and mean the same part. */
const normal = (name: string): string => name.replace(/^\/+/u, '').replaceAll('\\', '/').toLowerCase();
