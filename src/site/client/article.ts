/** The page of an article on the reader's device: old permalinks find their paragraph, the citation gets its day and a copy button. */
import { nearestAnchor } from '../nearest.ts';

function followOldLink(): void {
  const wanted = decodeURIComponent(location.hash.slice(1));
  if (wanted === '' || document.getElementById(wanted)) return;
  const anchors = [...document.querySelectorAll('.text [id]')].map((element) => element.id);
  const anchor = nearestAnchor(wanted, anchors);
  if (anchor !== undefined) location.replace(`#${anchor}`);
}

/** Day of reading in the reader's own time zone. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

function offerCopy(button: HTMLButtonElement): void {
  const source = document.getElementById(button.dataset.copy ?? '');
  if (!source || !navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(source.textContent ?? '');
    button.textContent = '已复制';
  });
}

followOldLink();
addEventListener('hashchange', followOldLink);
for (const place of document.querySelectorAll('[data-accessed]')) place.textContent = `[${today()}]`;
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) offerCopy(button);
