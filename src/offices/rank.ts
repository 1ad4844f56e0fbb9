/** The order in which volumes of 组织史资料 set units: party, congress, government, conference, discipline, courts, the people's bodies, then the rest. */
import { RANKS } from './place.ts';

const ORDER: readonly RegExp[] = [
  new RegExp(`(?:^|[${RANKS}道])委$`, 'u'),
  new RegExp(`(?:^|[${RANKS}道])委.|党校$`, 'u'),
  /纪委|监委/u,
  /人大/u,
  /政府$/u,
  /政协/u,
  /法院|检察院/u,
  /人武部/u,
  /工会|团委|妇联|科协|文联|侨联|残联|工商联|社科联|贸促会|红十字会/u,
];

export function rankOf(unit: string): number {
  const at = ORDER.findIndex((pattern) => pattern.test(unit));
  return at < 0 ? ORDER.length : at;
}
