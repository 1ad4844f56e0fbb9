/** Ids of issues in the order in which they came out: `2021-02` before `2021-101`. */
export function byYearAndNumber(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('-').map(Number);
  const [yearB = 0, numberB = 0] = b.split('-').map(Number);
  return yearA - yearB || numberA - numberB;
}
