import { whyNotEditDossier } from '@vinh-danh/domain/nomination/edit.rule';
import { whyNotNominate } from '@vinh-danh/domain/nomination/nominate.rule';
import { type Refusal, Refused, refusal, refuseIf } from '@vinh-danh/domain/refusal';
import type { Award } from '@vinh-danh/domain/rulebook/award';
import { consideredAwardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { notFound } from '../graph/errors';
import { changeDossier } from './change-dossier';
import { restOn } from './choose-initiatives';
import type { DossierEntity } from './dossier.entity';
import { type GatheredNominee, gatherNominees, isUsed } from './gather-nominees';
import { requireBetween, unknownAward } from './input-errors';
import { loadDossierRules } from './load-dossier-rules';
import { type Act, lockDossier } from './lock-dossier';

interface NomineesInput {
  readonly dossierId: string;
  readonly version: number;
  readonly award: string;
  readonly personIds: readonly string[];
  readonly collectiveIds: readonly string[];
}

interface Standing {
  readonly nomineeId: string;
  readonly unitName: string;
}

interface Scope {
  readonly name: string;
  readonly unitIds: readonly string[];
}

/** Nominates several people or collectives for one award. One of them who may not be added keeps all of them out. */
export async function addNominees(db: EntityManager, act: Act, input: NomineesInput): Promise<{ dossierId: string }> {
  const dossier = await lockDossier(db, act, input, 'writeDossier');
  refuseIf(whyNotEditDossier(dossier, ['NOMINEES']));
  const rulebook = await loadDossierRules(db, dossier, act.now);
  const award = consideredAwardsOf(rulebook).find((each) => each.key === input.award);
  if (!award) throw unknownAward(input.award);
  const people = [...new Set(input.personIds)];
  const collectives = [...new Set(input.collectiveIds)];
  const ids = [...people, ...collectives];
  requireBetween('nominees', ids.length, 1, MOST_AT_ONCE);
  const gathered = await gatherNominees(
    db,
    rulebook,
    { people, collectives },
    { planId: dossier.planId, year: rulebook.year, day: dayOf(act.now) },
  );
  const found = ids.map((id) => gathered.get(id) ?? missing());
  const unit = await findScope(db, dossier.unitId);
  const standing = await findStanding(db, dossier.planId, award.key, ids);
  refuseIf(found.flatMap((each) => whyNotAdd(each, award, unit, standing)));
  for (const each of found) await insertNomination(db, act, dossier, award, each);
  const names = found.map(({ nominee }) => nominee.name);
  return changeDossier(db, act, dossier, {}, { action: 'addNominees', after: { award: award.key, nominees: names } });
}

const MOST_AT_ONCE = 200;

function missing(): never {
  throw notFound();
}

function whyNotAdd({ nominee, unitId }: GatheredNominee, award: Award, unit: Scope, standing: readonly Standing[]): Refusal[] {
  return whyNotNominate({
    name: nominee.name,
    kind: nominee.kind,
    award,
    unit: unit.name,
    belongs: unitId !== null && unit.unitIds.includes(unitId),
    nominatedBy: standing.find((each) => each.nomineeId === nominee.id)?.unitName,
  });
}

/**
 * Adds one nomination. The unique index answers for two dossiers that add the same nominee at the same instant: the
 * second waits for the first and then hears the reason. An award that asks for initiatives starts with those not used before.
 */
async function insertNomination(db: EntityManager, act: Act, dossier: DossierEntity, award: Award, found: GatheredNominee): Promise<void> {
  const id = uuidv7();
  const { kind, id: nomineeId, name } = found.nominee;
  const inserted: unknown[] = await db.query(
    `INSERT INTO nomination (id, dossier_id, plan_id, award, person_id, collective_id, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT DO NOTHING RETURNING id`,
    [id, dossier.id, dossier.planId, award.key, kind === 'PERSON' ? nomineeId : null, kind === 'COLLECTIVE' ? nomineeId : null, act.now],
  );
  if (inserted.length === 0) {
    const [faster] = await findStanding(db, dossier.planId, award.key, [nomineeId]);
    const facts = { nominee: name, award: award.name.vi, awardEnglish: award.name.en, unit: faster?.unitName ?? '' };
    throw new Refused([refusal('ALREADY_NOMINATED', facts)]);
  }
  await restOn(db, id, unusedInitiatives(award, found, dayOf(act.now)));
}

function unusedInitiatives(award: Award, { initiatives }: GatheredNominee, day: Day): string[] {
  if (!criteriaOf(award.condition).some((criterion) => criterion.kind === 'initiative')) return [];
  return initiatives
    .filter((initiative) => !isUsed(initiative) && initiative.recognisedOn !== null && initiative.recognisedOn <= day)
    .map(({ id }) => id);
}

/** Who of these already stands for the award this year, and in whose dossier. */
async function findStanding(db: EntityManager, planId: string, award: string, nomineeIds: readonly string[]): Promise<Standing[]> {
  return db.query<Standing[]>(
    `SELECT coalesce(n.person_id, n.collective_id) AS "nomineeId", u.name AS "unitName"
       FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN unit u ON u.id = d.unit_id
      WHERE n.plan_id = $1 AND n.award = $2 AND (n.person_id = ANY($3) OR n.collective_id = ANY($3))
        AND n.refused_at IS NULL AND n.withdrawn_at IS NULL`,
    [planId, award, nomineeIds],
  );
}

/** The dossier's unit with the units below it. */
async function findScope(db: EntityManager, unitId: string): Promise<Scope> {
  const units: { id: string; name: string }[] = await db.query('SELECT id, name FROM unit WHERE $1 = ANY(path)', [unitId]);
  return { name: units.find((unit) => unit.id === unitId)?.name ?? '', unitIds: units.map((unit) => unit.id) };
}
