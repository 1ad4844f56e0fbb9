/** All names of a kind, for the script that filters their list: name, address, count. */
import type { APIRoute } from 'astro';
import { href } from '../../site/href.ts';
import { countOf, listedOf } from '../../site/register/index-pages.ts';
import { readRegister } from '../../site/register/read.ts';
import type { Kind } from '../../site/register/register.ts';
import { leadsTo, shownName } from '../../site/register/words.ts';

export const getStaticPaths = async () => {
  const register = await readRegister();
  return [...register.listed].map((kind) => ({ params: { kind }, props: { kind } }));
};

export const GET: APIRoute<{ kind: Kind }> = async ({ props: { kind } }) => {
  const register = await readRegister();
  const names = listedOf(register[kind].values());
  return Response.json(names.map((name) => [shownName(name), href(leadsTo(name)), countOf(name)]));
};
