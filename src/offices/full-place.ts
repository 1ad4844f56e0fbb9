/** 青溪区 and 望江市青溪区: the short name of a region stands for the long one where the archive knows one long one only. */

/** `places`: all that the archive names. The function leaves a place as it is where two longer ones end with it. */
export function fullPlaces(places: Iterable<readonly string[]>): (place: readonly string[]) => string[] {
  const longer = new Map<string, Set<string>>();
  for (const place of places)
    for (let at = 1; at < place.length; at++) {
      const short = keyOf(place.slice(at));
      longer.set(short, (longer.get(short) ?? new Set()).add(keyOf(place)));
    }
  return (place) => {
    const found = [...(longer.get(keyOf(place)) ?? [])].filter((key) => !longer.has(key));
    return found.length === 1 ? (found[0]?.split(' ') ?? []) : [...place];
  };
}

const keyOf = (place: readonly string[]): string => place.join(' ');
