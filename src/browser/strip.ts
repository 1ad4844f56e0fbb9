/** A strip at the foot of the window: it covers no layout and moves none. One at a time, the later takes the place of the earlier. */

export interface Strip {
  element: HTMLElement;
  close: () => void;
}

/** Shows `parts` in a landmark of that name; `closed` is called once, however it goes. */
export function showStrip(name: string, parts: (HTMLElement | string)[], closed: () => void = () => {}): Strip {
  document.querySelector('.strip')?.dispatchEvent(new Event('replace'));
  const element = document.createElement('aside');
  element.className = 'strip meta';
  element.setAttribute('aria-label', name);
  element.append(...parts);
  const close = () => {
    if (!element.isConnected) return;
    element.remove();
    document.documentElement.classList.remove('with-strip');
    closed();
  };
  element.addEventListener('replace', close);
  document.body.append(element);
  document.documentElement.classList.add('with-strip');
  return { element, close };
}

export function stripButton(name: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = name;
  button.addEventListener('click', press);
  return button;
}
