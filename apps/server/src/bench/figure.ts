/** One measured figure, as the table shows it. */
export interface Figure {
  readonly what: string;
  /** The middle of all runs, and what 19 of 20 runs stay under. */
  readonly median: number;
  readonly p95: number;
  readonly unit: 'ms' | 's' | 'MB' | 'statements';
  readonly limit?: number;
  /** How it was measured, in a few words. */
  readonly how: string;
}

export interface Sample {
  /** Milliseconds on the clock. */
  readonly wall: number;
  /** Milliseconds of processor time of this process, all threads. */
  readonly cpu: number;
}

/** Runs something so many times, after some runs that do not count: code is compiled and caches are filled as in a server that has been up. */
export async function sample(runs: number, work: (run: number) => unknown, warmUp = Math.min(runs, 20)): Promise<Sample[]> {
  for (let run = 0; run < warmUp; run += 1) await work(run);
  const samples: Sample[] = [];
  for (let run = 0; run < runs; run += 1) {
    const usage = process.cpuUsage();
    const begun = performance.now();
    await work(run);
    const wall = performance.now() - begun;
    const { user, system } = process.cpuUsage(usage);
    samples.push({ wall, cpu: (user + system) / 1_000 });
  }
  return samples;
}

/** The value that a share of all stays under, e.g. 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The figures as a table. */
export function figuresTable(figures: readonly Figure[]): readonly (readonly string[])[] {
  const rows = figures.map(({ what, median, p95, unit, limit, how }) => [
    what,
    `${round(median)} ${unit}`,
    `${round(p95)} ${unit}`,
    limit === undefined ? '' : `${limit} ${unit}`,
    limit === undefined ? '' : median <= limit ? 'yes' : 'NO',
    how,
  ]);
  return [['what', 'median', '95 %', 'limit', 'kept', 'how'], ...rows];
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}
