/** The search page's script: address bar → worker → page. */
import { askWorker } from './client.ts';
import { gradual } from './gradual.ts';
import type { Ask } from './messages.ts';
import type { SearchAnswer, SearchRequest } from './search.ts';
import { addressOf, stateOf } from './state.ts';
import { countLine, emptyResult, FIRST_CONTEXTS, facet, fillRow, hitRow, matchingNote, orderLinks } from './view.ts';

/** Pause in typing after which the search runs, in milliseconds. */
const PAUSE = 150;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) run(root);

function run(root: HTMLElement): void {
  const site = root.dataset.search ?? '/';
  const ask = askWorker(new URL(`${site}pagefind/`, location.href).href);
  const part = <Kind extends HTMLElement>(name: string) => root.querySelector<Kind>(`[data-part="${name}"]`) as Kind;
  const form = root.querySelector('form') as HTMLFormElement;
  const input = root.querySelector('input') as HTMLInputElement;
  /** Number of the newest search; answers to older ones are dropped. */
  let newest = 0;
  let pause = 0;

  const show = async (request: SearchRequest) => {
    newest += 1;
    const mine = newest;
    part('hits').removeAttribute('data-total');
    const idle = request.query.trim() === '';
    part('browse').hidden = !idle;
    part('results').hidden = idle;
    part('facets').hidden = idle;
    if (idle) return part('hits').replaceChildren();
    part('hits').setAttribute('aria-busy', 'true');
    try {
      const answer = await ask({ kind: 'search', request });
      if (mine === newest) await render(request, answer, () => mine === newest);
    } catch (error) {
      if (mine === newest) complain(error);
    }
  };

  const render = async (request: SearchRequest, answer: SearchAnswer, current: () => boolean) => {
    const { articles, facets } = answer;
    part('count').replaceChildren(...countLine(answer));
    part('orders').replaceChildren(...orderLinks(request));
    part('matching').replaceChildren(...matchingNote(request, answer));
    part('facets').replaceChildren(
      facet('栏目', facets.sections, request.section, (section) => addressOf({ ...request, section })),
      facet(
        '年份',
        facets.years,
        request.year,
        (year) => addressOf({ ...request, year }),
        (year) => `${year}年`,
      ),
    );
    part('hits').replaceChildren(...(articles.length === 0 ? emptyResult(request, answer) : []));
    const filling = fillWhenSeen(ask, site, answer);
    const complete = await gradual(articles, current, (article) => {
      const row = hitRow(site, article);
      part('hits').append(row);
      filling.observe(row);
    });
    if (!complete) return filling.disconnect();
    part('hits').setAttribute('data-total', String(articles.length));
    part('hits').removeAttribute('aria-busy');
    part('status').textContent = part('count').textContent;
    document.title = document.title.replace(/^.*?(?= · )/, `检索：${request.query}`);
  };

  const complain = (error: unknown) => {
    part('count').replaceChildren('检索没有成功');
    part('hits').replaceChildren(
      `检索程序没有装入，请刷新页面再试。（${error instanceof Error ? error.message : String(error)}）`,
    );
    part('hits').removeAttribute('aria-busy');
  };

  const go = (request: SearchRequest, how: 'pushState' | 'replaceState') => {
    clearTimeout(pause);
    const address = addressOf(request);
    if (address !== addressOf(stateOf(location.search))) history[how](null, '', address);
    void show(request);
  };
  const typed = (): SearchRequest => ({ ...stateOf(location.search), query: input.value });

  input.addEventListener('focus', () => void ask({ kind: 'search', request: stateOf('') }).catch(() => undefined), {
    once: true,
  });
  input.addEventListener('input', (event) => {
    clearTimeout(pause);
    part('hits').removeAttribute('data-total');
    if (!(event as InputEvent).isComposing) pause = window.setTimeout(() => go(typed(), 'replaceState'), PAUSE);
  });
  input.addEventListener('compositionend', () => go(typed(), 'replaceState'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(typed(), 'pushState');
  });
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(stateOf(link.search), 'pushState');
  });
  const restore = () => {
    const request = stateOf(location.search);
    input.value = request.query;
    void show(request);
  };
  addEventListener('popstate', restore);
  restore();
}

/** Loads the text of an article when its row comes near the window. */
function fillWhenSeen(ask: Ask, site: string, { terms, matching }: SearchAnswer): IntersectionObserver {
  const fill = async (row: HTMLElement, limit: number) => {
    const reading = await ask({ kind: 'read', article: Number(row.dataset.number), terms, matching, limit });
    fillRow(row, site, reading);
    row.querySelector('.rest')?.addEventListener('click', async () => {
      await fill(row, Number(row.dataset.hits));
      row.querySelector<HTMLElement>(`.kwic li:nth-child(${limit + 1}) a`)?.focus();
    });
  };
  const observer = new IntersectionObserver(
    (rows) => {
      for (const { target, isIntersecting } of rows) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void fill(target as HTMLElement, FIRST_CONTEXTS).catch(() => observer.observe(target));
      }
    },
    { rootMargin: '600px' },
  );
  return observer;
}
