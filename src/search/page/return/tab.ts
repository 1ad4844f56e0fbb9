/** What a window remembers until it is closed. Storage may be forbidden or full: then nothing is remembered, and nothing breaks. */

/** Undefined where nothing is kept, or nothing that can be read. */
export function recallForTab<Value>(key: string): Partial<Value> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** `null` forgets. */
export function keepForTab(key: string, value: object | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // see above
  }
}
