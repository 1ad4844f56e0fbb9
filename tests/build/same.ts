/** Two builds are the same where every file is. */
import { digestsOf } from '../../src/fixity/manifest.ts';

/** Names that only one of the folders has, or that differ. */
export async function differencesOf(one: string, other: string): Promise<string[]> {
  const [left, right] = await Promise.all([one, other].map((folder) => digestsOf(folder, () => undefined)));
  const names = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
  return [...names].filter((name) => left?.get(name) !== right?.get(name)).sort();
}
