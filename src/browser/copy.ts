/** Buttons that copy. Without JavaScript they are not seen: those of the page are `js-only`, others are shown here. */

/** Milliseconds for which a button says that it has copied. */
const SAID = 2000;

/** Copies what `text` gives at the time of the click, and says so on the button. */
export function offerCopy(button: HTMLButtonElement, text: () => string): void {
  const name = button.textContent ?? '';
  button.hidden = false;
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = (await copy(text())) ? '已复制' : '未能复制';
    setTimeout(() => {
      button.textContent = name;
    }, SAID);
  });
}

/** The words of an element of the page, on one line. */
export function wordsOf(id: string): string {
  return document.getElementById(id)?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
}

/** The clipboard's own interface exists on HTTPS only, and an office network may serve the archive without. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'hide';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}
