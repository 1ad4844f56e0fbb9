/** Tables of appointments: a column of names, and columns of offices that say by their head what they are. */
import { simplify, tight } from '../../chinese/script.ts';
import type { BodyBlock } from '../blocks.ts';
import type { OfficeDecision } from './decisions.ts';
import { namesIn } from './names.ts';
import { isOffice } from './offices.ts';

const NAME = /^姓名$/u;
/** What a column of offices says of them. 现任职务 beside 拟任职务 is not lost. */
const COLUMNS: readonly { head: RegExp; kind: '任职' | '拟任' | '免职' | '调任' }[] = [
  { head: /^拟(?:任|聘|提拔).*$/u, kind: '拟任' },
  { head: /^(?:任|新任|任命|现任命|所任|任职)(?:职务)?$/u, kind: '任职' },
  { head: /^(?:免|免去|免职|所免)(?:职务)?$/u, kind: '免职' },
  { head: /^(?:原任|原)职务$/u, kind: '调任' },
];

interface Plan {
  name: number;
  gained?: { at: number; kind: '任职' | '拟任' };
  lost?: { at: number; kind: '免职' | '调任' };
}

/** Decisions of the rows below a header with 姓名; the header itself decides nothing. Rows of other tables are left out. */
export function readRows(blocks: readonly BodyBlock[]): Map<BodyBlock, OfficeDecision[]> {
  const found = new Map<BodyBlock, OfficeDecision[]>();
  let plan: Plan | undefined;
  for (const block of blocks) {
    const header = block.cells && planOf(block.cells);
    if (!block.cells) plan = undefined;
    else if (header) {
      plan = header;
      found.set(block, []);
    } else if (plan) found.set(block, decisionOf(block.text, block.cells, plan));
  }
  return found;
}

function planOf(cells: readonly string[]): Plan | undefined {
  const heads = cells.map((cell) => tight(simplify(cell)));
  const name = heads.findIndex((head) => NAME.test(head));
  if (name < 0) return undefined;
  const plan: Plan = { name };
  for (const [at, head] of heads.entries()) {
    const kind = COLUMNS.find((column) => column.head.test(head))?.kind;
    if (kind === '任职' || kind === '拟任') plan.gained = { at, kind };
    else if (kind) plan.lost = { at, kind };
  }
  return plan.gained || plan.lost ? plan : undefined;
}

const UNREAD = '任免表的这一行没有读懂';

function decisionOf(text: string, cells: readonly string[], { name, gained, lost }: Plan): OfficeDecision[] {
  const persons = namesIn(cells[name] ?? '', true, new Set());
  const [won, left] = [gained && cells[gained.at], lost && cells[lost.at]];
  const offices = [won, left].filter(Boolean);
  if (!persons || offices.length === 0 || !offices.every((office) => office && isOffice(office)))
    return text.trim() === '' ? [] : [{ text, persons: [], doubt: UNREAD }];
  return [
    {
      text,
      persons,
      kind: kindOf(won ? gained?.kind : undefined, left ? lost?.kind : undefined),
      ...(won ? { gained: won } : {}),
      ...(left ? { lost: left } : {}),
    },
  ];
}

function kindOf(gained: '任职' | '拟任' | undefined, lost: '免职' | '调任' | undefined): OfficeDecision['kind'] {
  if (gained === '拟任' || !lost) return gained;
  if (!gained) return '免职';
  return lost === '调任' ? '调任' : '任免';
}
