import { createHash } from 'node:crypto';
import type { Award } from '@vinh-danh/domain/rulebook/award';
import { judge } from '@vinh-danh/domain/rulebook/judge.rule';
import { awardsOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';
import { dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { type GatheredNominee, gatherNominees } from '../../nomination/gather-nominees';
import { loadPlanRulebook } from '../../plan/load-rulebook';
import { insertRows } from './insert-rows';
import { MINUTES_PDF } from './minutes-pdf';
import { PEOPLE } from './people';
import { PLAN_ID } from './plan-id';
import { stableId } from './stable-id';
import { type DemonstrationUnit, UNITS } from './units';

/** These units leave their dossier to the visitor. */
const LEFT_TO_VISITORS = ['SKHCN', 'QLKH'];
/** The Office has not come to these when it is the Director's turn. */
const STILL_WITH_OFFICE = ['TTUD', 'TT'];
/** The rooms of the sub-department go into its one dossier. */
const senders = UNITS.filter((unit) => !LEFT_TO_VISITORS.includes(unit.code) && unit.parent === 'SKHCN');

/** Each unit nominates whom the rules let it, from the lowest title upwards, and sends its dossier. */
export async function sendDossiers(db: EntityManager, at: Date): Promise<void> {
  const rulebook = await loadPlanRulebook(db, PLAN_ID);
  for (const [index, unit] of senders.entries()) await sendDossier(db, rulebook, unit, new Date(at.getTime() + index * 35 * 60_000));
}

async function sendDossier(db: EntityManager, rulebook: Rulebook, unit: DemonstrationUnit, at: Date): Promise<void> {
  const unitId = stableId(`unit ${unit.code}`);
  const [begun]: { id: string }[] = await db.query('SELECT id FROM dossier WHERE plan_id = $1 AND unit_id = $2 LIMIT 1', [PLAN_ID, unitId]);
  if (begun) return;
  const people = PEOPLE.filter((person) => person.unit === unit.code || person.unit.startsWith(`${unit.code}-`));
  const head = stableId(`account ${unit.code}-01`);
  const dossierId = stableId(`dossier ${unit.code}`);
  const present = Math.max(2, people.length - 1);
  const [counter]: { last: number }[] = await db.query(
    `INSERT INTO receipt_counter (plan_id, kind, last) VALUES ($1, 'DOSSIER', 1)
     ON CONFLICT (plan_id, kind) DO UPDATE SET last = receipt_counter.last + 1 RETURNING last`,
    [PLAN_ID],
  );
  const row = {
    id: dossierId,
    plan_id: PLAN_ID,
    unit_id: unitId,
    rulebook_version_id: stableId('rulebook 2017'),
    meeting_held_on: '2017-11-27',
    meeting_members: people.length,
    meeting_present: present,
    receipt_number: `HS-2017-${String(counter?.last).padStart(4, '0')}`,
    sent_at: at,
    sent_by: head,
    created_at: new Date(at.getTime() - 86_400_000),
    created_by: head,
    updated_at: at,
    version: 2,
  };
  await insertRows(db, 'dossier', [row]);
  await attachMinutes(db, dossierId, head, at);
  const ids = {
    people: people.map((person) => stableId(`person ${person.code}`)),
    collectives: unit.kind === 'LEADERSHIP' ? [] : [unitId],
  };
  for (const award of awardsOf(rulebook)) {
    const nominees = await gatherNominees(db, rulebook, ids, { planId: PLAN_ID, year: rulebook.year, day: dayOf(at) });
    await nominate(db, { rulebook, award, dossierId, at, present, by: `${unit.titles[0]} ${people[0]?.name}` }, [...nominees.values()]);
  }
}

interface Nominating {
  readonly rulebook: Rulebook;
  readonly award: Award;
  readonly dossierId: string;
  readonly at: Date;
  readonly present: number;
  readonly by: string;
}

/** The commendation is given for what one movement brought: here to nobody. */
async function nominate(db: EntityManager, nominating: Nominating, nominees: readonly GatheredNominee[]): Promise<void> {
  const { rulebook, award, dossierId, at, present, by } = nominating;
  if (award.form === 'COMMENDATION') return;
  const attested = criteriaOf(award.condition).filter((criterion) => criterion.kind === 'attested');
  const attestations = Object.fromEntries(attested.map(({ id }) => [id, { outcome: 'MET' as const, by, at }]));
  const eligible = nominees.filter(
    ({ nominee }) =>
      nominee.kind === award.subject && judge(rulebook, award.key, { ...nominee, attestations }, { day: dayOf(at) }).outcome !== 'NOT_MET',
  );
  const rows = eligible.map(({ nominee }, index) => ({
    id: stableId(`nomination ${award.key} ${nominee.id}`),
    dossier_id: dossierId,
    plan_id: PLAN_ID,
    award: award.key,
    person_id: nominee.kind === 'PERSON' ? nominee.id : null,
    collective_id: nominee.kind === 'COLLECTIVE' ? nominee.id : null,
    votes_in_favour: present - (index % 2),
    achievements: `${nominee.name}: hoàn thành tốt các chỉ tiêu đã đăng ký đầu năm, có nhiều đóng góp cho kết quả chung của đơn vị.`,
    attestations,
    findings: {},
    takes_leader_place: false,
    created_at: at,
    updated_at: at,
    version: 1,
  }));
  await insertRows(db, 'nomination', rows);
  if (award.key !== 'GRASSROOTS_EMULATION_FIGHTER') return;
  const chosen = eligible.flatMap(({ nominee, initiatives }) =>
    initiatives
      .slice(0, 1)
      .map((initiative) => ({ nomination_id: stableId(`nomination ${award.key} ${nominee.id}`), initiative_id: initiative.id })),
  );
  await insertRows(db, 'nomination_initiative', chosen);
}

async function attachMinutes(db: EntityManager, dossierId: string, by: string, at: Date): Promise<void> {
  const id = stableId(`minutes ${dossierId}`);
  await db.query(
    `INSERT INTO attachment (id, dossier_id, purpose, filename, media_type, size, sha256, uploaded_by, uploaded_at)
     VALUES ($1, $2, 'MINUTES', 'bien-ban-hop-binh-xet.pdf', 'application/pdf', $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    [id, dossierId, MINUTES_PDF.length, createHash('sha256').update(MINUTES_PDF).digest(), by, at],
  );
  await db.query('INSERT INTO attachment_content (attachment_id, content) VALUES ($1, $2) ON CONFLICT DO NOTHING', [id, MINUTES_PDF]);
}

/** The Office accepts what it can: a dossier with nominees who are not rated yet waits. */
export async function acceptDossiers(db: EntityManager, at: Date): Promise<void> {
  const ids = senders.filter((unit) => !STILL_WITH_OFFICE.includes(unit.code)).map((unit) => stableId(`dossier ${unit.code}`));
  await db.query(
    `UPDATE dossier SET accepted_at = $2, accepted_by = $3, updated_at = $2, version = version + 1
      WHERE id = ANY($1) AND sent_at IS NOT NULL AND accepted_at IS NULL AND returned_at IS NULL AND recalled_at IS NULL AND withdrawn_at IS NULL`,
    [ids, at, stableId('account VPS-03')],
  );
}
