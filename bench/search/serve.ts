/** `node serve.ts FOLDER [plain]`: serves it, as the site is or without headers, and says where, in a process of its own, so that the bench at work does not slow its answers. */
import { serve } from '../../src/serve/server.ts';
import { servePlain } from './plain.ts';

const [folder = '.', how] = process.argv.slice(2);
const { url } = await (how === 'plain' ? servePlain(folder) : serve(folder, { port: 0 }));
process.stdout.write(`${url}\n`);
