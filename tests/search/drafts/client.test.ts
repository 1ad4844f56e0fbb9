/** One draft at a time: whatever the reader presses, a report is of the draft that was asked for last. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Checked } from '../../../src/search/drafts/check.ts';
import type { Order, Told } from '../../../src/search/drafts/messages.ts';
import { checkClient } from '../../../src/search/drafts/page/client.ts';

/** Stands for the worker: says only what the test makes it say, and nothing once it was ended. */
class Silent extends EventTarget {
  static readonly all: Silent[] = [];
  readonly orders: Order[] = [];
  isEnded = false;
  constructor() {
    super();
    Silent.all.push(this);
  }
  postMessage = (order: Order): number => this.orders.push(order);
  terminate = (): void => {
    this.isEnded = true;
  };
  tell = (data: Told): boolean => !this.isEnded && this.dispatchEvent(new MessageEvent('message', { data }));
}

const answerTo = (text: string) => ({ checked: { units: text.length } as Checked });
const begun = (number: number): Silent => {
  const worker = Silent.all[number];
  if (!worker) throw new Error(`Worker ${number} was not started`);
  return worker;
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Worker', Silent);
  Silent.all.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a second draft is not answered with what was found of the first', async () => {
  const { check } = checkClient('/');
  void check({ text: '甲' }, () => undefined);
  const second = check({ text: '乙乙' }, () => undefined);
  for (const worker of Silent.all) for (const { text } of worker.orders) worker.tell(answerTo(text));
  expect(await second).toEqual({ units: 2 });
});

test('the worker that answered is asked again, since it has the archive', async () => {
  const { check } = checkClient('/');
  for (const text of ['甲', '乙乙']) {
    const asked = check({ text }, () => undefined);
    begun(0).tell(answerTo(text));
    expect(await asked).toEqual({ units: text.length });
  }
  expect(Silent.all).toHaveLength(1);
});

test('one that was stopped before it arrived does not end the next', async () => {
  const { check, stop } = checkClient('/');
  void check({ text: '甲' }, () => undefined);
  stop();
  const second = check({ text: '乙乙' }, () => undefined);
  begun(1).tell({ started: true });
  vi.advanceTimersByTime(60_000);
  begun(1).tell(answerTo('乙乙'));
  expect(await second).toEqual({ units: 2 });
});

test('one that never arrives is told of, and the next draft has another', async () => {
  const { check } = checkClient('/');
  const lost = expect(check({ text: '甲' }, () => undefined)).rejects.toThrow('等了很久没有收到核对程序');
  vi.advanceTimersByTime(60_000);
  await lost;
  const again = check({ text: '乙乙' }, () => undefined);
  begun(1).tell(answerTo('乙乙'));
  expect(await again).toEqual({ units: 2 });
});
