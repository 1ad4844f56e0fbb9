/**
 * How often a law is tried, each time with seeds of its own: enough in a run of CI to notice what breaks it. `LAWS=50 npm test -- --project unit PATH`
 * tries it fifty times as often.
 */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: usual * Number(process.env.LAWS ?? 1) });
