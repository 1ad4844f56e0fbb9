/** Marks in the contents of a long article which part is being read. */
export function followOutline(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.steps a')];
  const heads = links.map(({ hash }) => document.getElementById(hash.slice(1)));
  if (links.length === 0) return;
  const mark = () => {
    // A head counts as reached a third of the way down the window.
    const reached = heads.filter((head) => head && head.getBoundingClientRect().top < innerHeight / 3).length;
    links.forEach((link, index) => {
      if (index === reached - 1) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };
  let due = false;
  const soon = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      mark();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  mark();
}
