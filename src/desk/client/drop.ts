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
    form.requestSubmit();
  });
  form.addEventListener('submit', () => {
    form.classList.add('busy');
    for (const button of form.querySelectorAll('button')) button.textContent = '正在读……';
  });
}
