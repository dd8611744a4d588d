import { type Day, dayOf } from '@vinh-danh/domain/time';
import type { Context } from '../../context';
import { notFound } from '../../graph/errors';
import { isId } from '../../graph/is-id';
import { findCurrentPlan } from '../../plan/find-plan';
import { findDecision } from '../gather/gather-decision';
import { findHiddenCases } from '../gather/hidden-cases';
import { byAward, type ListedNominee, readNominees } from '../gather/nominees';
import { type RevokedHonour, readRevokedHonours } from '../gather/revoked-honours';
import type { WrittenList } from '../list-routes';
import { fileNameOf } from '../make-document';
import { permitDocument } from '../permit-document';
import { type ListColumn, writeWorkbook } from '../write-workbook';

interface Line {
  readonly number: string | null;
  readonly issuedOn: Day | null;
  readonly kind: keyof typeof KINDS;
  readonly issuedBy: string;
  readonly signer: string | null;
  readonly lines: number;
  readonly announcedAt: Date | null;
  readonly reason: string;
}

const KINDS = {
  AWARD: 'Quyết định khen thưởng',
  PROPOSAL: 'Tờ trình',
  UPPER_AWARD: 'Quyết định của cấp trên',
  REVOCATION: 'Quyết định thu hồi',
} as const;

const REGISTER: readonly ListColumn<Line>[] = [
  { name: 'Số, ký hiệu', width: 20, kind: 'TEXT', value: ({ number }) => number },
  { name: 'Ngày', width: 12, kind: 'DAY', value: ({ issuedOn }) => issuedOn },
  { name: 'Loại văn bản', width: 28, kind: 'TEXT', value: ({ kind }) => KINDS[kind] },
  { name: 'Cơ quan ban hành', width: 36, kind: 'TEXT', value: ({ issuedBy }) => issuedBy },
  { name: 'Người ký', width: 24, kind: 'TEXT', value: ({ signer }) => signer },
  { name: 'Số trường hợp', width: 11, kind: 'NUMBER', value: ({ lines }) => lines },
  { name: 'Ngày công bố', width: 17, kind: 'MOMENT', value: ({ announcedAt }) => announcedAt },
  { name: 'Nội dung, lý do', width: 60, kind: 'TEXT', value: ({ reason }) => reason },
];

/** The register of decisions of the current plan, those that have a number. */
export async function listDecisions(context: Context): Promise<WrittenList> {
  const db = context.database.manager;
  await permitDocument(db, context, 'readDocument');
  const { plan } = await findCurrentPlan(db, context.now);
  const rows: Line[] = await db.query(
    `SELECT number, issued_on::text AS "issuedOn", kind, issued_by AS "issuedBy", signer, reason, announced_at AS "announcedAt",
            (SELECT count(*)::integer FROM award_decision_line WHERE decision_id = award_decision.id)
              + (SELECT count(*)::integer FROM revocation_line WHERE decision_id = award_decision.id) AS lines
       FROM award_decision WHERE plan_id = $1 AND registered_at IS NOT NULL ORDER BY issued_on, registered_at, id`,
    [plan.id],
  );
  return { filename: `so-quyet-dinh-${plan.year}`, content: await writeWorkbook('Sổ quyết định', REGISTER, rows) };
}

type Numbered = ListedNominee & { readonly place: number };

const NOMINEES: readonly ListColumn<Numbered>[] = [
  { name: 'STT', width: 6, kind: 'NUMBER', value: ({ place }) => place },
  { name: 'Cá nhân, tập thể', width: 34, kind: 'TEXT', value: ({ name }) => name },
  { name: 'Đối tượng', width: 12, kind: 'TEXT', value: ({ isPerson }) => (isPerson ? 'Cá nhân' : 'Tập thể') },
  { name: 'Chức vụ', width: 26, kind: 'TEXT', value: ({ post }) => post },
  { name: 'Đơn vị', width: 38, kind: 'TEXT', value: ({ unit }) => unit },
  { name: 'Danh hiệu, hình thức', width: 34, kind: 'TEXT', value: ({ award }) => award.name.vi },
];

const REVOKED: readonly ListColumn<Numbered & RevokedHonour>[] = [
  ...NOMINEES,
  { name: 'Quyết định khen thưởng bị hủy bỏ', width: 24, kind: 'TEXT', value: ({ so_quyet_dinh_cu }) => so_quyet_dinh_cu },
  { name: 'Ngày của quyết định đó', width: 14, kind: 'TEXT', value: ({ ngay_quyet_dinh_cu }) => ngay_quyet_dinh_cu },
];

/** The people and collectives of one decision, of a revocation each honour that it takes back; those whose result is kept from the reader are left out. */
export async function listDecision(context: Context, id: string): Promise<WrittenList> {
  const db = context.database.manager;
  const viewer = await permitDocument(db, context, 'readDocument');
  const decision = isId(id) ? await findDecision(db, id) : null;
  if (!decision) throw notFound();
  const hidden = new Set((await findHiddenCases(db, viewer.personId, decision.nominationIds)).map(({ nominationId }) => nominationId));
  const day = decision.issuedOn ?? dayOf(context.now);
  const filename = `danh-sach-${fileNameOf(decision.number ?? 'du-thao')}`;
  if (decision.kind === 'REVOCATION') {
    const honours = (await readRevokedHonours(db, decision, day)).filter(({ nominationId }) => !hidden.has(nominationId));
    return { filename, content: await writeWorkbook('Danh sách', REVOKED, honours.map(numbered)) };
  }
  const ids = decision.nominationIds.filter((each) => !hidden.has(each));
  const found = await readNominees(db, ids, { day, now: context.now });
  const inOrder = byAward(ids.flatMap((each) => found.get(each) ?? [])).flatMap(({ nominees }) => nominees);
  return { filename, content: await writeWorkbook('Danh sách', NOMINEES, inOrder.map(numbered)) };
}

const numbered = <Listed extends ListedNominee>(each: Listed, index: number): Listed & Numbered => ({ ...each, place: index + 1 });
