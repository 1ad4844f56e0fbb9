/** Counts as the page writes them, thousands apart: 3,100. */
const FORMAT = new Intl.NumberFormat('en');

export const formatCount = (count: number): string => FORMAT.format(count);
