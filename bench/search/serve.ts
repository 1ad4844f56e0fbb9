/** `node serve.ts FOLDER`: serves it and says where, in a process of its own, so that the bench at work does not slow its answers. */
import { serve } from '../../src/serve/server.ts';

const { url } = await serve(process.argv[2] ?? '.', { port: 0 });
process.stdout.write(`${url}\n`);
