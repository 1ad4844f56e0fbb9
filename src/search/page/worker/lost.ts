/** A worker that does nothing is told of: its script does not arrive, or fails. */

/** Milliseconds after which a worker that has not said that it is there counts as lost. */
const ARRIVAL = 15_000;

/** `program`: what the reader calls it. `lost` is told why, in words for the reader. */
export function whenLost(worker: Worker, program: string, lost: (why: string) => void): void {
  const arriving = setTimeout(lost, ARRIVAL, `等了很久没有收到${program}`);
  worker.addEventListener('message', () => clearTimeout(arriving));
  worker.addEventListener('error', ({ message }) => {
    clearTimeout(arriving);
    lost(message || `没有收到${program}`);
  });
}
