/** Deterministic chance: the same seed draws the same issue on every machine. */
export interface Random {
  /** In [0, 1). */
  next: () => number;
  /** Whole number from `from` to `to`, both included. */
  int: (from: number, to: number) => number;
  pick: <T>(things: readonly T[]) => T;
  chance: (probability: number) => boolean;
}

/** mulberry32, by Tommy Ettinger (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick: (things) => things[int(0, things.length - 1)] as (typeof things)[number],
    chance: (probability) => next() < probability,
  };
}
