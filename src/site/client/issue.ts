/** What an address leads to is unfolded, where the browser does not do so by itself. */
import { nameIn } from '../../browser/named.ts';

function unfold(): void {
  const target = location.hash === '' ? null : document.getElementById(nameIn(location.hash));
  const folded = target?.closest('details');
  if (!folded || folded.open) return;
  folded.open = true;
  target?.scrollIntoView();
}

unfold();
addEventListener('hashchange', unfold);
