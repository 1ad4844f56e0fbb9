/** The name that an address has behind its `#`; as it stands where its percent signs spell nothing, since anyone may write an address. */
export function nameIn(hash: string): string {
  const name = hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
