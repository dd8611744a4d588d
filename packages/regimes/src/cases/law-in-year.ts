import { movedToYear } from '@vinh-danh/domain/rulebook/moved-to-year.rule';
import type { Layer } from '@vinh-danh/domain/rulebook/rulebook';

/** A regime's own dates are written for one year of its time; a case of a later year has them moved. */
export function lawInYear(regime: Layer, writtenFor: number, year: number): readonly Layer[] {
  return movedToYear({ year: writtenFor, layers: [regime] }, year).layers;
}
