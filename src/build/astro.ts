/** The process in which Astro builds: `buildSite` starts it with the settings in its environment, see astro.config.mjs. */
import { build } from 'astro';
import { runCommand } from '../command/run.ts';

// Whoever waits for the site is gone: nobody would put it in its place.
process.once('disconnect', () => process.exit(1));
// Waiting for that alone keeps no process.
process.channel?.unref();

await runCommand(async () => {
  await build({});
  return 0;
});
