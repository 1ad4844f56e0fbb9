/** The page follows what is done in the background: the site made, the issues looked at, the archive read. */

/** ms between two looks. */
const INTERVAL = 1500;

export function watchSite(): void {
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-poll]')) follow(dataset.poll ?? '');
}

function follow(address: string): void {
  const look = async (): Promise<void> => {
    const { state } = (await (await fetch(address)).json()) as { state: string };
    // Nothing is taken away from whoever types in it or has opened it.
    const isInUse =
      document.activeElement?.matches('input, textarea, select') || document.querySelector('main details[open]');
    if (state === 'running' || isInUse) setTimeout(look, INTERVAL);
    else location.reload();
  };
  setTimeout(look, INTERVAL);
}
