/** Files on a bad day: no answer is waited for without end, and none that failed is kept. */
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { lruCache } from '../../src/search/ask/lru-cache.ts';
import { inflated } from '../../src/search/index/inflated.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const FILE = new Uint8Array(gzipSync(`{"held":["基层"]}`));

/** A server that answers each request with the next of these. */
function serving(...answers: (() => Response | Promise<Response>)[]) {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    asked.push(options);
    const answer = answers[asked.length - 1];
    return answer ? answer() : Promise.reject(new Error('Asked too often'));
  });
  return asked;
}

const whole = () => new Response(FILE);
const half = () => new Response(FILE.subarray(0, FILE.length >> 1));

/** Sends a byte each time so many milliseconds have passed, and never ends; gives up as `fetch` does. */
const trickling = (pause: number) => (signal: AbortSignal) =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        const sending = setInterval(() => stream.enqueue(new Uint8Array(1)), pause);
        signal.addEventListener('abort', () => {
          clearInterval(sending);
          stream.error(signal.reason);
        });
      },
    }),
  );

async function fateOf(pause: number, milliseconds: number): Promise<unknown> {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (_: string, { signal }: { signal: AbortSignal }) => trickling(pause)(signal));
  let fate: unknown = 'waiting';
  inflated('words').catch((error: Error) => {
    fate = error.message;
  });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return fate;
}

describe('a file', () => {
  test('is unpacked, and one that a server has unpacked is taken as it is', async () => {
    serving(whole, () => new Response('{"held":["治理"]}'));
    expect(await inflated('one')).toEqual({ held: ['基层'] });
    expect(await inflated('other')).toEqual({ held: ['治理'] });
  });

  test.each([
    ['ends ten seconds after the last byte, not earlier', Infinity, 9_999, 10_000],
    ['that trickles ends after a minute, not earlier', 5_000, 59_999, 60_000],
  ])('%s', async (_, pause, earlier, later) => {
    const silent = pause === Infinity ? 10_000_000 : pause;
    expect(await fateOf(silent, earlier)).toBe('waiting');
    expect(await fateOf(silent, later)).toBe('等了很久没有收到：words');
  });

  test('that is half there is asked for once more, past the cache of the browser', async () => {
    const asked = serving(half, whole);
    expect(await inflated('words')).toEqual({ held: ['基层'] });
    expect(asked.map(({ cache }) => cache)).toEqual(['default', 'reload']);
  });

  test('that stays half, is refused or does not come is told by its address', async () => {
    serving(
      half,
      half,
      () => new Response('', { status: 503 }),
      () => Promise.reject(new TypeError('Failed to fetch')),
    );
    await expect(inflated('words')).rejects.toThrow('文件不完整：words');
    await expect(inflated('words')).rejects.toThrow('服务器回答503：words');
    await expect(inflated('words')).rejects.toThrow('没有收到：words');
  });
});

describe('lruCache', () => {
  /** Rejects where it is asked for what is in `failing`; `asked` has every question that came through. */
  function asking(size: number) {
    const asked: number[] = [];
    const failing = new Set<number>();
    const ask = lruCache(size, async (question: number) => {
      asked.push(question);
      if (failing.has(question)) throw new Error('lost');
      return question * 2;
    });
    return { ask, asked, failing };
  }

  test('asks once, again where it failed, and again where the answer was the one unused for longest', async () => {
    const { ask, asked, failing } = asking(2);
    failing.add(1);
    await expect(ask(1)).rejects.toThrow('lost');
    failing.clear();
    expect(await ask(1)).toBe(2);
    expect(await ask(1)).toBe(2);
    expect(asked).toEqual([1, 1]);
    await ask(2);
    await ask(1);
    await ask(3);
    await ask(1);
    expect(asked).toEqual([1, 1, 2, 3]);
    await ask(2);
    expect(asked).toEqual([1, 1, 2, 3, 2]);
  });

  test('two who ask at a time get one answer, and one failure', async () => {
    const { ask, asked, failing } = asking(2);
    failing.add(1);
    const both = await Promise.allSettled([ask(1), ask(1)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toEqual([1]);
  });

  test('a failure that comes late takes nothing from the answer that came meanwhile', async () => {
    let fail = (): void => undefined;
    let asked = 0;
    const ask = lruCache(1, (question: number) => {
      asked += 1;
      if (question !== 1 || asked > 1) return Promise.resolve(question);
      return new Promise<number>((_, reject) => {
        fail = () => reject(new Error('late'));
      });
    });
    const late = ask(1);
    await ask(2);
    expect(await ask(1)).toBe(1);
    fail();
    await expect(late).rejects.toThrow('late');
    await ask(1);
    expect(asked).toBe(3);
  });
});
