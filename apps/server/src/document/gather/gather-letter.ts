import type { LetterFacts } from '@vinh-danh/domain/document/issue.rule';
import type { Filling } from '@vinh-danh/domain/document/placeholders';
import { formatDay } from '@vinh-danh/domain/format';
import type { Citation } from '@vinh-danh/domain/rulebook/citation';
import type { Verdict } from '@vinh-danh/domain/rulebook/verdict';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { casesHeardFor } from '../../nomination/cases-heard';
import { headFilling, readLetterhead } from './letterhead';
import { nomineeFilling, readNominees } from './nominees';
import { officeSignerFilling } from './signer';

/** A nomination with what came of it. */
export interface ResultFound {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string | null;
  readonly year: number;
  readonly approvedAt: Date | null;
  readonly refusedAt: Date | null;
  readonly reason: string | null;
  readonly verdicts: readonly Verdict[] | null;
  readonly conclusion: string | null;
  /** The announced decision that gave it. */
  readonly awarded: { readonly number: string; readonly issuedOn: Day } | null;
}

export async function findResult(db: EntityManager, nominationId: string): Promise<ResultFound | null> {
  const [found]: ResultFound[] = await db.query(
    `SELECT n.id, d.unit_id AS "unitId", n.person_id AS "personId", plan.year, n.approved_at AS "approvedAt", n.refused_at AS "refusedAt",
            n.decision_reason AS reason, record.eligibility->'verdicts' AS verdicts, last_case.minutes->>'vi' AS conclusion,
            CASE WHEN given.number IS NOT NULL THEN json_build_object('number', given.number, 'issuedOn', given.issued_on) END AS awarded
       FROM nomination n JOIN dossier d ON d.id = n.dossier_id JOIN plan ON plan.id = n.plan_id
       LEFT JOIN LATERAL (SELECT eligibility FROM decision_record WHERE nomination_id = n.id ORDER BY id DESC LIMIT 1) record ON true
       LEFT JOIN LATERAL (
         SELECT minutes FROM ${casesHeardFor('n.id')} heard_case WHERE outcome IS NOT NULL ORDER BY decided_at DESC LIMIT 1) last_case ON true
       LEFT JOIN LATERAL (
         SELECT decision.number, decision.issued_on FROM award_decision_line line JOIN award_decision decision ON decision.id = line.decision_id
          WHERE line.nomination_id = n.id AND decision.announced_at IS NOT NULL
            AND (decision.kind = 'AWARD' OR (decision.kind = 'UPPER_AWARD' AND line.granted))
          ORDER BY decision.announced_at DESC LIMIT 1) given ON true
      WHERE n.id = $1 AND n.withdrawn_at IS NULL`,
    [nominationId],
  );
  return found ?? null;
}

/** What the rule on letters asks. */
export async function letterFacts(db: EntityManager, found: ResultFound, now: Date): Promise<Omit<LetterFacts, 'hidden'>> {
  const nominee = (await readNominees(db, [found.id], { day: dayOf(now), now })).get(found.id);
  return {
    isRefused: found.refusedAt !== null,
    isApproved: found.approvedAt !== null,
    isSentUp: nominee !== undefined && nominee.award.decidedBy !== 'DIRECTOR',
    isAnnounced: found.awarded !== null,
  };
}

/** What fills the letter on a result. */
export async function gatherLetter(db: EntityManager, found: ResultFound, now: Date): Promise<Filling> {
  const day = dayOf(now);
  const nominee = (await readNominees(db, [found.id], { day, now })).get(found.id);
  if (!nominee) throw new Error(`The nomination ${found.id} has no nominee.`);
  const unmet = (found.verdicts ?? []).filter(({ outcome, optional }) => outcome === 'NOT_MET' && !optional);
  const isRefused = found.refusedAt !== null;
  return {
    ...headFilling(await readLetterhead(db), day, found.year),
    ...(await officeSignerFilling(db, day)),
    ...nomineeFilling(nominee, 0),
    kinh_gui: `${nominee.addressed}, ${nominee.unit}`,
    duoc_tang: found.awarded !== null,
    trinh_cap_tren: found.awarded === null && !isRefused,
    khong_duoc_tang: isRefused,
    so_quyet_dinh: found.awarded?.number ?? '',
    ngay_quyet_dinh: found.awarded ? formatDay(found.awarded.issuedOn) : '',
    ly_do: isRefused ? (found.reason ?? '') : '',
    hoi_dong_ket_luan: found.conclusion ?? '',
    co_dieu_kien: isRefused && unmet.length > 0,
    dieu_kien: unmet.map(({ requirement, because, source }, index) => ({
      stt: String(index + 1),
      noi_dung: requirement.vi,
      su_kien: because.vi,
      can_cu: citationWords(source),
    })),
  };
}

/** `Khoản 1 Điều 23 Luật Thi đua, Khen thưởng 2003`, as a letter writes it. */
function citationWords({ name, article, clause, point, paragraph }: Citation): string {
  const places = [point && `điểm ${point}`, clause && `khoản ${clause}`, article && `Điều ${article}`, paragraph && `mục ${paragraph}`];
  const said = [...places.filter(Boolean), name.vi].join(' ');
  return said.charAt(0).toLocaleUpperCase('vi') + said.slice(1);
}
