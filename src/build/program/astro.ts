/** The process in which Astro builds: `buildSite` starts it with the settings in its environment, see astro.config.mjs. */
import { build } from 'astro';
import { runCommand } from '../../command/run.ts';
import { endWithListener } from '../process/told.ts';

endWithListener();
await runCommand(async () => {
  await build({});
  return 0;
});
