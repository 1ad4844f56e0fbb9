/** Searches made on this device, the newest first. They are kept there only, and can be erased one by one or all together. */
import { keep, recall } from '../../browser/device.ts';

const KEY = 'searches';
const MOST = 20;

/** Addresses as `addressOf` writes them: `?q=…`. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function remember(address: string): void {
  keep(KEY, JSON.stringify([address, ...recentSearches().filter((one) => one !== address)].slice(0, MOST)));
}

/** Without an address: all of them. */
export function forget(address?: string): void {
  const rest = address === undefined ? [] : recentSearches().filter((one) => one !== address);
  keep(KEY, rest.length === 0 ? null : JSON.stringify(rest));
}
