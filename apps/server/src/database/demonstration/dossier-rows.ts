import { createHash } from 'node:crypto';
import { awardOf, criteriaOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { rulesOfPlan } from '@vinh-danh/domain/rulebook/rules-of-plan';
import { dayOf } from '@vinh-danh/domain/time';
import { tayNinh2017 } from '@vinh-danh/regimes/tay-ninh-2017';
import type { EntityManager } from 'typeorm';
import { storeFinding } from '../../nomination/read-findings';
import { accountId } from './access-rows';
import { ACCOUNTS, usernameOf } from './accounts';
import type { DOSSIERS } from './dossiers';
import { fixedId } from './fixed-id';
import { INITIATIVES } from './histories';
import { insertRows } from './insert-rows';
import { minutesPdf } from './minutes-pdf';
import { initiativeId, personId, unitId } from './people-rows';
import { PLAN_ID, RULEBOOK_VERSION_ID } from './plan-rows';

export type DossierLine = (typeof DOSSIERS)[number];

interface Nominee {
  readonly award: string;
  /** Code of the person; absent for the unit itself. */
  readonly person?: string;
}

export const dossierId = (unit: string) => fixedId('dossier', unit);

/** Writes a unit's dossier as a draft that is ready to be sent. */
export async function insertDraft(db: EntityManager, dossier: DossierLine, at: string): Promise<void> {
  const { unit, meeting } = dossier;
  const head = usernameOf(`${unit}-01`);
  await insertRows(db, 'dossier', [
    {
      id: dossierId(unit),
      plan_id: PLAN_ID,
      unit_id: unitId(unit),
      rulebook_version_id: RULEBOOK_VERSION_ID,
      meeting_held_on: meeting.heldOn,
      meeting_members: meeting.members,
      meeting_present: meeting.present,
      created_at: at,
      created_by: accountId(head),
      updated_at: at,
      version: 1,
    },
  ]);
  const nominees = nomineesOf(dossier);
  await insertRows(
    db,
    'nomination',
    nominees.map((nominee, index) => nominationRow(dossier, nominee, index, at, head)),
  );
  await insertInitiatives(db, unit, nominees);
  await attachMinutes(db, dossier, at, head);
}

function nomineesOf({ advancedWorkers, fighters, collective, certificates }: DossierLine): Nominee[] {
  return [
    ...advancedWorkers.map((person) => ({ award: 'ADVANCED_WORKER', person })),
    ...fighters.map((person) => ({ award: 'GRASSROOTS_EMULATION_FIGHTER', person })),
    ...collective.map((award) => ({ award })),
    ...certificates.map((person) => ({ award: 'CERTIFICATE_OF_COMMENDATION', person })),
  ];
}

const nominationId = (unit: string, { award, person }: Nominee) => fixedId('nomination', `${unit} ${award} ${person ?? ''}`);

function nominationRow({ unit, meeting }: DossierLine, nominee: Nominee, index: number, at: string, head: string) {
  const { award, person } = nominee;
  return {
    id: nominationId(unit, nominee),
    dossier_id: dossierId(unit),
    plan_id: PLAN_ID,
    award,
    person_id: person ? personId(person) : null,
    collective_id: person ? null : unitId(unit),
    // Nearly everybody; one vote fewer here and there.
    votes_in_favour: meeting.present - (index % 4 === 3 && meeting.present > 4 ? 1 : 0),
    achievements: ACHIEVEMENTS[award],
    attestations: attestationsFor(award, head, at),
    findings: {},
    created_at: at,
    updated_at: at,
    version: 1,
  };
}

const ACHIEVEMENTS: Readonly<Record<string, string>> = {
  ADVANCED_WORKER:
    'Hoàn thành tốt nhiệm vụ được giao năm 2017, bảo đảm thời hạn và chất lượng; chấp hành tốt chủ trương, chính sách, pháp luật; tích cực tham gia phong trào thi đua của đơn vị.',
  GRASSROOTS_EMULATION_FIGHTER:
    'Hoàn thành xuất sắc nhiệm vụ năm 2017; có sáng kiến, đề tài được Hội đồng sáng kiến của Sở công nhận và đã áp dụng trong đơn vị, giảm thời gian xử lý công việc.',
  ADVANCED_COLLECTIVE:
    'Tập thể hoàn thành chương trình công tác năm 2017; nội bộ đoàn kết; duy trì phong trào thi đua thường xuyên, thiết thực, hiệu quả.',
  EXCELLENT_COLLECTIVE:
    'Tập thể hoàn thành xuất sắc chương trình công tác năm 2017, đi đầu trong cải cách thủ tục hành chính; nội bộ đoàn kết, gương mẫu.',
  CERTIFICATE_OF_COMMENDATION: 'Có thành tích trong phong trào thi đua “Tây Ninh chung sức xây dựng nông thôn mới” năm 2017.',
};

/** What the head answers for. A certificate rests on one ground, the movement; the other grounds are not claimed. */
function attestationsFor(award: string, head: string, at: string) {
  const rules = rulesOfPlan(tayNinh2017, dayOf(new Date(at)));
  const attested = criteriaOf(awardOf(rules, award).condition).filter(({ kind }) => kind === 'attested');
  const claimed = award === 'CERTIFICATE_OF_COMMENDATION' ? attested.slice(0, 1) : attested;
  const by = ACCOUNTS.find(({ username }) => username === head)?.displayName ?? '';
  return Object.fromEntries(claimed.map(({ id }) => [id, storeFinding({ outcome: 'MET', by, at: new Date(at) })]));
}

async function insertInitiatives(db: EntityManager, unit: string, nominees: readonly Nominee[]): Promise<void> {
  const links = nominees
    .filter(({ award }) => award === 'GRASSROOTS_EMULATION_FIGHTER')
    .flatMap((nominee) =>
      INITIATIVES.filter(({ authors, recognisedOn }) => recognisedOn >= '2017' && nominee.person && authors.includes(nominee.person)).map(
        ({ title }) => ({
          nomination_id: nominationId(unit, nominee),
          initiative_id: initiativeId(title),
        }),
      ),
    );
  // A visitor may have nominated the same person elsewhere: then that row, and what it rests on, is not ours.
  await db.query(
    `INSERT INTO nomination_initiative SELECT link.* FROM jsonb_populate_recordset(NULL::nomination_initiative, $1::jsonb) link
       JOIN nomination ON nomination.id = link.nomination_id ON CONFLICT DO NOTHING`,
    [JSON.stringify(links)],
  );
}

async function attachMinutes(db: EntityManager, { unit, meeting }: DossierLine, at: string, head: string): Promise<void> {
  const content = minutesPdf([
    'BIEN BAN HOP BINH XET THI DUA, KHEN THUONG NAM 2017',
    `Don vi: ${unit}    Ngay hop: ${meeting.heldOn}`,
    `So nguoi cua don vi: ${meeting.members}    Co mat: ${meeting.present}`,
    'Tai lieu minh hoa: nguoi va so lieu deu la gia dinh.',
  ]);
  const id = fixedId('attachment', unit);
  await db.query(
    `INSERT INTO attachment (id, dossier_id, purpose, filename, media_type, size, sha256, uploaded_by, uploaded_at)
     VALUES ($1, $2, 'MINUTES', $3, 'application/pdf', $4, $5, $6, $7)`,
    [
      id,
      dossierId(unit),
      `bien-ban-hop-${unit.toLowerCase()}.pdf`,
      content.length,
      createHash('sha256').update(content).digest(),
      accountId(head),
      at,
    ],
  );
  await db.query('INSERT INTO attachment_content (attachment_id, content) VALUES ($1, $2)', [id, content]);
}
