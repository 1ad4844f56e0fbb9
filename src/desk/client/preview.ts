/** Old and new, as they would be written, while one types. The server says it, so it is what will stand there. */

/** Typing pauses this long before the server is asked, ms. */
const PAUSE = 120;

export function watchPreviews(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-preview]')) {
    let waiting = 0;
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => void preview(form), PAUSE);
    });
    // Nothing is written that has not been shown.
    form.addEventListener('submit', (event) => {
      if (form.dataset.seen === seenOf(form)) return;
      event.preventDefault();
      clearTimeout(waiting);
      void preview(form);
    });
  }
}

export async function preview(form: HTMLFormElement): Promise<void> {
  const shown = form.querySelector('.shown');
  const fields = seenOf(form);
  const answer = await fetch(`${form.dataset.preview}?${fields}`);
  if (!shown || fields !== seenOf(form)) return;
  shown.innerHTML = await answer.text();
  if (shown.querySelector('.refused')) delete form.dataset.seen;
  else form.dataset.seen = fields;
}

const seenOf = (form: HTMLFormElement): string =>
  new URLSearchParams(
    [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
