/**
 * Units that changed their names. The print does not say so, but it shows: the old name is given to nobody once the new one is in use, and who was appointed
 * under the one is dismissed under the other. One name of a unit may so follow on another where their words are alike, or where two persons attest it.
 */
import type { Event } from './events.ts';
import type { Notice, Tenure } from './model.ts';
import { RANKS } from './place.ts';
import type { Use } from './uses.ts';

/** Persons who attest that a name follows on another of which no word is left. */
const FEWEST_WITNESSES = 2;

/** May a 免 under a new name end `tenure`, which began under an old one? */
export type MayFollow<N> = (tenure: Tenure<N>, lost: Event<N>) => boolean;

export function renamings<N extends Notice>(events: readonly Event<N>[], uses: ReadonlyMap<string, Use>): MayFollow<N> {
  const witnesses = witnessesIn(events, uses);
  return ({ unit: old, title, from }, { unitKey: young, title: lost }) => {
    if (old === undefined || young === undefined || !from || standsFor(title) !== standsFor(lost)) return false;
    if (!mayFollow(uses.get(old), uses.get(young), from.notice.at)) return false;
    return (
      isAlike(uses.get(old)?.names ?? [], uses.get(young)?.names ?? []) ||
      (witnesses.get(`${old}\n${young}`)?.size ?? 0) >= FEWEST_WITNESSES
    );
  };
}

/** In one region; nobody is appointed under the old name once the new one is in use. `since`: issue of an appointment under the old one. */
const mayFollow = (old: Use | undefined, young: Use | undefined, since: number): boolean =>
  old !== undefined &&
  young !== undefined &&
  old !== young &&
  old.place.length > 0 &&
  old.place.join('') === young.place.join('') &&
  since < young.first &&
  old.lastGained < young.first;

/** Old and young name → persons appointed under the one and dismissed from the same post under the other, and never otherwise. */
function witnessesIn<N extends Notice>(
  events: readonly Event<N>[],
  uses: ReadonlyMap<string, Use>,
): Map<string, Set<string>> {
  const witnesses = new Map<string, Set<string>>();
  for (const [name, ofName] of Map.groupBy(events, (event) => event.name)) {
    const [gained, lost] = [ofName.filter(({ is }) => is === 'gained'), ofName.filter(({ is }) => is === 'lost')];
    for (const left of lost.filter(({ office }) => gained.every((one) => one.office !== office)))
      for (const won of gained.filter(({ office }) => lost.every((one) => one.office !== office))) {
        if (standsFor(won.title) !== standsFor(left.title)) continue;
        if (won.unitKey === undefined || left.unitKey === undefined || won.notice.at >= left.notice.at) continue;
        if (!mayFollow(uses.get(won.unitKey), uses.get(left.unitKey), won.notice.at)) continue;
        const key = `${won.unitKey}\n${left.unitKey}`;
        witnesses.set(key, (witnesses.get(key) ?? new Set()).add(name));
      }
  }
  return witnesses;
}

/** 卫生局局长 may be 卫健委主任 later, a 党组 a 党委. */
const standsFor = (title: string): string =>
  title
    .replace(/(?:局长|主任|厅长|处长)$/u, '长')
    .replace(/^党[组委]/u, '党')
    .replace(/成员$/u, '委员');

const REGION = new RegExp(`^.*[${RANKS}]`, 'u');

/** What says nothing of the work of a unit. */
const GENERAL = /委员会|办公室|管理|事务|工作|服务|中心|公司|人民|中共|[局委办院会部处厅]/gu;

/** Two characters in a row in common beside the general words and the region: 环境保护局, 生态环境局. */
function isAlike(old: Iterable<string>, young: Iterable<string>): boolean {
  const [words, others] = [old, young].map((names) =>
    [...names].map((name) => name.replace(REGION, '').replace(GENERAL, ' ')),
  );
  const pairs = (words ?? []).flatMap((word) =>
    Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
  );
  return pairs.some((pair) => !pair.includes(' ') && others?.some((other) => other.includes(pair)));
}
