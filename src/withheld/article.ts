/** An article as readers may see it. Anchors stay those of the printed text, so that no address depends on what is withheld. */
import type { Root, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { type AddressedNode, addressedNodes, type ParsedArticle, textOf } from '../mdx/index.ts';
import { type Found, findPersonal, kindOfLabel } from './find.ts';
import type { Kind } from './kinds.ts';
import { clean, type Policy } from './policy.ts';
import { redact } from './redact.ts';
import { tellable } from './tellable.ts';

/** Changes the body of `article` in place, and gives it with its fields, its blocks, and the corrections that may be told. */
export function withheldArticle({ data, body }: Omit<ParsedArticle, 'blocks'>, policy: Policy): ParsedArticle {
  const kindsOfCells = columnKinds(body);
  const addressed = addressedNodes(body);
  const found = addressed.map((one) => foundIn(one, kindsOfCells, policy));
  const { corrections = [] } = data;
  const told = corrections.length === 0 ? [] : [...Map.groupBy(corrections, ({ block, field }) => block ?? field)];
  const kept = told.flatMap(([place, own]) => {
    const text =
      typeof place === 'number' ? addressed[place - 1]?.block.text : [data[place ?? 'title']].flat().join(' ');
    const spans = typeof place === 'number' ? found[place - 1] : undefined;
    return tellable(own, text ?? '', policy, spans);
  });
  for (const [at, { node }] of addressed.entries()) redact(node, found[at] ?? [], policy.kinds);
  // Most articles hold nothing of the kind.
  const read = found.some((one) => one.length > 0) ? addressedNodes(body) : addressed;
  return {
    data: clean(data.corrections ? { ...data, corrections: kept } : data, policy),
    body,
    blocks: addressed.map(({ block }, at) => ({ ...block, text: read[at]?.block.text ?? '' })),
  };
}

/** By row: the kind of each cell, where the head of its column is a label. */
function columnKinds(body: Root): Map<TableRow, (Kind | undefined)[]> {
  const kinds = new Map<TableRow, (Kind | undefined)[]>();
  visit(body, 'table', ({ children: [head, ...rows] }) => {
    const ofColumns = head?.children.map((cell) => kindOfLabel(textOf(cell))) ?? [];
    if (ofColumns.some((kind) => kind !== undefined)) for (const row of rows) kinds.set(row, ofColumns);
  });
  return kinds;
}

/** Letters and digits of a cell from which on it holds a number or an address, and not 无 or 同上. */
const FEWEST_IN_CELL = 5;

function foundIn({ node, block }: AddressedNode, columns: ReturnType<typeof columnKinds>, { kinds }: Policy): Found[] {
  if (node.type !== 'tableRow') return findPersonal(block.text, kinds);
  // As the block has it, but for the tab between cells.
  const cells = node.children.map(textOf);
  const inRow = findPersonal(cells.filter((cell) => cell !== '').join('\t'), kinds);
  let start = 0;
  const inColumns = cells.flatMap((cell, at): Found[] => {
    const kind = columns.get(node)?.[at];
    const span = { start, end: start + cell.length };
    start = cell === '' ? start : span.end + 1;
    const holds = kind !== undefined && kinds.has(kind) && (cell.match(/[\w@]/gu)?.length ?? 0) >= FEWEST_IN_CELL;
    return holds ? [{ ...span, kind }] : [];
  });
  const apart = inRow.filter((one) => !inColumns.some(({ start, end }) => one.start < end && one.end > start));
  return [...apart, ...inColumns].sort((a, b) => a.start - b.start);
}
