/** One program at a time in a folder: the lock is a file that holds the process's number. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An issue is written in a tenth of a second; who waits longer than this waits for a program that hangs. */
const PATIENCE = 20_000;
/** A lock without a number this long after it was made belongs to a program that was killed while making it, ms. */
const HALF_MADE = 2_000;

/** Waits for others up to `patience` ms. */
export function withLock<Result>(path: string, act: () => Result, patience = PATIENCE): Result {
  acquire(path, patience);
  try {
    return act();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The same for work that reads and writes for a while. */
export async function withLockHeld<Result>(
  path: string,
  act: () => Promise<Result>,
  patience = PATIENCE,
): Promise<Result> {
  acquire(path, patience);
  try {
    return await act();
  } finally {
    rmSync(path, { force: true });
  }
}

function acquire(path: string, patience: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const started = Date.now();
  while (!create(path)) {
    if (isAbandoned(path)) rmSync(path, { force: true });
    else if (Date.now() - started > patience)
      throw new Error(`另一个程序一直在写这个文件夹。如果没有别的程序在运行，请删去 ${path} 再试`);
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  }
}

function create(path: string): boolean {
  try {
    writeFileSync(path, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isError(error, 'EEXIST')) return false;
    // A full disk has room for the name and none for the number.
    rmSync(path, { force: true });
    throw error;
  }
}

/** Whoever made the lock runs no more. */
function isAbandoned(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, 'utf8'));
    if (!(owner > 0)) return Date.now() - statSync(path).mtimeMs > HALF_MADE;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return isError(error, 'ESRCH');
  }
}

const isError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
