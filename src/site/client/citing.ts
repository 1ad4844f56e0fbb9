/** A page opened at a paragraph is cited with that paragraph's address: in both references and in the files for reference managers. */

const ANCHOR = /^#p(\d+)-/u;

function cite(): void {
  const part = document.querySelector('.text')?.contains(targetOf(location.hash)) ? location.hash : '';
  for (const place of document.querySelectorAll<HTMLElement>('[data-cited]')) withPart(place, part);
  for (const place of document.querySelectorAll('[data-cited-part]'))
    place.textContent = part === '' ? '' : `　第${ANCHOR.exec(part)?.[1]}段`;
}

function targetOf(hash: string): HTMLElement | null {
  return ANCHOR.test(hash) ? document.getElementById(hash.slice(1)) : null;
}

/** `data-cited` holds the address of the article as it stands in the text, or in the address of the file. */
function withPart(place: HTMLElement, part: string): void {
  const whole = place.dataset.cited ?? '';
  if (!(place instanceof HTMLAnchorElement)) place.textContent = whole + part;
  else {
    const [before = '', ...after] = place.href.split(whole);
    const rest = after.join(whole).replace(/^%23p\d+-[0-9a-f]+/u, '');
    place.href = before + whole + encodeURIComponent(part) + rest;
  }
}

cite();
addEventListener('hashchange', cite);
