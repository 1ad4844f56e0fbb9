// A question that comes with its address: what is shown while nothing is asked must not flash by first. A plain script in the head, like modes.js.
// `data-by`: the names under which the address has it.
(() => {
  const root = document.documentElement;
  const given = new URLSearchParams(location.search);
  root.classList.toggle(
    'asked',
    document.currentScript.dataset.by.split(' ').some((name) => (given.get(name) || '').trim()),
  );
  // Where the script that answers does not come, what is shown while nothing is asked is all there is.
  addEventListener('error', ({ target }) => target.localName === 'script' && root.classList.remove('asked'), true);
})();
