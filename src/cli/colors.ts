import pc from 'picocolors';
import type { Io, Output } from './io.ts';

/** Colours for an output, or none: https://no-color.org and https://force-color.org, then whether it is a terminal. */
export function colorsFor(output: Output, { env }: Io): ReturnType<typeof pc.createColors> {
  return pc.createColors(wantsColor(output, env));
}

function wantsColor({ isTTY }: Output, { NO_COLOR, FORCE_COLOR, TERM }: Io['env']): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}
