/** A built site as a new release: complete and checked before it has its name. */
import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf, MANIFEST, parseManifest } from '../fixity/manifest.ts';
import { cut, verify } from '../fixity/verify.ts';
import { DIGEST_LENGTH, FILE_MODE, FOLDER_MODE, type Refused, releasePath } from './folder.ts';

/** What a release is named by: the manifest, which names every file with its digest. */
export const digestNameOf = async (site: string): Promise<string> =>
  (await digestOf(join(site, MANIFEST))).slice(0, DIGEST_LENGTH);

/** Copies `site` into `target` as the release `name`. Resolves to the number of files. Refused where the copy is not what it should be. */
export async function copyRelease(site: string, target: string, name: string): Promise<number | Refused> {
  const draft = releasePath(target, `.draft-${name}`);
  try {
    const digest = await digestNameOf(site);
    const wanted = parseManifest(await readFile(join(site, MANIFEST), 'utf8')) ?? new Map<string, string>();
    for (const file of [...wanted.keys(), MANIFEST]) await copy(join(site, file), join(draft, file));
    await openFolders(draft);
    const { findings } = await verify(draft);
    if (findings.length > 0 || (await digestNameOf(draft)) !== digest) {
      await rm(draft, { recursive: true });
      return {
        reason: ['复制以后与清单不符，没有发布。若正在生成网站，等它做完再发布：', ...cut(findings)].join('\n'),
      };
    }
    // On the disk before it is served: a power cut could leave empty files behind the link. Where there is no such command, without.
    spawnSync('sync', ['-f', draft]);
    const now = new Date();
    await utimes(draft, now, now);
    await rename(draft, releasePath(target, name));
    return wanted.size;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/**
 * A copy of its own for each release: with hard links one damaged file would damage every release that has it. On Btrfs, XFS and APFS the
 * copy shares its blocks until one is written to. The mode is a public file's, whatever umask and source say: the server is another user.
 */
async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await chmod(to, FILE_MODE);
}

/** As for files: whoever may read the site may look into its folders. */
async function openFolders(draft: string): Promise<void> {
  await chmod(draft, FOLDER_MODE);
  for (const entry of await readdir(draft, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), FOLDER_MODE);
}
