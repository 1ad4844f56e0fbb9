/** What a row of the register shows, and the groups by which it is filtered. Runs in Node and in the browser; imports nothing. */

export interface Row {
  kind?: string | undefined;
  gained?: string | undefined;
  lost?: string | undefined;
  /** The printed sentence. */
  text: string;
  doubt?: string | undefined;
}

/** Kinds that the columns 任 and 免 say already. */
const PLAIN: ReadonlySet<string> = new Set(['任职', '免职', '任免', '兼任', '定级']);
const LOSING: ReadonlySet<string> = new Set(['不再担任', '辞职', '退休']);

/** Texts of the columns; `told`: the sentence itself, where the columns do not say all of it. */
export function columnsOf({ kind, gained, lost, text, doubt }: Row): { gained: string; lost: string; told: string } {
  const said = kind === undefined || PLAIN.has(kind) ? '' : `${kind}：`;
  const leaves = said !== '' && (gained === undefined || LOSING.has(kind ?? ''));
  return {
    gained: gained === undefined ? '' : leaves ? gained : said + gained,
    lost: lost === undefined ? (leaves ? (kind ?? '') : '') : leaves ? said + lost : lost,
    told: doubt === undefined ? '' : text,
  };
}

/** In the order in which they are offered. */
export const GROUPS = ['任', '免', '挂职', '试用期', '当选', '职级', '提名', '拟任', '辞职', '退休', '存疑'] as const;
export type Group = (typeof GROUPS)[number];

export function groupsOf(row: Row): Group[] {
  const { kind, gained, lost, doubt } = row;
  const office = `${gained ?? ''} ${lost ?? ''}`;
  const isProposed = kind === '提名' || kind === '拟任';
  const holds: Record<Group, boolean> = {
    任: gained !== undefined && !isProposed,
    免: lost !== undefined || (kind !== undefined && LOSING.has(kind)),
    挂职: office.includes('挂职'),
    试用期: office.includes('试用期'),
    当选: kind === '当选',
    职级: kind === '晋升' || kind === '定级',
    提名: kind === '提名',
    拟任: kind === '拟任',
    辞职: kind === '辞职',
    退休: kind === '退休',
    存疑: doubt !== undefined,
  };
  return GROUPS.filter((group) => holds[group]);
}
