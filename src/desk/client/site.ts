/** The page follows what is done in the background: the site made, the issues looked at. */

/** ms between two looks. */
const INTERVAL = 1500;

export function watchSite(): void {
  const address = document.querySelector<HTMLElement>('[data-poll]')?.dataset.poll;
  if (address === undefined) return;
  const look = async (): Promise<void> => {
    const { state } = (await (await fetch(address)).json()) as { state: string };
    if (state === 'running') setTimeout(look, INTERVAL);
    else location.reload();
  };
  setTimeout(look, INTERVAL);
}
