/** A line that filters as it is typed. */

/** Milliseconds without a key before the words count. */
const PAUSE = 150;

/** `tell` has the words of the line. The form itself is never sent. */
export function whenTyped(form: HTMLFormElement, line: HTMLInputElement, tell: (words: string) => void): void {
  let waiting = 0;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => tell(line.value.trim()), PAUSE);
  });
}
