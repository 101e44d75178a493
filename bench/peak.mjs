import { spawn } from 'node:child_process';
import { once } from 'node:events';

const TELL = 'process.on("exit", () => process.send?.(process.resourceUsage().maxRSS))';

/** Runs a Node program, whose output nobody reads, and gives the most memory that it held, in kilobytes. */
export async function peakOf(argv, { statuses = [0] } = {}) {
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, ...argv], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let peak = 0;
  child.on('message', (kilobytes) => {
    peak = kilobytes;
  });
  const [status] = await once(child, 'close');
  if (!statuses.includes(status)) throw new Error(`${argv.join(' ')} ended with ${status}.`);
  return peak;
}
