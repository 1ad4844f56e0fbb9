// A question in the address, under one of the names in `data-by`: what is shown while nothing is asked must not flash by first, unless no script comes to answer.
(() => {
  const { classList } = document.documentElement;
  const given = new URLSearchParams(location.search);
  const names = document.currentScript.dataset.by.split(' ');
  if (names.some((name) => given.get(name)?.trim())) classList.add('asked');
  addEventListener('error', ({ target }) => target.localName === 'script' && classList.remove('asked'), true);
})();
