/** `/` goes to the search line of the page, or to the search page. Keys typed into a field are left alone. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (field) field.focus();
  else document.querySelector<HTMLAnchorElement>('.ways a[href$="/search/"]')?.click();
});
