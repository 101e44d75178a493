/** How often a law is tried: so many times, or as many times more as FRS_RUNS says. */
export function runs(normal: number): number {
  return normal * Number(process.env.FRS_RUNS ?? 1);
}
