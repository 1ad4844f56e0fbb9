/** Words that were selected in the text, to be corrected: the strip at the foot of the window takes them up. */
import { preview } from './preview.ts';

const PLACE = '[data-block], [data-field]';

export function watchSelection(): void {
  const strip = document.querySelector<HTMLFormElement>('form[data-selection]');
  if (!strip) return;
  document.addEventListener('mouseup', () => setTimeout(() => take(strip)));
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') take(strip);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 's' || strip.hidden || strip.contains(document.activeElement)) return;
    event.preventDefault();
    wordsOf(strip)?.focus();
    wordsOf(strip)?.select();
  });
}

const wordsOf = (strip: HTMLFormElement): HTMLInputElement | null => strip.querySelector('input[name=words]');

function take(strip: HTMLFormElement): void {
  if (strip.contains(document.activeElement)) return;
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const words = range?.toString() ?? '';
  const start = placeOf(range?.startContainer);
  if (!range || words.trim() === '' || !start || start !== placeOf(range.endContainer)) {
    strip.hidden = true;
    return;
  }
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const at = before.toString().length;
  fill(strip, {
    block: start.dataset.block ?? '',
    field: start.dataset.field ?? '',
    start: String(at),
    end: String(at + words.length),
    words,
  });
  strip.hidden = false;
  void preview(strip);
}

function placeOf(node: Node | undefined): HTMLElement | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>(PLACE) ?? undefined;
}

function fill(strip: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = strip.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (field) field.value = value;
  }
}
