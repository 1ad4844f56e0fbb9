/** The region with which the name of a unit begins. Read from the name alone: there is no list of regions. */

/** What the name of a region ends with, for a character class. */
export const RANKS = '省市县区州盟旗镇乡';

/** 望江市, 青溪区, 云桥镇: a name of two characters or more before its rank, or one before 市, 县 and so on (衢县). 城市, 社区, 市区 are none. */
const SEGMENT =
  /^(?![省市县区]|[城都超门全本各该社委府和与][省市县区]|乡镇)(?:.[^省市县区盟旗镇乡]{0,4}?)(?:自治[区州县旗]|街道|省|市(?![场域])|县(?!城)|区(?!域)|[盟旗镇乡])/u;

/** 望江市青溪区人民政府 → [望江市, 青溪区]. */
export function placeOf(unit: string): string[] {
  const segments: string[] = [];
  let rest = unit;
  for (let found = SEGMENT.exec(rest); found; found = SEGMENT.exec(rest)) {
    segments.push(found[0]);
    rest = rest.slice(found[0].length);
  }
  return segments;
}

/** 望江市青溪区 for 区 is itself, for 市 it is 望江市; undefined where none of its parts has that rank. */
export function placeOfRank(place: readonly string[], rank: string): string[] | undefined {
  const at = place.findLastIndex((segment) => segment.endsWith(rank));
  return at < 0 ? undefined : place.slice(0, at + 1);
}

/** 县教育局, 市: the rank of a region that is not named. */
export const BARE_RANK = new RegExp(`^[${RANKS}]`, 'u');
