import { may, sightOf } from '@vinh-danh/domain/access/permission.rule';
import { type NominationState, STATE_NAMES } from '@vinh-danh/domain/nomination/dossier';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import { requireViewer } from '../../access/permit';
import type { Context } from '../../context';
import { badUserInput, forbidden } from '../../graph/errors';
import { readPrepared } from '../../graph/prepared';
import { readerOf } from '../../nomination/find-nominations';
import { type NominationRow, pageOfNominations } from '../../nomination/nominations.query';
import { findCurrentPlan } from '../../plan/find-plan';
import { loadRulebook } from '../../plan/load-rulebook';
import type { WrittenList } from '../list-routes';
import { type ListColumn, writeWorkbook } from '../write-workbook';

/** More rows nobody reads in one sheet, and a list is held in memory. */
const MOST_ROWS = 20_000;

interface Wanted {
  readonly awards?: readonly string[];
  readonly states?: readonly NominationState[];
  readonly unitId?: string;
  readonly search?: string;
}

type Line = NominationRow & { readonly awardName: string; readonly stateName: string; readonly number: number };

const COLUMNS: readonly ListColumn<Line>[] = [
  { name: 'STT', width: 6, kind: 'NUMBER', value: ({ number }) => number },
  { name: 'Cá nhân, tập thể', width: 32, kind: 'TEXT', value: ({ nomineeName }) => nomineeName },
  { name: 'Đối tượng', width: 12, kind: 'TEXT', value: ({ nomineeKind }) => (nomineeKind === 'PERSON' ? 'Cá nhân' : 'Tập thể') },
  { name: 'Danh hiệu, hình thức', width: 34, kind: 'TEXT', value: ({ awardName }) => awardName },
  { name: 'Đơn vị đề nghị', width: 38, kind: 'TEXT', value: ({ unitName }) => unitName.vi },
  { name: 'Trạng thái', width: 24, kind: 'TEXT', value: ({ stateName }) => stateName },
  { name: 'Phiếu đồng ý tại đơn vị', width: 14, kind: 'NUMBER', value: ({ votesInFavour }) => votesInFavour },
  { name: 'Số người dự họp', width: 12, kind: 'NUMBER', value: ({ present }) => present },
  { name: 'Số tiếp nhận', width: 16, kind: 'TEXT', value: ({ receiptNumber }) => receiptNumber },
  { name: 'Ngày gửi', width: 17, kind: 'MOMENT', value: ({ sentAt }) => sentAt },
  { name: 'Ngày quyết định', width: 17, kind: 'MOMENT', value: ({ decidedAt }) => decidedAt },
];

/** The nominations that the page lists under the same filters; what is kept from the reader stands as it stood before. */
export async function listNominations(context: Context, wanted: Wanted): Promise<WrittenList> {
  const viewer = requireViewer(context);
  if (!may(viewer, 'readDossier')) throw forbidden();
  const db = context.database.manager;
  const { plan, rulebookVersionId } = await findCurrentPlan(db, context.now);
  const awards = awardsOf(await loadRulebook(db, rulebookVersionId));
  const names = new Map(awards.map(({ key, name }) => [key, name.vi]));
  const filter = {
    ...wanted,
    planId: plan.id,
    visibleBelow: sightOf(viewer, 'readDossier'),
    reader: readerOf(viewer),
    decidedAbove: awards.filter(({ decidedBy }) => decidedBy !== 'DIRECTOR').map(({ key }) => key),
  };
  const rows = await readPrepared<NominationRow>(context.database, pageOfNominations(filter, { first: MOST_ROWS + 1, after: null }));
  if (rows.length > MOST_ROWS)
    throw badUserInput({
      vi: `Danh sách có hơn ${MOST_ROWS} dòng; hãy lọc bớt trước khi tải về.`,
      en: `The list has more than ${MOST_ROWS} rows; narrow it before you download it.`,
    });
  const lines = rows.map(
    (row, index): Line => ({
      ...row,
      number: index + 1,
      awardName: names.get(row.award) ?? row.award,
      stateName: STATE_NAMES[row.state].vi,
    }),
  );
  return { filename: `de-nghi-khen-thuong-${plan.year}`, content: await writeWorkbook('Đề nghị khen thưởng', COLUMNS, lines) };
}
