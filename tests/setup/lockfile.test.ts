/** `npm ci` installs what the lockfile says, on any system, and never rewrites it: a fresh clone stays clean. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Entry {
  version?: string;
  integrity?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const packages = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> })
  .packages;

/** The packages that `lock` names but does not describe, by whom names them. Node looks for a package in each folder on the way up. */
function missingIn(lock: Record<string, Entry>): string[] {
  return Object.entries(lock).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !placesOf(path, name).some((place) => place in lock))
      .map((name) => `${path}: ${name}`),
  );
}

function placesOf(path: string, name: string): string[] {
  const parents =
    path === '' ? [] : path.split('/node_modules/').map((_, at, all) => all.slice(0, at + 1).join('/node_modules/'));
  return ['', ...parents].map((parent) => `${parent}/node_modules/${name}`.replace(/^\//u, ''));
}

test('every package that another one names is there, those for other systems too', () => {
  expect(missingIn(packages)).toEqual([]);
});

test('every package has a version and a digest', () => {
  const bare = Object.entries(packages).filter(([path, { version, integrity }]) => path && !(version && integrity));
  expect(bare.map(([path]) => path)).toEqual([]);
});

test('it is the lockfile of package.json', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Entry;
  expect(packages['']).toMatchObject({ dependencies, devDependencies });
});

test('a package for another system that the lockfile lacks would be told', () => {
  const lock = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-windows': '1' } },
    'node_modules/a-linux': {},
    'node_modules/b/node_modules/a-windows': {},
  };
  expect(missingIn(lock)).toEqual(['node_modules/a: a-windows']);
  expect(missingIn({ ...lock, 'node_modules/a/node_modules/a-windows': {} })).toEqual([]);
});
