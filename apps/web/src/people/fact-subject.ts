import type { LinkProps } from '@tanstack/react-router';
import type { FactKind } from '@vinh-danh/domain/people/fact-kind';
import type { Option } from './fact-field';
import { type FactRecord, recordsOfPerson, recordsOfUnit } from './fact-records';
import type { PersonPageQuery } from './person-page.generated';
import type { UnitPageQuery } from './unit-page.generated';

/** Whose facts a page shows and enters. */
export interface FactSubject {
  readonly id: string;
  readonly type: 'person' | 'unit';
  readonly name: string;
  /** How the API is told whose fact it is. */
  readonly owner: { readonly personId: string } | { readonly unitId: string };
  readonly mayEnter: readonly FactKind[];
  readonly initiatives: readonly Option[];
  readonly page: LinkProps;
  readonly recordsOf: (kind: FactKind) => FactRecord[];
}

export function personSubject(person: PersonPageQuery['person']): FactSubject {
  const initiatives = person.facts?.initiatives ?? [];
  return {
    id: person.id,
    type: 'person',
    name: person.name,
    owner: { personId: person.id },
    mayEnter: person.mayEnter,
    initiatives: initiatives.map(({ id, title }) => ({ value: id, name: { vi: title, en: title } })),
    page: { to: '/people/$id', params: { id: person.id } },
    recordsOf: (kind) => recordsOfPerson(person, kind),
  };
}

export function unitSubject(unit: UnitPageQuery['unit'], name: string): FactSubject {
  return {
    id: unit.id,
    type: 'unit',
    name,
    owner: { unitId: unit.id },
    mayEnter: unit.mayEnter,
    initiatives: [],
    page: { to: '/units/$id', params: { id: unit.id } },
    recordsOf: (kind) => recordsOfUnit(unit, kind),
  };
}
