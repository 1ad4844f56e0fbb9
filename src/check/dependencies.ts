/** `docs/dependencies.md` names every package of package.json with its reason, and no other. */
import { readFile } from 'node:fs/promises';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

export async function checkDependencies(): Promise<string[]> {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
  const reasons = await readFile('docs/dependencies.md', 'utf8');
  return differences(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }), reasons);
}

/** `reasons`: Markdown whose rows open with the name of a package, `| \`yaml\` | reason |`. */
export function differences(packages: string[], reasons: string): string[] {
  const named = [...reasons.matchAll(/^\| `([^`]+)` \| +[^|\s]/gmu)].map((match) => match[1] ?? '');
  return [
    ...packages.filter((name) => !named.includes(name)).map((name) => `docs/dependencies.md 没有说明 ${name} 的用途`),
    ...named
      .filter((name) => !packages.includes(name))
      .map((name) => `docs/dependencies.md 写了 ${name}，package.json 里没有`),
  ];
}
