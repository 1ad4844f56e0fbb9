/** How much context the reader wants to see. Kept on the device. */
import { keep, recall } from '../../../browser/device.ts';

export const widths = { short: '短', middle: '中', long: '长' } as const;
export type Width = keyof typeof widths;

/** Characters on each side. In the middle, a line of the desk; long ones are set as running text. */
export const sides = { short: 10, middle: 21, long: 60 } as const satisfies Record<Width, number>;

export interface Display {
  width: Width;
  /** Every occurrence is shown, not the first few of each article. */
  all: boolean;
}

const KEY = 'contexts';

export function recallDisplay(): Display {
  const kept = recall(KEY);
  const width = (Object.keys(widths) as Width[]).find((name) => name === kept) ?? 'middle';
  return { width, all: false };
}

export function keepDisplay({ width }: Display): void {
  keep(KEY, width);
}
