/** What a page of the desk does besides showing: keys, previews, selected words, dropped files. Every form works without it. */
import { watchDrops } from './drop.ts';
import { watchKeys } from './keys.ts';
import { watchPreviews } from './preview.ts';
import { watchSelection } from './selection.ts';
import { watchSite } from './site.ts';

watchKeys();
watchPreviews();
watchSelection();
watchDrops();
watchSite();
