/** How far a batch has come: a bar on a terminal, a line now and then elsewhere, nothing for a handful of issues. */
import { Presets, SingleBar } from 'cli-progress';

/** From so many issues on the editor waits long enough to want to know. */
const MANY = 5;
/** Between two plain lines, ms: a log of hundreds of issues stays readable. */
const INTERVAL = 2_000;

export interface Progress {
  begin: (name: string) => void;
  /** `print` writes what is to stand above the bar. */
  end: (print: () => void) => void;
  stop: () => void;
}

export function progressOf(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (total < MANY) return { begin: () => {}, end: (print) => print(), stop: () => {} };
  return stream.isTTY ? bar(total, stream) : lines(total, stream);
}

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const format = '{bar} {value}/{total} 期 · 约剩 {eta_formatted} · {name}';
  const one = new SingleBar({ format, stream, clearOnComplete: true, hideCursor: true }, Presets.shades_classic);
  one.start(total, 0, { name: '' });
  return {
    begin: (name) => one.update({ name }),
    end: (print) => {
      stream.write('\r\u001B[K');
      print();
      one.increment();
    },
    stop: () => one.stop(),
  };
}

function lines(total: number, stream: NodeJS.WriteStream): Progress {
  let done = 0;
  let last = Date.now();
  return {
    begin: () => {},
    end: (print) => {
      print();
      done++;
      if (Date.now() - last < INTERVAL && done < total) return;
      last = Date.now();
      stream.write(`进度 ${done}/${total}\n`);
    },
    stop: () => {},
  };
}
