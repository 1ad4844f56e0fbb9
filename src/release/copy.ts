/** A built site as a new release: complete and checked before it has its name. */
import { spawnSync } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf, MANIFEST, parseManifest } from '../fixity/manifest.ts';
import { verify } from '../fixity/verify.ts';
import { NAME_LENGTH, type Refused, releasePath } from './folder.ts';

export interface Copied {
  files: number;
  /** Files that take no room of their own. */
  linked: number;
}

/** Named by the manifest, which names every file with its digest. */
export const nameOf = async (site: string): Promise<string> =>
  (await digestOf(join(site, MANIFEST))).slice(0, NAME_LENGTH);

/** Copies `site` into `target` as the release `name`; `served` is the release whose files may be shared. Refused where the copy is not what it should be. */
export async function copyRelease(
  site: string,
  target: string,
  name: string,
  served: string | undefined,
): Promise<Copied | Refused> {
  const draft = releasePath(target, `.draft-${name}`);
  const [wanted, present] = await Promise.all([readManifest(site), served ? readManifest(served) : new Map()]);
  let linked = 0;
  for (const [file, digest] of wanted) {
    await mkdir(dirname(join(draft, file)), { recursive: true });
    const shared = served !== undefined && present.get(file) === digest ? join(served, file) : undefined;
    if (shared !== undefined && (await linkSame(shared, join(draft, file), digest))) linked += 1;
    else await copyFile(join(site, file), join(draft, file), constants.COPYFILE_EXCL);
  }
  await copyFile(join(site, MANIFEST), join(draft, MANIFEST));

  const { findings } = await verify(draft);
  if (findings.length > 0 || (await nameOf(draft)) !== name) {
    await rm(draft, { recursive: true });
    return { reason: ['复制以后与清单不符，没有发布：', ...findings].join('\n') };
  }
  // On the disk before it is served: a power cut could leave empty files behind the link. Where there is no such command, without.
  spawnSync('sync', ['-f', draft]);
  const now = new Date();
  await utimes(draft, now, now);
  await rename(draft, releasePath(target, name));
  return { files: wanted.size, linked };
}

/** False where the file is not what its manifest says, or the file system links no more. */
async function linkSame(from: string, to: string, digest: string): Promise<boolean> {
  if (!existsSync(from) || (await digestOf(from)) !== digest) return false;
  return link(from, to).then(
    () => true,
    () => false,
  );
}

const readManifest = async (folder: string): Promise<Map<string, string>> =>
  parseManifest(await readFile(join(folder, MANIFEST), 'utf8').catch(() => '')) ?? new Map();
