/** The page follows what is done in the background: the site made, the issues looked at, the archive read. */

/** ms between two looks. */
const INTERVAL = 1500;

export function watchSite(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-poll]')) follow(dataset.poll ?? '');
}

function follow(address: string): void {
  const look = async (): Promise<void> => {
    const { state } = (await (await fetch(address)).json()) as { state: string };
    // Nobody's words are taken away while they are typed.
    const isTyping = document.activeElement?.matches('input, textarea, select') === true;
    if (state === 'running' || isTyping) setTimeout(look, INTERVAL);
    else location.reload();
  };
  setTimeout(look, INTERVAL);
}
