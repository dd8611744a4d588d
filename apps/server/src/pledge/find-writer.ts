import { dayText } from '@vinh-danh/domain/format';
import { whyNotACollective } from '@vinh-danh/domain/pledge/pledge.rule';
import { type Refusal, refusal } from '@vinh-danh/domain/refusal';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/record-audit';
import { forbidden, notFound } from '../graph/errors';
import { isId } from '../graph/is-id';
import { mayOnPledge, viewerOf } from './lock-pledge';

/** For whom a pledge is written, where it counts, and why none can be written at all. */
export interface Writer {
  readonly personId: string | null;
  readonly collectiveId: string | null;
  /** Null for a person who belongs to no unit today. */
  readonly unitId: string | null;
  readonly name: string;
  readonly refusals: readonly Refusal[];
}

/**
 * Whose pledge the viewer reads or writes: their own, or that of a unit as a collective.
 *
 * @throws ClientError NOT_FOUND for a unit that the viewer may not look into, FORBIDDEN for an account without a person or a right to write
 */
export function findWriter(
  db: EntityManager,
  actor: Pick<Actor, 'viewer' | 'now'>,
  collectiveId: string | null,
  act: 'read' | 'write',
): Promise<Writer> {
  return collectiveId === null ? findPerson(db, actor, act) : findCollective(db, actor, collectiveId, act);
}

async function findPerson(db: EntityManager, actor: Pick<Actor, 'viewer' | 'now'>, act: 'read' | 'write'): Promise<Writer> {
  const viewer = viewerOf(actor);
  const personId = viewer.personId ?? null;
  if (personId === null || !mayOnPledge(viewer, act, { personId, unitPath: [] })) throw forbidden();
  const today = dayOf(actor.now);
  const [person]: { name: string; unitId: string | null }[] = await db.query(PERSON, [personId, today]);
  if (!person) throw forbidden();
  return { ...person, personId, collectiveId: null, refusals: person.unitId === null ? [withoutUnit(person.name, today)] : [] };
}

async function findCollective(
  db: EntityManager,
  actor: Pick<Actor, 'viewer'>,
  collectiveId: string,
  act: 'read' | 'write',
): Promise<Writer> {
  const viewer = viewerOf(actor);
  if (!isId(collectiveId)) throw notFound();
  const [unit]: { id: string; name: string; kind: string; path: string[] }[] = await db.query(
    'SELECT id, name, kind, path FROM unit WHERE id = $1',
    [collectiveId],
  );
  if (!unit) throw notFound();
  const about = { personId: null, unitPath: unit.path };
  if (!mayOnPledge(viewer, act, about)) throw mayOnPledge(viewer, 'read', about) ? forbidden() : notFound();
  return { personId: null, collectiveId: unit.id, unitId: unit.id, name: unit.name, refusals: whyNotACollective(unit) };
}

/** The unit that a person belongs to on a day; a secondment does not change that. */
const PERSON = `
  SELECT p.full_name AS name, (
    SELECT unit_id FROM assignment
     WHERE person_id = p.id AND kind = 'PERMANENT' AND started_on <= $2::date AND coalesce(ended_on, 'infinity') >= $2::date
     ORDER BY started_on DESC LIMIT 1) AS "unitId"
  FROM person p WHERE p.id = $1`;

function withoutUnit(person: string, day: Day): Refusal {
  const { vi, en } = dayText(day);
  return refusal('PLEDGE_WITHOUT_UNIT', { person, day: vi, dayEnglish: en });
}
