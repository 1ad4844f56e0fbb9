// Reading modes, kept on the device. A plain script in the head, so that the page never shows the wrong mode first.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  /** Steps of 字大些: classes larger-1 to larger-3 of tokens.css and elder.css. */
  const LARGEST = 3;

  /** What a button makes of the modes. */
  const changes = {
    dark: (modes) => ({ ...modes, dark: !modes.dark, chosen: true }),
    elder: (modes) => ({ ...modes, elder: !modes.elder }),
    larger: (modes) => ({ ...modes, size: Math.min(LARGEST, modes.size + 1) }),
    smaller: (modes) => ({ ...modes, size: Math.max(0, modes.size - 1) }),
  };

  /** Storage can be forbidden; the page then starts in the system's mode, and a choice holds for this page only. */
  function read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function recall() {
    const theme = read('theme');
    return {
      chosen: theme !== null,
      dark: theme === null ? system.matches : theme === 'dark',
      elder: read('elder') === 'on',
      size: Number(read('size')) || 0,
    };
  }

  function keep({ chosen, dark, elder, size }) {
    try {
      if (chosen) localStorage.setItem('theme', dark ? 'dark' : 'light');
      localStorage.setItem('elder', elder ? 'on' : 'off');
      localStorage.setItem('size', String(size));
    } catch {
      // see read()
    }
  }

  function show({ chosen, dark, elder, size }) {
    root.classList.add('js');
    root.classList.toggle('dark', chosen && dark);
    root.classList.toggle('light', chosen && !dark);
    root.classList.toggle('elder', elder);
    for (let step = 1; step <= LARGEST; step++) root.classList.toggle(`larger-${step}`, size === step);
  }

  function label({ dark, elder, size }) {
    const states = {
      dark: (button) => button.setAttribute('aria-pressed', String(dark)),
      elder: (button) => button.setAttribute('aria-pressed', String(elder)),
      larger: (button) => button.toggleAttribute('disabled', size >= LARGEST),
      smaller: (button) => button.toggleAttribute('disabled', size <= 0),
    };
    for (const button of document.querySelectorAll('[data-mode]')) states[button.dataset.mode](button);
  }

  let modes = recall();
  show(modes);
  document.addEventListener('DOMContentLoaded', () => label(modes));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-mode]');
    if (!button) return;
    modes = changes[button.dataset.mode](modes);
    keep(modes);
    show(modes);
    label(modes);
  });
})();
