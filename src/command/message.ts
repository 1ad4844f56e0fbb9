/** An error as the editor reads it: what, where, and what to do. */
import { shownPath } from '../disk/shown-path.ts';

/** What the system says no to → what that means, and what helps. */
const SYSTEM: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['磁盘已满，写不进去', '请腾出空间再试'],
  EDQUOT: ['磁盘配额用完了，写不进去', '请腾出空间再试'],
  EFBIG: ['文件超过了系统允许的大小，写不进去', '请放宽限制（ulimit -f）再试'],
  EACCES: ['没有读写它的权限', '请检查这个文件和上级文件夹的所有者和权限'],
  EPERM: ['系统不许读写它', '请检查这个文件和上级文件夹的所有者和权限'],
  EROFS: ['所在的磁盘是只读的', '请换一个可以写的位置'],
  ENOENT: ['找不到', '请检查路径'],
  ENOTDIR: ['不是文件夹，或路径中间有一段是文件', '请检查路径'],
  EISDIR: ['是文件夹，这里应当是文件', '请检查路径'],
  EEXIST: ['已有同名的文件，不是文件夹', '请换一个位置，或先移走它'],
  ENOTEMPTY: ['文件夹里还有别的文件', '请换一个位置，或先移走它们'],
  ELOOP: ['链接绕成了圈', '请删去这个链接'],
  ENAMETOOLONG: ['路径太长', '请换一个较短的位置'],
  EMFILE: ['打开的文件太多', '请关闭别的程序再试'],
  ENFILE: ['系统打开的文件太多', '请关闭别的程序再试'],
  EBUSY: ['正被别的程序占用', '请关闭那个程序再试'],
  EIO: ['磁盘读写出错', '请检查磁盘'],
  EADDRINUSE: ['这个端口已被占用', '请用 --port 换一个'],
};
const UNFORESEEN = '这不是您的操作有误，请把命令和这句话交给维护程序的人';

/** One line, without a mark in front. `isForeseen`: the editor can do something about it. */
export function messageOf(error: unknown): { text: string; isForeseen: boolean } {
  if (isFileMessage(error))
    return {
      text: `${error.file ?? ''}${error.line ? ` 第 ${error.line} 行` : ''}：${error.reason}`,
      isForeseen: true,
    };
  const system = systemMessageOf(error);
  if (system !== undefined) return { text: system, isForeseen: true };
  const reason = error instanceof Error ? error.message : String(error);
  // What the program itself refuses is said in Chinese where it refuses.
  if (/\p{Script=Han}/u.test(reason)) return { text: reason, isForeseen: true };
  return { text: `程序出错：${reason.split('\n')[0]}。${UNFORESEEN}`, isForeseen: false };
}

/** A message about a place in a file, told by its shape: no package is needed to tell an error. */
const isFileMessage = (error: unknown): error is { file?: string; line?: number; reason: string } =>
  error instanceof Error && 'reason' in error && 'ruleId' in error;

/** Undefined where the error is not one of the disk or the network. */
export function systemMessageOf(error: unknown): string | undefined {
  const { code, path, dest, port } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string; port?: number };
  const known = SYSTEM[code ?? ''];
  if (!known) return undefined;
  const place = port ?? [dest, path].filter((one) => one !== undefined).map(shownPath)[0];
  return `${place === undefined ? '' : `${place}：`}${known.join('；')}`;
}
