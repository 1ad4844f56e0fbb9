/** Holds a draft against the archive in a thread of its own. The name that the page gives it is the address of the index. */
import { keeping } from '../ask/lru-cache.ts';
import { openArchive } from './archive.ts';
import { checker } from './check.ts';
import type { Order, Told } from './messages.ts';

/** Articles after which the page is told how far the reading is. */
const STEP = 20;

const tell = (told: Told): void => self.postMessage(told);
const open = keeping(1, openArchive);

tell({ started: true });
self.addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    const archive = await open(self.name);
    const { add, end } = checker(data.text);
    let read = 0;
    await archive.each((article, text) => {
      add(article, text);
      read += 1;
      if (read % STEP === 0) tell({ read, of: archive.size });
    });
    tell({ checked: end(archive.idOf) });
  } catch (error) {
    tell({ error: error instanceof Error ? error.message : String(error) });
  }
});
