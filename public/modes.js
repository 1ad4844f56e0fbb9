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
    // Dark by the system's choice as well as by the reader's: what the button says follows this one.
    root.classList.toggle('night', dark);
    root.classList.toggle('elder', elder);
    for (let step = 1; step <= LARGEST; step++) root.classList.toggle(`larger-${step}`, size === step);
  }

  function label({ size }) {
    const spent = { larger: size >= LARGEST, smaller: size <= 0 };
    for (const button of document.querySelectorAll('[data-mode]'))
      button.toggleAttribute('disabled', spent[button.dataset.mode] === true);
  }

  /** A button that its own mode hides hands on to the one that leads back. */
  function keepFocus(button) {
    if (button.getClientRects().length > 0) return;
    const others = [...document.querySelectorAll(`[data-mode="${button.dataset.mode}"]`)];
    others.find((other) => other.getClientRects().length > 0)?.focus({ preventScroll: true });
  }

  /** In 长辈模式 the ways of the site are behind one button. */
  function openMenu(button) {
    const isOpen = root.classList.toggle('menu-open');
    button.setAttribute('aria-expanded', String(isOpen));
  }

  let modes = recall();
  show(modes);
  document.addEventListener('DOMContentLoaded', () => label(modes));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-mode], [data-menu]');
    if (!button) return;
    if ('menu' in button.dataset) return openMenu(button);
    modes = changes[button.dataset.mode](modes);
    keep(modes);
    show(modes);
    label(modes);
    keepFocus(button);
  });
})();
