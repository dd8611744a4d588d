import { GROUNDS } from '@vinh-danh/domain/council/recusal.rule';
import type { RecusalGround } from '@vinh-danh/domain/council/sitting';
import type { DocumentKind } from '@vinh-danh/domain/document/document';
import type { Filling } from '@vinh-danh/domain/document/placeholders';
import { formatDay } from '@vinh-danh/domain/format';
import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { EntityManager } from 'typeorm';
import { readLinkedHead } from '../../access/audit-chain';
import { headFilling, readLetterhead } from './letterhead';
import { type ListedNominee, nomineeFilling, readNominees } from './nominees';
import { findMembers, presenceFilling, type SeatedMember } from './sitting-members';
import { findRounds, roundFilling } from './sitting-rounds';
import { capitals, momentWords } from './words';

/** A sitting with what its documents say of it. */
export interface SittingFound {
  readonly id: string;
  readonly councilId: string;
  readonly council: string;
  readonly englishCouncil: string;
  readonly decisionNumber: string;
  readonly establishedOn: Day;
  readonly number: number;
  readonly year: number;
  readonly startsAt: Date;
  readonly place: string;
  readonly note: string;
  readonly convenedAt: Date | null;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly nominationIds: readonly string[];
}

export async function findSitting(db: EntityManager, id: string): Promise<SittingFound | null> {
  const [found]: SittingFound[] = await db.query(
    `SELECT sitting.id, council.id AS "councilId", council.name AS council, council.english_name AS "englishCouncil",
            council.decision_number AS "decisionNumber", council.established_on::text AS "establishedOn", sitting.number, plan.year, sitting.starts_at AS "startsAt", sitting.place,
            sitting.note, sitting.convened_at AS "convenedAt", sitting.opened_at AS "openedAt", sitting.closed_at AS "closedAt",
            sitting.cancelled_at AS "cancelledAt",
            coalesce((SELECT json_agg(nomination_id ORDER BY position) FROM sitting_case
                       WHERE sitting_id = sitting.id AND nomination_id IS NOT NULL), '[]') AS "nominationIds"
       FROM sitting JOIN council ON council.id = sitting.council_id JOIN plan ON plan.id = sitting.plan_id
      WHERE sitting.id = $1`,
    [id],
  );
  return found ?? null;
}

/** What fills the documents of a sitting. */
export async function gatherSitting(db: EntityManager, kind: DocumentKind, sitting: SittingFound, now: Date): Promise<Filling> {
  const day = dayOf(sitting.openedAt ?? sitting.startsAt);
  const members = await findMembers(db, sitting, day);
  const nominees = await readNominees(db, sitting.nominationIds, { day, now });
  const common = { ...(await commonFilling(db, sitting, day)), ...partsFilling(members) };
  if (kind === 'AGENDA') {
    const cases = await casesFilling(db, sitting, nominees);
    return { ...common, ...agendaFilling(sitting, members), ...cases, so_truong_hop: String(cases.noi_dung.length) };
  }
  const { number, hash } = await readLinkedHead(db);
  const presence = {
    bat_dau: sitting.openedAt ? momentWords(sitting.openedAt) : '',
    ket_thuc: sitting.closedAt ? momentWords(sitting.closedAt) : '',
    ...presenceFilling(members),
    dau_nhat_ky: `${number}:${hash}`,
  };
  if (kind === 'COUNTING_MINUTES') {
    const rounds = await findRounds(db, sitting.id);
    const filled = rounds.map((round, index) =>
      roundFilling(round, round.nominationId ? nominees.get(round.nominationId) : undefined, index),
    );
    const kiem_phieu = (await findCounters(db, sitting.id, presiding(members)?.personId)) || common.thu_ky;
    return { ...common, ...presence, bo_phieu: filled, so_lan: String(rounds.length), kiem_phieu };
  }
  return { ...common, ...presence, thanh_phan: members.map(memberFilling), ...(await casesFilling(db, sitting, nominees)) };
}

/** Who opened the envelopes of secret ballots; whoever presided signs the paper anyway. */
async function findCounters(db: EntityManager, sittingId: string, presidingId: string | undefined): Promise<string> {
  const counters: { name: string }[] = await db.query(
    `SELECT DISTINCT person.full_name AS name, person.sort_name FROM ballot JOIN person ON person.id IN (outer_person_id, inner_person_id)
      WHERE sitting_id = $1 AND counted_at IS NOT NULL AND person.id IS DISTINCT FROM $2 ORDER BY person.sort_name`,
    [sittingId, presidingId ?? null],
  );
  return counters.map(({ name }) => name).join(', ');
}

async function commonFilling(db: EntityManager, sitting: SittingFound, day: Day): Promise<Filling> {
  return {
    ...headFilling(await readLetterhead(db), sitting.closedAt ? dayOf(sitting.closedAt) : day, sitting.year),
    hoi_dong: sitting.council,
    hoi_dong_hoa: capitals(sitting.council),
    quyet_dinh_thanh_lap: `Quyết định số ${sitting.decisionNumber} ngày ${formatDay(sitting.establishedOn)}`,
    phien_so: String(sitting.number),
    thoi_gian: momentWords(sitting.startsAt),
    dia_diem: sitting.place,
  };
}

/** Who presides: the chair, or a vice-chair in their absence. */
function presiding(members: readonly SeatedMember[]): SeatedMember | undefined {
  const isThere = ({ attends }: SeatedMember) => attends === null || attends === 'PRESENT';
  return ['CHAIR', 'VICE_CHAIR'].flatMap((part) => members.filter((each) => each.part === part && isThere(each)))[0];
}

function partsFilling(members: readonly SeatedMember[]): { readonly chu_tri: string; readonly thu_ky: string } {
  const secretary = members.find(({ part }) => part === 'SECRETARY') ?? members.find(({ part }) => part === 'STANDING_MEMBER');
  return { chu_tri: presiding(members)?.name ?? '', thu_ky: secretary?.name ?? '' };
}

function agendaFilling({ note }: SittingFound, members: readonly SeatedMember[]): Filling {
  return { ghi_chu: note, thanh_phan: members.map(memberFilling) };
}

function memberFilling({ name, part, attends, proxy }: SeatedMember, index: number): Filling {
  const how = attends === null ? '' : ATTENDANCE[attends];
  return { stt: String(index + 1), ho_ten: name, tu_cach: PARTS[part], tham_du: attends === 'PROXY' ? `Ủy quyền cho ${proxy ?? ''}` : how };
}

const PARTS: Readonly<Record<SeatedMember['part'], string>> = {
  CHAIR: 'Chủ tịch Hội đồng',
  VICE_CHAIR: 'Phó Chủ tịch Hội đồng',
  STANDING_MEMBER: 'Ủy viên thường trực',
  MEMBER: 'Ủy viên',
  SECRETARY: 'Thư ký',
};

const ATTENDANCE: Readonly<Record<NonNullable<SeatedMember['attends']>, string>> = {
  PRESENT: 'Có mặt',
  PROXY: 'Ủy quyền',
  IN_WRITING: 'Lấy ý kiến bằng văn bản',
  ABSENT: 'Vắng mặt',
};

interface CaseRow {
  readonly id: string;
  readonly nominationId: string | null;
  readonly initiative: string | null;
  readonly outcome: 'PASSED' | 'NOT_PASSED' | 'LOWER_TITLE' | 'DEFERRED' | null;
  readonly votesInFavour: number | null;
  readonly votesNeeded: number | null;
  readonly votersCounted: number | null;
  readonly conclusion: string | null;
}

const OUTCOMES: Readonly<Record<NonNullable<CaseRow['outcome']>, string>> = {
  PASSED: 'Thông qua',
  NOT_PASSED: 'Không thông qua',
  LOWER_TITLE: 'Thông qua danh hiệu thấp hơn',
  DEFERRED: 'Hoãn xét',
};

async function casesFilling(db: EntityManager, { id }: SittingFound, nominees: ReadonlyMap<string, ListedNominee>) {
  const cases: CaseRow[] = await db.query(
    `SELECT sitting_case.id, nomination_id AS "nominationId", initiative.title AS initiative, outcome, votes_in_favour AS "votesInFavour",
            votes_needed AS "votesNeeded", voters_counted AS "votersCounted", minutes->>'vi' AS conclusion
       FROM sitting_case LEFT JOIN initiative ON initiative.id = sitting_case.initiative_id
      WHERE sitting_id = $1 ORDER BY position, sitting_case.id`,
    [id],
  );
  const conflicts = await findConflicts(db, id);
  const considered = cases.filter(({ outcome }) => outcome !== null && outcome !== 'DEFERRED').length;
  const words = new Map(cases.map((each, index) => [each.id, subjectFilling(each, nominees, index)]));
  return {
    so_truong_hop: String(considered),
    so_hoan: String(cases.length - considered),
    co_hoan: considered < cases.length,
    so_thong_qua: String(cases.filter(({ outcome }) => outcome === 'PASSED').length),
    noi_dung: cases.map((each) => ({ ...words.get(each.id), ...resultFilling(each, conflicts) })),
    co_xung_dot: conflicts.length > 0,
    xung_dot: conflicts.map(({ caseId, member, grounds }) => ({
      thanh_vien: member,
      doi_tuong: words.get(caseId)?.doi_tuong ?? '',
      danh_hieu: words.get(caseId)?.danh_hieu ?? '',
      ly_do: grounds.map((ground) => GROUNDS[ground].because.vi).join('; '),
    })),
  };
}

/** A nomination, or an initiative with its title in place of an award. */
function subjectFilling({ nominationId, initiative }: CaseRow, nominees: ReadonlyMap<string, ListedNominee>, index: number): Filling {
  const nominee = nominationId ? nominees.get(nominationId) : undefined;
  if (nominee) return nomineeFilling(nominee, index);
  return {
    stt: String(index + 1),
    doi_tuong: `“${initiative ?? ''}”`,
    ten: initiative ?? '',
    chuc_vu: '',
    don_vi: '',
    danh_hieu: 'Công nhận sáng kiến',
  };
}

function resultFilling(found: CaseRow, conflicts: readonly Conflict[]): Filling {
  const numberOf = (value: number | null) => (value === null ? '' : String(value));
  return {
    so_nguoi: numberOf(found.votersCounted),
    can_thiet: numberOf(found.votesNeeded),
    dong_y: numberOf(found.votesInFavour),
    ket_qua: found.outcome ? OUTCOMES[found.outcome] : '',
    ket_luan: found.conclusion ?? '',
    khong_tham_gia: conflicts
      .filter(({ caseId }) => caseId === found.id)
      .map(({ member }) => member)
      .join(', '),
  };
}

interface Conflict {
  readonly caseId: string;
  readonly member: string;
  readonly grounds: readonly RecusalGround[];
}

function findConflicts(db: EntityManager, sittingId: string): Promise<Conflict[]> {
  return db.query(
    `SELECT recusal.case_id AS "caseId", person.full_name AS member, json_agg(recusal.ground ORDER BY recusal.ground) AS grounds
       FROM recusal JOIN sitting_case ON sitting_case.id = recusal.case_id JOIN person ON person.id = recusal.person_id
      WHERE sitting_case.sitting_id = $1 AND recusal.cleared_at IS NULL
      GROUP BY recusal.case_id, person.id, person.full_name, person.sort_name, sitting_case.position
      ORDER BY sitting_case.position, person.sort_name, person.id`,
    [sittingId],
  );
}
