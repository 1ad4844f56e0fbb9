/** Names of this computer, by which alone its servers answer. */

/** No name server leads them elsewhere (RFC 6761, 6.3). */
export const OWN_NAMES: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/** `host`: the request's header. A page of another site can let its own name lead here (DNS rebinding), and would then read what is served. */
export function isOwn(host: string | undefined, port: number | undefined): boolean {
  const [name = '', given = '80'] = (host ?? '').toLowerCase().split(/:(?=\d+$)/u);
  return OWN_NAMES.includes(name) && Number(given) === port;
}
