/** A process of the build: makes what its job says, beside what the last build left. */
import { runCommand } from '../../command/run.ts';
import { readKept, writeKept } from '../../disk/kept.ts';
import type { Kept } from '../folder/kept.ts';
import { type Putter, putter } from '../folder/put.ts';
import type { Job } from './job.ts';
import { endWithListener } from './told.ts';

/** `make` puts the files; which there are is left for the process that waits. */
export async function work(make: (job: Job, files: Putter) => Promise<void>): Promise<void> {
  endWithListener();
  await runCommand(async () => {
    const job = JSON.parse(process.env.ARCHIVE_JOB ?? '') as Job;
    const files = putter(job.draft, job.out, (await readKept<Kept>(job.kept))?.files ?? {});
    await make(job, files);
    await writeKept(job.made, files.made);
    return 0;
  });
  // Whatever else it waits for is in vain.
  if (process.exitCode !== 0) process.exit();
}
