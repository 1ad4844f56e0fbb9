/** Back from an article to the row that led there. The rows are made anew then, so that no browser can know the place. */

interface Kept {
  row?: string;
}

export function returning(hits: HTMLElement): { restore: () => void } {
  hits.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-article]')?.dataset.article : undefined;
    if (row !== undefined) history.replaceState({ row } satisfies Kept, '');
  });
  return {
    restore: () => {
      const { row } = (history.state ?? {}) as Kept;
      if (row === undefined) return;
      hits.querySelector(`[data-article="${CSS.escape(row)}"]`)?.scrollIntoView({ block: 'start' });
    },
  };
}
