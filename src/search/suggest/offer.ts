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
  const file = import('../inflated.ts').then(({ inflated }) =>
    inflated<Lexicon>(new URL('../pagefind/suggestions', form.action).href),
  );
  const [{ makeCombobox }, { offerRecent }, { openLexicon }] = await Promise.all([
    import('./combobox.ts'),
    import('./recent-list.ts'),
    import('./match.ts'),
  ]);
  input.removeEventListener('input', early);
  const offer = makeCombobox(form, input, file.then(openLexicon));
  offerRecent(form, input);
  if (typed) offer();
}
