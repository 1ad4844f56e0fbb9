/** Waits until a search line is used; only then are suggestions and recent searches loaded. */
import type { Lexicon } from './lexicon.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form.find')) {
  const input = form.querySelector<HTMLInputElement>('input[type="search"]');
  if (!input) continue;
  input.addEventListener('focus', () => void start(form, input), { once: true });
  if (document.activeElement === input) void start(form, input);
}

async function start(form: HTMLFormElement, input: HTMLInputElement): Promise<void> {
  let typed = false;
  const early = (event: Event) => {
    typed = !(event instanceof InputEvent && event.isComposing);
  };
  input.addEventListener('input', early);
  const [{ makeCombobox }, { offerRecent }, { openLexicon }, { FOLDER }, { inflated }, { lruCache }] =
    await Promise.all([
      import('./combobox.ts'),
      import('./recent-list.ts'),
      import('./match.ts'),
      import('../index/folder.ts'),
      import('../index/inflated.ts'),
      import('../ask/lru-cache.ts'),
    ]);
  input.removeEventListener('input', early);
  const load = lruCache(1, async (file: string) => openLexicon(await inflated<Lexicon>(file)));
  const entries = () => load(new URL(`../${FOLDER}suggestions`, form.action).href);
  // On its way before the first letter; a failure is met again, and asked again, where it matters.
  entries().catch(() => undefined);
  const offer = makeCombobox(form, input, entries);
  offerRecent(form, input);
  if (typed) offer();
}
