/** One program at a time in a folder: the lock is a file that holds the process's number. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** An issue is written in a tenth of a second; who waits longer than this waits for a program that hangs. */
const PATIENCE = 20_000;
const INTERVAL = 20;
/** Who waits this long is told for whom, ms. */
const SILENCE = 2_000;
/** A lock without a number this long after it was made belongs to a program that was killed while making it, ms. */
const HALF_MADE = 2_000;

/** Waits for others up to `patience` ms. */
export function withLock<Result>(path: string, act: () => Result, patience = PATIENCE): Result {
  const queue = queueFor(path, patience);
  while (!queue()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, INTERVAL);
  try {
    return act();
  } finally {
    rmSync(path, { force: true });
  }
}

/** The same for work that reads and writes for a while; who waits lets the rest of the program go on. */
export async function withLockHeld<Result>(
  path: string,
  act: () => Promise<Result>,
  patience = PATIENCE,
): Promise<Result> {
  const queue = queueFor(path, patience);
  while (!queue()) await setTimeout(INTERVAL);
  try {
    return await act();
  } finally {
    rmSync(path, { force: true });
  }
}

/** A function to call until it returns true: the lock is taken then. It throws where others have had it too long. */
function queueFor(path: string, patience: number): () => boolean {
  mkdirSync(dirname(path), { recursive: true });
  const started = Date.now();
  let isTold = false;
  return () => {
    if (create(path)) return true;
    const waited = Date.now() - started;
    if (isAbandoned(path)) takeAway(path);
    else if (waited > patience)
      throw new Error(`另一个程序一直在写这个文件夹。如果没有别的程序在运行，请删去 ${path} 再试`);
    else if (waited > SILENCE && !isTold) {
      isTold = true;
      process.stderr.write(`另一个程序正在写（${path}），等它做完……\n`);
    }
    return false;
  };
}

/** Of two that find a lock abandoned, the second may meet the new one of the first: that one is put back. */
function takeAway(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (!isAbandoned(aside)) linkSync(aside, path);
  } catch {
    // Somebody else was faster.
  }
  rmSync(aside, { force: true });
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
