/** Who contends in a forecast. */
export const CONTENDERS = ['ELIGIBLE', 'NOMINATED'] as const;
type Contenders = (typeof CONTENDERS)[number];

/** What the address of the forecast says: which award, whose names, and who contends; without the last everybody who qualifies. */
export interface ForecastSearch {
  readonly award?: string;
  readonly unit?: string;
  readonly among?: Contenders;
}

interface UnitRow {
  readonly id: string;
  readonly depth: number;
}

/** A unit and all units below it. Units come in the order of the organisation, each before those below it. */
export function unitsWithin(units: readonly UnitRow[], unitId: string): ReadonlySet<string> {
  const from = units.findIndex(({ id }) => id === unitId);
  const top = units[from];
  if (!top) return new Set([unitId]);
  const next = units.findIndex(({ depth }, index) => index > from && depth <= top.depth);
  return new Set(units.slice(from, next === -1 ? undefined : next).map(({ id }) => id));
}
