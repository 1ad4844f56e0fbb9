/** Whether a server, nginx or another, gives the site as it was built: every file byte for byte, under the headers that `npm start` sends. */
import { sha256Of } from '../disk/digest.ts';
import { MANIFEST, parseManifest } from '../fixity/manifest.ts';
import type { Verdict } from '../fixity/verify.ts';
import { headersFor } from './headers.ts';

/** With `nosniff` a browser runs nothing that has another type. */
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; ?charset=utf-8$/iu,
  css: /^text\/css/u,
  js: /^(?:text|application)\/javascript/u,
  svg: /^image\/svg\+xml/u,
  epub: /^application\/epub\+zip/u,
};
const TEXT = /\.(?:html|css|js|json|xml|svg|csv|txt|atom|rss)$/u;
/** Bytes from which a text is worth compressing. */
const WORTH = 2000;
/** Named by a digest of what they hold. */
const FOREVER = /^(?:_astro\/|search\/exact\/[^/]+\/|pagefind\/(?:\d{4}(?:-\d{4})?\/)?(?:index|fragment|filter)\/)/u;
const LOST = '404.html';

interface Answer {
  status: number;
  headers: Headers;
  digest: string;
  text: string;
  size: number;
}

/** `site`: the address of the home page. Asks for every file of its manifest, one after the other. Throws where the server does not answer. */
export async function probe(site: string): Promise<Verdict> {
  const root = site.replace(/\/*$/u, '/');
  const list = await ask(root + MANIFEST);
  const wanted = list.status === 200 ? parseManifest(list.text) : undefined;
  if (!wanted) return { files: 0, findings: [`${root}${MANIFEST}：取不到校验清单（${list.status}）`] };

  const robots = (await ask(`${root}robots.txt`)).text;
  const headersOf = (path: string) => headersFor(robots, `/${path}`);
  const faults = new Map<string, string[]>();
  const tell = (fault: string, name: string) => {
    const names = faults.get(fault) ?? [];
    names.push(name);
    faults.set(fault, names);
  };
  for (const [name, digest] of wanted) {
    if (name === LOST) continue;
    const answer = await ask(root + addressOf(name));
    for (const fault of faultsOf(name, answer, digest, headersOf(name))) tell(fault, name);
    if (name === 'index.html' && !answer.text.includes(`"${new URL(root).pathname}_astro/`))
      tell(`网页不是为这个路径生成的，请用 --base ${new URL(root).pathname} 重新生成`, name);
  }
  for (const path of ['no/such/page', 'search/exact/', '_astro/none.js']) {
    const answer = await ask(root + path);
    if (answer.status !== 404 || answer.digest !== wanted.get(LOST)) tell('应当回答 404 和网站自己的“找不到”页', path);
    for (const fault of headerFaults(answer.headers, headersOf(path))) tell(fault, path);
  }
  if ((await ask(`${root}search`)).status !== 200) tell('网址末尾少了斜线，应当转到带斜线的', 'search');
  return { files: wanted.size, findings: [...faults].map(([fault, names]) => `${fault}：${places(names)}`) };
}

function faultsOf(name: string, { status, headers, digest, size }: Answer, wanted: string, policy: Policy): string[] {
  if (status !== 200) return [`取不到（${status}）`];
  const type = headers.get('content-type') ?? '';
  const encoded = headers.has('content-encoding');
  return [
    ...(digest === wanted ? [] : ['内容与校验清单不符']),
    ...headerFaults(headers, policy),
    ...(TYPES[name.split('.').at(-1) ?? '']?.test(type) === false ? [`类型 ${type || '（无）'} 不对`] : []),
    ...(TEXT.test(name) && !encoded && size >= WORTH ? ['没有压缩'] : []),
    ...(!TEXT.test(name) && encoded ? ['本身压缩过，又压了一遍'] : []),
    ...cacheFaults(name, headers.get('cache-control') ?? ''),
  ];
}

type Policy = ReturnType<typeof headersFor>;

const headerFaults = (headers: Headers, policy: Policy): string[] =>
  Object.entries(policy).flatMap(([name, value]) => (headers.get(name) === value ? [] : [`响应头 ${name} 没有或不同`]));

/** A page that is kept without asking hides the next issue. */
function cacheFaults(name: string, control: string): string[] {
  const age = Number(/max-age=(\d+)/u.exec(control)?.[1] ?? 0);
  if (FOREVER.test(name)) return age > 0 ? [] : ['内容永远不变，可以让浏览器存着（Cache-Control）'];
  return /no-cache|no-store/u.test(control) || (age === 0 && control.includes('max-age'))
    ? []
    : ['应当每次问一声有没有变（Cache-Control: no-cache）'];
}

async function ask(address: string): Promise<Answer> {
  const response = await fetch(address);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const digest = sha256Of(bytes);
  const { status, headers } = response;
  return { status, headers, digest, text: new TextDecoder().decode(bytes), size: bytes.length };
}

/** A page has the address of its folder. */
const addressOf = (name: string): string =>
  name
    .replace(/(^|\/)index\.html$/u, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');

const places = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `${names[0]} 等 ${names.length} 处`;
