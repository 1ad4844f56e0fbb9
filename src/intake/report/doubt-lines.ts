/** Doubts as an editor reads them on a terminal: what blocks publication first and in full, the rest by kind, never more than fits. */
import type { VFileMessage } from 'vfile-message';

/** Places that a kind of doubt is shown with; all of them are in `ledger.json`. */
const FIRST_PLACES = 3;

/** `第 492 行`, as the reader of the report finds it. */
type PlaceOf = (message: VFileMessage) => string;

/** `space`: lines that there are for it, at least 3. Empty where there is no doubt. */
export function doubtLines(doubts: readonly VFileMessage[], placeOf: PlaceOf, space: number): string[] {
  const blocking = doubts.filter(isBlocking);
  const others = doubts.filter((message) => !isBlocking(message));
  const blocks = [
    ...headed(
      `  先决定 ${blocking.length} 处，决定以前这一期不能发布：`,
      blocking.map((message) => ({ count: 1, lines: inFull('✗', message, placeOf) })),
    ),
    ...headed(
      `  请核对 ${others.length} 处：`,
      [...Map.groupBy(others, ({ ruleId }) => ruleId).values()].map((kind) => ({
        count: kind.length,
        lines: kind.length === 1 ? kind.flatMap((message) => inFull('·', message, placeOf)) : inShort(kind, placeOf),
      })),
    ),
  ];
  return fitted(blocks, space);
}

export const isBlocking = ({ blocking }: VFileMessage & { blocking?: boolean }): boolean => blocking === true;

/** Lines that stand or fall together, and how many doubts they tell. */
interface Told {
  count: number;
  lines: string[];
}

const headed = (heading: string, told: readonly Told[]): Told[] => {
  const [first, ...rest] = told;
  return first ? [{ ...first, lines: [heading, ...first.lines] }, ...rest] : [];
};

const inFull = (mark: string, message: VFileMessage, placeOf: PlaceOf): string[] => [
  `  ${mark} ${placeOf(message)}：${message.reason}`,
  ...(message.actual ? [`      原文“${message.actual}”`] : []),
  ...(message.note ? [`      ${message.note}（${message.ruleId}）`] : []),
];

function inShort(kind: readonly VFileMessage[], placeOf: PlaceOf): string[] {
  const [first] = kind;
  if (!first) return [];
  const places = kind.slice(0, FIRST_PLACES).map(placeOf).join('、');
  const isOne = kind.every(({ reason }) => reason === first.reason);
  return [
    `  · 同类 ${kind.length} 处，${places}${kind.length > FIRST_PLACES ? '等' : ''}。${isOne ? '' : '如'}：${first.reason}`,
    ...(first.note ? [`      ${first.note}（${first.ruleId}）`] : []),
  ];
}

/** In order, as long as there is space; then how many are left. */
function fitted(told: readonly Told[], space: number): string[] {
  const lines: string[] = [];
  const all = told.reduce((sum, { lines }) => sum + lines.length, 0);
  const room = all <= space ? space : space - 1;
  let left = told.reduce((sum, { count }) => sum + count, 0);
  for (const one of told) {
    if (lines.length + one.lines.length > room) break;
    lines.push(...one.lines);
    left -= one.count;
  }
  return left === 0
    ? lines
    : [...lines, `  还有 ${left} 处没有列在这里，全部在 ledger.json 里，也可以用 --json 列出。`];
}
