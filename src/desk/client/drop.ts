/** A file dropped anywhere on the page goes into its form and is sent. */

export function watchDrops(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-drop]');
  const field = form?.querySelector<HTMLInputElement>('input[type=file]');
  if (!form || !field) return;
  const over = (isOver: boolean) => form.classList.toggle('over', isOver);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const files = event.dataTransfer?.files;
    if (!files || files.length === 0) return;
    field.files = files;
    // A picture that is let go over a frame is meant for it.
    const frame = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
    const places = form.querySelector<HTMLSelectElement>('select[name=place]');
    if (frame?.dataset.place && places) places.value = frame.dataset.place;
    form.requestSubmit();
  });
  form.addEventListener('submit', () => {
    form.classList.add('busy');
    for (const button of form.querySelectorAll('button')) button.textContent = '正在读……';
  });
}
