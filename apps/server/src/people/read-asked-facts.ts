import { FACT_KIND_NAMES, type FactKind } from '@vinh-danh/domain/people/fact-kind';
import { badUserInput } from '../graph/errors';
import type { FactInput, ItemPointsInput } from './fact.input';
import type { AskedFact } from './record-facts';

/** The facts of a request, each with the one kind that it names. */
export function readAskedFacts(facts: readonly FactInput[]): AskedFact[] {
  return facts
    .map((fact, index) => {
      const given = FACT_KIND_NAMES.filter((kind) => valuesOf(fact, kind));
      const [kind] = given;
      if (!kind || given.length > 1)
        throw badUserInput({ vi: 'Mỗi mục gồm đúng một loại thông tin.', en: 'Each fact is of exactly one kind.' });
      const { id, version, personId, unitId } = fact;
      return { kind, id, version, personId, unitId, values: { ...valuesOf(fact, kind) }, place: `facts.${index}.${kind}` };
    })
    .map((fact) => (fact.kind === 'scoreSheet' ? { ...fact, values: { ...fact.values, items: readPoints(fact.values.items) } } : fact));
}

function valuesOf(fact: FactInput, kind: FactKind): Record<string, unknown> | null | undefined {
  return (fact as FactInput & Partial<Record<FactKind, Record<string, unknown> | null>>)[kind];
}

function readPoints(items: unknown): Record<string, number> | null {
  return items ? Object.fromEntries((items as ItemPointsInput[]).map(({ item, points }) => [item.trim(), points])) : null;
}
