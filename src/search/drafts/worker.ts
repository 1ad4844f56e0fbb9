/** Holds a draft against the archive in a thread of its own. The name that the page gives it is the address of the site's root. */
import { reasonOf } from '../../browser/reason.ts';
import { lruCache } from '../ask/lru-cache.ts';
import { openArchive } from './archive.ts';
import { checker } from './check.ts';
import type { Order, Told } from './messages.ts';

const tell = (told: Told): void => self.postMessage(told);
const open = lruCache(1, openArchive);

tell({ started: true });
self.addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    const archive = await open(self.name);
    const { add, end } = checker(data.text);
    let read = 0;
    await archive.each((at, articles) => {
      add(at, articles);
      read += 1;
      tell({ read, of: archive.issues });
    });
    tell({ checked: end() });
  } catch (error) {
    tell({ error: reasonOf(error) });
  }
});
