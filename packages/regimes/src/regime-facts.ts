import type { Honour, Initiative, InitiativeLevel, Nominee, Rating, RatingLevel } from '@vinh-danh/domain/people/nominee';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';
import { rulebookOn } from '@vinh-danh/domain/rulebook/rulebook-on';
import type { Outcome } from '@vinh-danh/domain/rulebook/verdict';

/** Facts for the tests of the regimes: histories of ratings, honours and initiatives, by years. */

export const years = (from: number, until: number): number[] => Array.from({ length: until - from + 1 }, (_, i) => from + i);

export const ratings = (level: RatingLevel, of: readonly number[]): Rating[] =>
  of.map((year) => ({ year, level, decidedOn: `${year}-12-01`, decisionNumber: `${year}/QĐ` }));

export const honours = (award: string, of: readonly number[], known: Partial<Honour> = {}): Honour[] =>
  of.map((year) => ({ award, year, decidedOn: `${year}-12-15`, decisionNumber: `${year}/QĐ`, kind: 'MERIT', ...known }));

export function initiatives(count: number, level: InitiativeLevel, year: number, known: Partial<Initiative> = {}): Initiative[] {
  const decision = { decidedOn: `${year}-06-01`, decisionNumber: `${year}/QĐ-SK` };
  return Array.from({ length: count }, (_, i) => ({
    id: `${level}-${year}-${i}`,
    kind: 'INITIATIVE',
    title: `Sáng kiến ${i + 1}`,
    level,
    recognisedOn: decision.decidedOn,
    decisionNumber: decision.decisionNumber,
    recognitions: (['RECOGNITION', 'EFFECT', 'REPLICABILITY'] as const).map((aspect) => ({ aspect, level, ...decision })),
    usedFor: [],
    ...known,
  }));
}

/**
 * How a nominee stands under all that a regime came to ask, at the end of a year, which may be any. What people answer for is answered: met for the ids (or parts
 * of ids) that are named, not met for all others.
 */
export function standing(regime: Layer, award: string, year: number, nominee: Nominee, attestedAsMet: readonly string[] = []): Outcome {
  const rulebook = rulebookOn({ year, layers: [regime] }, regime.inForce?.until ?? regime.inForce?.from ?? `${year}-12-31`);
  const attestations = Object.fromEntries(
    criteriaOf(awardOf(rulebook, award).condition)
      .filter(({ kind }) => kind === 'attested')
      .map(({ id }) => {
        const outcome = attestedAsMet.some((part) => id.includes(part)) ? ('MET' as const) : ('NOT_MET' as const);
        return [id, { outcome, by: 'Lê Thị Mai', at: new Date(`${year}-12-20T02:00:00Z`) }];
      }),
  );
  return judge(rulebook, award, { ...nominee, attestations }, { day: `${year}-12-31` }).outcome;
}
