/** A desk in a process of its own, for tests that kill it: prints its address. */
import { DESK, openDesk } from '../../src/desk/index.ts';
import { serve } from '../../src/serve/server.ts';

const [out = ''] = process.argv.slice(2);
const desk = openDesk({ out, dist: 'dist' });
const { url } = await serve('dist', { port: 0, beside: { path: DESK, answer: desk.answer } });
process.stdout.write(`${new URL(desk.path, url).href}\n`);
