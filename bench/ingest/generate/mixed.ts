/** Kinds mixed at random: one way to print the contents, and any of the others on top of it. */
import type { Kind } from './kinds.ts';
import { kinds } from './kinds.ts';
import { houses } from './periodicals.ts';
import { randomFrom } from './random.ts';

/** Shares of issues: with contents of a kind, and with each other kind besides. */
const WITH_CONTENTS = 0.7;
const WITH_EACH = 0.12;
/** An issue of one article is rare, and so is one without contents. */
const RARE: Readonly<Record<string, number>> = { 'one-article': 0.01, 'contents-none': 0.03 };

const ofContents = Object.keys(kinds).filter((name) => /^(?:contents|list)-(?!of|repeated|none)/u.test(name));
const others = Object.keys(kinds).filter((name) => !ofContents.includes(name) && !(name in RARE));

export function mixedKind(seed: number): { kind: Kind; names: string[] } {
  const random = randomFrom(seed ^ 0x5bd1e995);
  const rare = Object.keys(RARE).find((name) => random.chance(RARE[name] ?? 0));
  const contents = rare ?? (random.chance(WITH_CONTENTS) ? random.pick(ofContents) : undefined);
  const chosen = others.filter(() => random.chance(WITH_EACH));
  // The contents come last: what they need of the house stands.
  const names = [...chosen, ...(contents ? [contents] : [])];
  const kind = names.map((name) => kinds[name] as Kind).reduce(over, { habits: {} });
  return { kind, names };
}

function over(below: Kind, above: Kind): Kind {
  const suited = (above.houses ?? houses).filter((house) => !below.houses || below.houses.includes(house));
  return {
    habits: { ...below.habits, ...above.habits },
    house: { ...below.house, ...above.house },
    noise: { ...below.noise, ...above.noise },
    houses: suited.length > 0 ? suited : (above.houses ?? houses),
  };
}
