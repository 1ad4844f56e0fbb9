// Reading modes, kept on the device. A plain script in the head, so that the page never shows the wrong mode first.
(() => {
  const root = document.documentElement;
  const LARGEST = 3;
  const system = matchMedia('(prefers-color-scheme: dark)');

  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // storage can be forbidden; the page then starts in the system's mode
    }
  };
  const keep = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // as above: the choice then holds for this page only
    }
  };

  let theme = read('theme');
  let elder = read('elder') === 'on';
  let size = Number(read('size')) || 0;
  const isDark = () => (theme ? theme === 'dark' : system.matches);

  const apply = () => {
    root.classList.add('js');
    root.classList.toggle('dark', theme === 'dark');
    root.classList.toggle('light', theme === 'light');
    root.classList.toggle('elder', elder);
    for (let step = 1; step <= LARGEST; step++) root.classList.toggle(`larger-${step}`, elder && size === step);
    for (const button of document.querySelectorAll('[data-mode]')) {
      if (button.dataset.mode === 'dark') button.setAttribute('aria-pressed', String(isDark()));
      if (button.dataset.mode === 'elder') button.setAttribute('aria-pressed', String(elder));
      if (button.dataset.mode === 'larger') button.disabled = size >= LARGEST;
      if (button.dataset.mode === 'smaller') button.disabled = size <= 0;
    }
  };

  const actions = {
    dark: () => keep('theme', (theme = isDark() ? 'light' : 'dark')),
    elder: () => keep('elder', (elder = !elder) ? 'on' : 'off'),
    larger: () => keep('size', (size = Math.min(LARGEST, size + 1))),
    smaller: () => keep('size', (size = Math.max(0, size - 1))),
  };

  apply();
  document.addEventListener('DOMContentLoaded', apply);
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-mode]');
    if (!button) return;
    actions[button.dataset.mode]();
    apply();
  });
})();
