/**
 * A page that is opened from the search: an article, `/issues/1998-03/05/?q=专班&at=2#p4-a198`; a cover, `/issues/1998-03/?q=…#cover-text`; a 专题. The words are marked, and the
 * address becomes the page's own again, so that what a reader copies is what should be cited; the history keeps them for Back, Forward and reload.
 * `marks=any`: punctuation does not count. `at`: which occurrence of the paragraph, or of a page without one in its address, was clicked, from 1. `back`: the address of the result.
 */
const kept = (history.state ?? {}) as { found?: string };
const given = new URLSearchParams(location.search);
const asked = given.has('q') || given.has('back') ? location.search : kept.found;

if (asked) {
  const remember = (found?: string) => history.replaceState({ ...kept, found }, '', location.pathname + location.hash);
  remember(asked);
  void import('./bar.ts').then(({ showFound }) => showFound(asked, () => remember()));
}
