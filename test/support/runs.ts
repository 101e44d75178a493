/** Returns how often a law is tried: so many times, or as many times more or less as FRS_RUNS says, and once at least. */
export function runs(normal: number): number {
  return Math.max(1, Math.round(normal * Number(process.env.FRS_RUNS ?? 1)));
}
