import type { Contender, Load, LoadGenerator, Target } from './contender';
import { quantile } from './figure';

/** What takes part in a measurement, and what it is asked. */
export interface Entrant {
  readonly name: string;
  readonly contender: Contender;
  readonly requests: Target['requests'];
}

/** How an entrant did, slice by slice, each beside the slice of the first entrant in the same round. */
export interface Standing {
  readonly name: string;
  readonly slices: readonly (Load & { readonly cpu: number })[];
  /** Answers a second, by those of the first entrant. */
  readonly ratios: readonly number[];
  /** Processor time of the server for an answer, by that of the first entrant. */
  readonly cpuRatios: readonly number[];
}

/** Slices of two seconds that take turns, since the speed of a shared machine changes from one to the next; the first round warms up. */
export async function takeTurns(
  generator: LoadGenerator,
  entrants: readonly Entrant[],
  { rounds, connections }: { readonly rounds: number; readonly connections: number },
): Promise<Standing[]> {
  const taken = entrants.map(() => [] as (Load & { cpu: number })[]);
  for (let round = -1; round < rounds; round += 1) {
    for (const [place, { contender, requests }] of entrants.entries()) {
      const before = await contender.usage();
      const load = await generator.run({ url: contender.address, requests, connections, seconds: 2 });
      const cpu = ((await contender.usage()) - before) / load.count;
      if (round >= 0) taken[place]?.push({ ...load, cpu });
    }
  }
  const [base = []] = taken;
  return entrants.map(({ name }, place) => {
    const slices = taken[place] ?? [];
    return {
      name,
      slices,
      ratios: slices.map(({ perSecond }, round) => perSecond / (base[round]?.perSecond ?? Number.NaN)),
      cpuRatios: slices.map(({ cpu }, round) => cpu / (base[round]?.cpu ?? Number.NaN)),
    };
  });
}

/** Of one entrant by another in the same rounds. */
export function ratiosBetween(standings: readonly Standing[], name: string, other: string): number[] {
  const of = (wanted: string) => standings.find((standing) => standing.name === wanted)?.slices ?? [];
  return of(name).map(({ perSecond }, round) => perSecond / (of(other)[round]?.perSecond ?? Number.NaN));
}

export const middle = (values: readonly number[]): number => quantile(values, 0.5);

/** The middle of some ratios with the lowest and the highest. */
export function spread(values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(2));
  return `${middle(values).toFixed(2)} (${low}–${high})`;
}

/** Standings as a table. */
export function standingsTable(standings: readonly Standing[]): readonly (readonly string[])[] {
  return [
    ['server', 'answers/s', '÷ first', 'p50 ms', 'p99 ms', 'processor µs', '÷ first'],
    ...standings.map(({ name, slices, ratios, cpuRatios }) => [
      name,
      middle(slices.map(({ perSecond }) => perSecond)).toFixed(0),
      spread(ratios),
      middle(slices.map(({ p50 }) => p50)).toFixed(0),
      middle(slices.map(({ p99 }) => p99)).toFixed(0),
      middle(slices.map(({ cpu }) => cpu)).toFixed(0),
      spread(cpuRatios),
    ]),
  ];
}
