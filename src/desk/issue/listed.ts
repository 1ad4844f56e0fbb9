/** Issues on the disk as the desk lists them: what each is called, and how far it has come. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readAddresses } from '../../fixity/addresses.ts';
import { recordOf } from '../../fixity/record.ts';
import { deliveredIn } from '../../intake/index.ts';
import { type Doubt, issueId, issueSchema, ledgerSchema } from '../../schema.ts';
import { readYaml } from '../../text/yaml.ts';

/** `looking`: not looked through yet; `refused`: cannot be ingested yet; `blocked`: publication waits for decisions; `open`: doubts to look at; `ready`, `published`. */
export type State =
  | { kind: 'refused' }
  | { kind: 'blocked' | 'open'; count: number }
  | { kind: 'looking' | 'ready' | 'published' };

export interface Listed {
  id: string;
  /** `《刊名》1998年第3期（总第9期）`; the id where the issue says nothing yet. */
  name: string;
  state: State;
  /** Places that may be misread. */
  suspects: number;
  articles: number;
}

/** The list is shown by then, whatever is still being looked at, ms. */
const PATIENCE = 500;

/** What holds up the publication of an issue. */
type Finding = (id: string) => Promise<readonly Doubt[]>;

/** Newest first. */
export async function listed(out: string, findings: Finding): Promise<Listed[]> {
  const published = publishedIn(out);
  const found = await foundInTime(out, findings);
  const all = [...found].map(([id, doubts]) => listedOne(join(out, id), id, doubts, published.has(id)));
  return all.toSorted((a, b) => b.id.localeCompare(a.id, 'en', { numeric: true }));
}

/** Whether some issue has not been looked at yet. */
export const isLooking = async (out: string, findings: Finding): Promise<boolean> =>
  [...(await foundInTime(out, findings)).values()].includes(undefined);

/** By id of every issue that was delivered; undefined where it is still being looked at. */
async function foundInTime(out: string, findings: Finding): Promise<Map<string, readonly Doubt[] | undefined>> {
  const names = existsSync(out) ? readdirSync(out).filter((name) => issueId.safeParse(name).success) : [];
  const delivered = names.filter(
    (id) => statSync(join(out, id)).isDirectory() && deliveredIn(join(out, id)) !== undefined,
  );
  const inTime = new Promise<undefined>((resolve) => void setTimeout(resolve, PATIENCE, undefined).unref());
  return new Map(
    await Promise.all(delivered.map(async (id) => [id, await Promise.race([findings(id), inTime])] as const)),
  );
}

/** Ids of issues whose pages are on record. */
function publishedIn(out: string): Set<string> {
  const path = recordOf(out);
  if (!existsSync(path)) return new Set();
  const pages = [...readAddresses(readFileSync(path, 'utf8')).keys()];
  return new Set(pages.flatMap((page) => /^issues\/([^/]+)\/$/u.exec(page)?.[1] ?? []));
}

function listedOne(folder: string, id: string, findings: readonly Doubt[] | undefined, isPublished: boolean): Listed {
  const nothing: Listed = { id, name: id, state: { kind: 'refused' }, suspects: 0, articles: 0 };
  try {
    const ledger = ledgerSchema.parse(JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')));
    const path = join(folder, 'issue.yaml');
    const { title, year, number, totalNumber } = readYaml(readFileSync(path, 'utf8'), path, issueSchema);
    const total = totalNumber === undefined ? '' : `（总第${totalNumber}期）`;
    return {
      id,
      name: `《${title}》${year}年第${number}期${total}`,
      state: findings ? stateOf(ledger.doubts, findings.length, isPublished) : { kind: 'looking' },
      suspects: ledger.suspects.length,
      articles: ledger.confidence.length,
    };
  } catch {
    return nothing;
  }
}

function stateOf(doubts: readonly Doubt[], blocking: number, isPublished: boolean): State {
  if (blocking > 0) return { kind: 'blocked', count: blocking };
  if (isPublished) return { kind: 'published' };
  return doubts.length > 0 ? { kind: 'open', count: doubts.length } : { kind: 'ready' };
}

export function stateName(state: State): string {
  if (state.kind === 'blocked') return `有疑必决 ${state.count}`;
  if (state.kind === 'open') return `待核对 ${state.count}`;
  return { looking: '正在检查', refused: '未导入', ready: '可以发布', published: '已发布' }[state.kind];
}
