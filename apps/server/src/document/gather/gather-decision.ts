import type { AwardDecisionKind } from '@vinh-danh/domain/document/document';
import type { Filling } from '@vinh-danh/domain/document/placeholders';
import { formatDay } from '@vinh-danh/domain/format';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { casesHeardFor } from '../../nomination/cases-heard';
import { headFilling, readLetterhead } from './letterhead';
import { byAward, type ListedNominee, nomineeFilling, readNominees } from './nominees';
import { readRevokedHonours } from './revoked-honours';
import { signerFilling } from './signer';
import { countWords } from './words';

/** A decision of the register with its lines in their order. */
export interface DecisionFound {
  readonly id: string;
  readonly kind: AwardDecisionKind;
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly signer: string | null;
  readonly reason: string;
  readonly registeredAt: Date | null;
  readonly year: number;
  readonly planId: string;
  /** To whom a proposal goes, where the Office has said so. */
  readonly addressee: string | null;
  /** How many people and collectives it is about; of a revocation also those without a nomination. */
  readonly lines: number;
  readonly nominationIds: readonly string[];
}

export async function findDecision(db: EntityManager, id: string): Promise<DecisionFound | null> {
  const [found]: DecisionFound[] = await db.query(
    `SELECT decision.id, decision.kind, decision.number, decision.issued_on::text AS "issuedOn", decision.signer, decision.reason,
            decision.registered_at AS "registeredAt", plan.year,
            decision.plan_id AS "planId", decision.addressee, lines.count AS lines, lines.nominations AS "nominationIds"
       FROM award_decision decision JOIN plan ON plan.id = decision.plan_id
      CROSS JOIN LATERAL (
        SELECT count(*)::integer AS count, coalesce(json_agg(nomination_id ORDER BY position) FILTER (WHERE nomination_id IS NOT NULL), '[]') AS nominations
          FROM (SELECT nomination_id, position FROM award_decision_line WHERE decision_id = decision.id
                UNION ALL
                SELECT honour.nomination_id, line.position FROM revocation_line line JOIN honour ON honour.id = line.honour_id
                 WHERE line.decision_id = decision.id) about) lines
      WHERE decision.id = $1`,
    [id],
  );
  return found ?? null;
}

/** What fills the documents of a decision. */
export async function gatherDecision(db: EntityManager, decision: DecisionFound, now: Date): Promise<Filling> {
  const { nominees, filling } = await gatherCommon(db, decision, now);
  const groups = byAward(nominees);
  return {
    ...filling,
    danh_sach: groups
      .flatMap((group) => group.nominees)
      .map((nominee, index) => ({ ...nominee.earlier, ...nomineeFilling(nominee, index) })),
    danh_hieu_xet: groups.map(({ award, nominees: members }, index) => ({
      ten: award.name.vi,
      so_luong: String(members.length),
      doi_tuong_dem: countOf(members),
      dau_cuoi: index === groups.length - 1 ? '.' : ';',
      danh_sach: members.map(nomineeFilling),
    })),
  };
}

/** Whose document a list belongs to; who decides above is not in the records. */
const ISSUERS: Readonly<Record<AwardDecisionKind, (body: string) => string>> = {
  AWARD: (body) => `Giám đốc ${body}`,
  REVOCATION: (body) => `Giám đốc ${body}`,
  PROPOSAL: (body) => body,
  UPPER_AWARD: () => 'cấp có thẩm quyền',
};

async function gatherCommon(db: EntityManager, decision: DecisionFound, now: Date): Promise<{ nominees: Listed[]; filling: Filling }> {
  const day = decision.issuedOn ?? dayOf(now);
  const letterhead = await readLetterhead(db);
  const nominees = await findListed(db, decision, { day, now });
  const people = nominees.filter(({ isPerson }) => isPerson).length;
  const sittings = await findSittings(db, decision.nominationIds);
  return {
    nominees,
    filling: {
      ...headFilling(letterhead, decision.issuedOn, decision.year),
      ...(await signerFilling(db, decision.signer, day)),
      so: decision.number ?? '        ',
      ngay_quyet_dinh: decision.issuedOn ? formatDay(decision.issuedOn) : '…/…/……',
      kinh_gui: decision.addressee ?? letterhead.superior,
      ly_do: decision.reason.trim().replace(/\.$/, ''),
      tong_so: String(nominees.length),
      so_ca_nhan: String(people),
      so_tap_the: String(nominees.length - people),
      doi_tuong_dem: countOf(nominees),
      van_ban: decision.kind === 'PROPOSAL' ? 'Tờ trình' : 'Quyết định',
      noi_ban_hanh: ISSUERS[decision.kind](letterhead.name),
      phien_hop: sittings.join('; '),
      co_phien_hop: sittings.length > 0,
    },
  };
}

function countOf(members: readonly ListedNominee[]): string {
  const people = members.filter(({ isPerson }) => isPerson).length;
  return countWords(people, members.length - people);
}

/** The sittings whose result a decision rests on, as a document names them. */
async function findSittings(db: EntityManager, nominationIds: readonly string[]): Promise<string[]> {
  const rows: { number: number; day: Day; council: string }[] = await db.query(
    `SELECT DISTINCT sitting.number, (sitting.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day, council.name AS council
       FROM unnest($1::uuid[]) asked (id) CROSS JOIN LATERAL ${casesHeardFor('asked.id')} heard_case
       JOIN sitting ON sitting.id = sitting_id JOIN council ON council.id = sitting.council_id
      WHERE outcome = 'PASSED' AND sitting.cancelled_at IS NULL
      ORDER BY day, council, sitting.number`,
    [nominationIds],
  );
  return rows.map(({ number, day, council }) => `phiên thứ ${number} ngày ${formatDay(day)} của ${council}`);
}

/** A nominee, or of a revocation the holder of an honour with the decision that gave it. */
type Listed = ListedNominee & { readonly earlier?: Filling };

async function findListed(db: EntityManager, decision: DecisionFound, at: { readonly day: Day; readonly now: Date }): Promise<Listed[]> {
  if (decision.kind === 'REVOCATION') {
    const honours = await readRevokedHonours(db, decision, at.day);
    return honours.map(({ so_quyet_dinh_cu, ngay_quyet_dinh_cu, ...holder }) => ({
      ...holder,
      earlier: { so_quyet_dinh_cu, ngay_quyet_dinh_cu },
    }));
  }
  const found = await readNominees(db, decision.nominationIds, at);
  return decision.nominationIds.flatMap((id) => found.get(id) ?? []);
}

/** What fills the certificate of each line of a decision, by nomination. */
export async function gatherCertificates(
  db: EntityManager,
  decision: DecisionFound,
  now: Date,
): Promise<{ readonly nominee: ListedNominee; readonly filling: Filling }[]> {
  const { nominees, filling } = await gatherCommon(db, decision, now);
  return nominees.map((nominee, index) => ({
    nominee,
    filling: {
      ...filling,
      doi_tuong: nominee.addressed,
      ten: nominee.name,
      chuc_vu_don_vi: nominee.post ? `${nominee.post}, ${nominee.unit}` : nominee.unit,
      danh_hieu: nominee.award.name.vi,
      danh_hieu_hoa: nominee.award.name.vi.toLocaleUpperCase('vi'),
      thanh_tich: `Đã có thành tích xuất sắc trong phong trào thi đua năm ${decision.year}`,
      so_quyet_dinh: decision.number ?? '',
      so_vao_so: String(index + 1).padStart(2, '0'),
    },
  }));
}
