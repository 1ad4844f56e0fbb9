// What an address leads to is unfolded, where the browser does not do so by itself. A plain script behind it, so that it is so before the first paint.
(() => {
  /** Anyone may write an address: where its percent signs spell nothing, it names nothing. */
  function named() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  }

  function unfold() {
    const target = named();
    const folded = target?.closest('details');
    if (!folded || folded.open) return;
    folded.open = true;
    target.scrollIntoView();
  }

  unfold();
  addEventListener('hashchange', unfold);
})();
