import { may, type Subject } from '@vinh-danh/domain/access/permission.rule';
import { FACT_KIND_NAMES, type FactKind, factRule } from '@vinh-danh/domain/people/fact-kind';
import { permit } from '../access/permit';
import type { Context } from '../context';
import { notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import type { PersonRow } from './people.query';
import type { PersonFactsType, UnitFactsType } from './person-facts.type';
import type { UnitEntity } from './unit.entity';

/**
 * One person, for everybody who may read people.
 *
 * @throws ClientError NOT_FOUND for an id that nobody has
 */
export async function findPerson(context: Context, id: string): Promise<PersonRow> {
  await permit(context, 'readPeople');
  const person = isId(id) ? await context.loaders.person.load(id.toLowerCase()) : null;
  if (!person) throw notFound();
  return person;
}

/**
 * One unit, for everybody who may read people.
 *
 * @throws ClientError NOT_FOUND for an id that no unit has
 */
export async function findUnit(context: Context, id: string): Promise<UnitEntity> {
  await permit(context, 'readPeople');
  const unit = isId(id) ? await context.loaders.unit.load(id.toLowerCase()) : null;
  if (!unit) throw notFound();
  return unit;
}

/**
 * What is on record of a person, or null when the viewer may not read it: name, unit, post and honours are open to
 * everybody in the house, the rest to the person, their heads, the Office, the Director and inspectors.
 */
export async function findPersonFacts(context: Context, person: PersonRow): Promise<PersonFactsType | null> {
  const unit = person.unitId ? await context.loaders.unit.load(person.unitId) : null;
  const subject = { personId: person.id, unitPath: unit?.path ?? [] };
  if (!context.viewer || !may(context.viewer, 'readPersonFacts', subject)) return null;
  return context.loaders.personFacts.load(person.id);
}

/** What is on record of a unit, or null when the viewer may not read it. */
export async function findUnitFacts(context: Context, unit: UnitEntity): Promise<UnitFactsType | null> {
  if (!context.viewer || !may(context.viewer, 'readPersonFacts', { unitPath: unit.path })) return null;
  return context.loaders.unitFacts.load(unit.id);
}

/** The kinds of facts that the viewer may enter of a person. */
export async function findEnterable(context: Context, person: PersonRow): Promise<FactKind[]> {
  const unit = person.unitId ? await context.loaders.unit.load(person.unitId) : null;
  return enterable(context, 'PERSON', { unitPath: unit?.path ?? [] });
}

/** The kinds of facts that the viewer may enter of a unit. */
export function enterableOfUnit(context: Context, unit: UnitEntity): FactKind[] {
  return enterable(context, 'UNIT', { unitPath: unit.path });
}

function enterable({ viewer }: Context, of: 'PERSON' | 'UNIT', subject: Subject): FactKind[] {
  if (!viewer) return [];
  return FACT_KIND_NAMES.filter((kind) => {
    const rule = factRule(kind);
    return (rule.of === 'BOTH' || rule.of === of) && may(viewer, rule.act, subject);
  });
}
