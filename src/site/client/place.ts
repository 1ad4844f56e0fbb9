/** Where a reader stopped, kept on the device and offered again; the page never jumps by itself. */

import { keep, recall } from '../../browser/device.ts';
import { showStrip, stripButton } from '../../browser/strip.ts';
import { addressed, ordinalOf, resolve } from './anchors.ts';

const KEY = 'places';
/** Articles whose place is kept. */
const KEPT = 50;
/** Before this paragraph nothing is lost by beginning again. */
const FIRST_WORTH = 3;
/** Part of the window at its top: what ends there has been read. */
const EDGE = 0.1;
/** Milliseconds of rest after which a place is kept. */
const REST = 500;

/** Address of the article → anchor, the latest last. */
type Places = [string, string][];

/** Call once on the page of an article. */
export function keepPlace(): void {
  const known = places().find(([path]) => path === location.pathname)?.[1];
  if (known !== undefined && location.hash === '' && scrollY === 0) offer(known);
  let resting: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(resting);
    resting = setTimeout(() => store(location.pathname, placeNow()), REST);
  };
  addEventListener('scroll', later, { passive: true });
}

function offer(known: string): void {
  const anchor = resolve(known);
  const ordinal = anchor === undefined ? undefined : ordinalOf(anchor);
  if (ordinal === undefined) return;
  const on = document.createElement('a');
  on.href = `#${anchor}`;
  on.textContent = '接着读';
  const strip = showStrip('上次读到', [`上次读到第${ordinal}段`, on, stripButton('不用', () => strip.close())]);
  on.addEventListener('click', () => strip.close());
}

/** The first paragraph in view; undefined at the beginning, and at the end, when there is nothing to come back to. */
function placeNow(): string | undefined {
  const blocks = addressed();
  const last = blocks[blocks.length - 1];
  if (!last || last.getBoundingClientRect().bottom < innerHeight) return undefined;
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > innerHeight * EDGE);
  return first && (ordinalOf(first.id) ?? 0) >= FIRST_WORTH ? first.id : undefined;
}

function store(path: string, anchor: string | undefined): void {
  const others = places().filter(([known]) => known !== path);
  const all: Places = anchor === undefined ? others : [...others, [path, anchor]];
  keep(KEY, JSON.stringify(all.slice(-KEPT)));
}

/** Whatever else may stand there counts as nothing. */
function places(): Places {
  try {
    const kept: unknown = JSON.parse(recall(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPlace) : [];
  } catch {
    return [];
  }
}

function isPlace(entry: unknown): entry is Places[number] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string');
}
