/** `npm run bench:site -- --growth docs/growth.svg [--issues 50] [--content DIR]`: what a build takes in an archive of a tenth, a third and all of the issues, drawn. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listIssues } from '../../src/content/files.ts';
import { type Profile, profile } from './profile.ts';

const SHARES = [0.1, 1 / 3, 1];
const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 320, 60, 40, 20];
const COLOURS = ['#a3271a', '#1d1a16', '#2f5d8a', '#5d7a2f'];

/** Resolves to the number of builds that failed. */
export async function growth(content: string, file: string): Promise<number> {
  const issues = await listIssues(content);
  const profiles: Profile[] = [];
  for (const share of SHARES) {
    const part = await mkdtemp(join(tmpdir(), 'bench-growth-'));
    await cp(join(content, 'periodical.yaml'), join(part, 'periodical.yaml'));
    for (const { id, folder } of issues.slice(0, Math.max(2, Math.round(share * issues.length))))
      await cp(folder, join(part, id), { recursive: true });
    profiles.push(await profile(part));
    await rm(part, { recursive: true });
  }
  await writeFile(file, drawn(profiles));
  return profiles.reduce((sum, { failures }) => sum + failures, 0);
}

/** Both axes by powers of ten, so that what is linear is a straight line that climbs at 45 degrees, and what stays level is level. */
function drawn(profiles: readonly Profile[]): string {
  const names = Object.keys(profiles[0]?.seconds ?? {});
  const values = profiles.flatMap(({ seconds }) => Object.values(seconds));
  const across = scale(
    profiles.map(({ articles }) => articles),
    LEFT,
    WIDTH - 150,
  );
  const up = scale(values, HEIGHT - BOTTOM, TOP);
  const lines = names.map((name, at) => {
    const points = profiles.map(({ articles, seconds }) => [across(articles), up(seconds[name] ?? 0)] as const);
    const [x = 0, y = 0] = points.at(-1) ?? [];
    const path = points.map((point) => point.map((value) => value.toFixed(1)).join(',')).join(' ');
    const last = profiles.at(-1)?.seconds[name]?.toFixed(1);
    return `<g fill="none" stroke="${COLOURS[at]}"><polyline points="${path}"/><text x="${x + 6}" y="${y + 4}" fill="${COLOURS[at]}" stroke="none">${name} ${last} s</text></g>`;
  });
  const ticks = profiles.map(
    ({ articles }) => `<text x="${across(articles)}" y="${HEIGHT - 20}" text-anchor="middle">${articles}</text>`,
  );
  const rungs = [0.1, 1, 10, 100]
    .filter((value) => value >= Math.min(...values) / 2 && value <= Math.max(...values) * 2)
    .map(
      (value) =>
        `<text x="${LEFT - 10}" y="${up(value) + 4}" text-anchor="end">${value} s</text><path d="M${LEFT} ${up(value)}H${WIDTH - 150}" stroke="#ddd"/>`,
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">\n<title>Seconds of the processor for a build, by the number of articles</title>\n${[...rungs, ...ticks, ...lines].join('\n')}\n<text x="${LEFT}" y="${HEIGHT - 4}">articles</text>\n</svg>\n`;
}

/** Logarithm of a value → place between `from` and `to`. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => from + ((Math.log(value) - low) / (high - low || 1)) * (to - from);
}
