/** Phrases that a text repeats. Its places are sorted by what stands at them, so that those of a phrase lie beside each other: a table of all phrases would be many times as long as the text. */

/** Longest phrase, in characters. */
const LONGEST = 8;

/** Han characters without those that only join words. */
const RUNS = /(?:(?![的了着是在和与及等就也都而把被将其这那们之于并但则却又还使让给对为以])\p{Script=Han}){2,}/gu;

/** Stands where no phrase goes on. */
const BREAK = '\n';

/** Those of two characters and more that stand at least twice, and are not always a part of the same longer one; with how often they stand there. */
export function repeated(text: string): Map<string, number> {
  const runs = `${BREAK}${(text.match(RUNS) ?? []).join(BREAK)}${BREAK.repeat(LONGEST + 1)}`;
  const units = unitsOf(runs);
  const places = sorted(units);
  const shared = sharedBeside(places, units);
  const counts = new Map<string, number>();
  for (let length = 2; length <= LONGEST; length++)
    for (let from = 0, to = 1; from < places.length; from = to++) {
      let goesOnAlike = true;
      let comesAlike = true;
      for (; (shared[to] ?? 0) >= length; to++) {
        const before = units[(places[to] ?? 0) - 1] ?? 0;
        if ((shared[to] ?? 0) === length) goesOnAlike = false;
        if (before === 0 || before !== (units[(places[to - 1] ?? 0) - 1] ?? 0)) comesAlike = false;
      }
      const first = places[from] ?? 0;
      if (!goesOnAlike && !comesAlike) counts.set(runs.slice(first, first + length), to - from);
    }
  return counts;
}

/** Each character as a small number, the same one as the same; a break as 0. */
function unitsOf(runs: string): Uint16Array {
  const known = new Map([[BREAK.charCodeAt(0), 0]]);
  const units = new Uint16Array(runs.length);
  for (let at = 0; at < runs.length; at++) {
    const code = runs.charCodeAt(at);
    const unit = known.get(code) ?? known.size;
    known.set(code, unit);
    units[at] = unit;
  }
  return units;
}

/** All places but the last ones, which are breaks. By their units from the last that counts to the first, each time in the order that they had. */
function sorted(units: Uint16Array): Uint32Array {
  let places = new Uint32Array(units.length - LONGEST);
  let next = new Uint32Array(places.length);
  let most = 0;
  for (let at = 0; at < places.length; at++) {
    places[at] = at;
    most = Math.max(most, units[at] ?? 0);
  }
  const starts = new Uint32Array(most + 2);
  for (let offset = LONGEST; offset >= 0; offset--) {
    starts.fill(0);
    for (let at = 0; at < places.length; at++) {
      const after = (units[at + offset] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let unit = 1; unit < starts.length; unit++) starts[unit] = (starts[unit] ?? 0) + (starts[unit - 1] ?? 0);
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      const unit = units[place + offset] ?? 0;
      const to = starts[unit] ?? 0;
      next[to] = place;
      starts[unit] = to + 1;
    }
    [places, next] = [next, places];
  }
  return places;
}

/** How many units of one run each place has in common with the one before it in `places`. */
function sharedBeside(places: Uint32Array, units: Uint16Array): Uint8Array {
  const shared = new Uint8Array(places.length + 1);
  for (let at = 1; at < places.length; at++) {
    const one = places[at - 1] ?? 0;
    const other = places[at] ?? 0;
    let length = 0;
    while (length <= LONGEST && units[one + length] !== 0 && units[one + length] === units[other + length]) length++;
    shared[at] = length;
  }
  return shared;
}
