/** The pages of the program that Astro built: which there are, what each shows, and how it is rendered. */
import type { RouteData, SSRManifest } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { absoluteHref } from '../../site/href.ts';
import type { Job } from '../process/job.ts';
import { addressOf, fileOf } from './address.ts';

export interface Page {
  /** Below the folder of the site. */
  file: string;
  /** Address inside the site, without base; absent where it is no page of HTML. */
  address?: string;
  /** File of the sources that renders it. */
  type: string;
  /** Digest of what it shows, `cacheKey` of its path; absent where it is rendered each time. */
  shows: string | undefined;
  render(): Promise<Uint8Array>;
}

/** What the bundle exports, see `astro/entrypoints/prerender`. */
export interface Program {
  app: {
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { routeData: RouteData }): Promise<Response>;
  };
  manifest: SSRManifest;
}

/** Each file once: where two routes have the same path, the first is served, as Astro does. Those of an issue follow each other, so that its texts are read once. */
export async function pagesOf({ app }: Program, { site, base }: Pick<Job, 'site' | 'base'>): Promise<Page[]> {
  const paths: { pathname: string; route: RouteData; cacheKey?: string }[] = await new StaticPaths(
    app as never,
  ).getAll();
  const pages = new Map<string, Page>();
  for (const { pathname, route, cacheKey } of paths) {
    const file = fileOf(pathname, route);
    if (pages.has(file)) continue;
    const address = addressOf(file);
    // As Astro asks: with the slash that it sets behind the name of an endpoint with parameters.
    const asked = route.type === 'page' ? address : pathname;
    pages.set(file, {
      file,
      ...(route.type === 'page' ? { address } : {}),
      type: route.component,
      shows: cacheKey,
      render: async () => {
        const request = new Request(absoluteHref(asked, site, base));
        return bytesOf(await app.render(request, { routeData: route }), file);
      },
    });
  }
  const byIssue = Map.groupBy(pages.values(), ({ file }) => ISSUE.exec(file)?.[1]);
  return [...byIssue.values()].flat();
}

/** Of a page or a file of an issue. */
const ISSUE = /(?:^|\/)issues\/(\d{4}-\d+)[./]/u;

/** Tells the app of Astro's own build what its build would tell it: the styles of each route, and that no integration adds a script. */
export function prepare({ app, manifest: { routes, entryModules } }: Program): void {
  app.setInternals({
    pagesByKeys: new Map(routes.map((info) => [keyOf(info.routeData), { styles: info.styles.map(asStyle) }])),
    entrySpecifierToBundleMap: new Map(Object.entries(entryModules)),
  });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
}

/** As Astro's `makePageDataKey` has it. */
const keyOf = ({ route, component }: RouteData): string => `${route}&${component}`;

const asStyle = (sheet: unknown, order: number) => ({ sheet, depth: 0, order });

async function bytesOf(response: Response, file: string): Promise<Uint8Array> {
  if (response.status !== 200 && file !== '404.html') throw new Error(`${file}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
