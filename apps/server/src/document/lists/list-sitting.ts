import type { Filling } from '@vinh-danh/domain/document/placeholders';
import type { Context } from '../../context';
import { notFound } from '../../graph/errors';
import { isId } from '../../graph/is-id';
import { findSitting, gatherSitting } from '../gather/gather-sitting';
import { findHiddenCases } from '../gather/hidden-cases';
import type { WrittenList } from '../list-routes';
import { permitDocument } from '../permit-document';
import { type ListColumn, writeWorkbook } from '../write-workbook';

const text = (name: string, width: number, placeholder: string): ListColumn<Filling> => ({
  name,
  width,
  kind: 'TEXT',
  value: (row) => String(row[placeholder] ?? ''),
});
const number = (name: string, width: number, placeholder: string): ListColumn<Filling> => ({
  name,
  width,
  kind: 'NUMBER',
  value: (row) => (row[placeholder] ? Number(row[placeholder]) : null),
});

const SUBJECT = [
  number('STT', 6, 'stt'),
  text('Cá nhân, tập thể', 34, 'doi_tuong'),
  text('Chức vụ', 24, 'chuc_vu'),
  text('Đơn vị', 36, 'don_vi'),
  text('Danh hiệu, hình thức', 34, 'danh_hieu'),
];
const RESULT = [
  number('Số người được tính', 12, 'so_nguoi'),
  number('Số phiếu cần', 10, 'can_thiet'),
  number('Đồng ý', 9, 'dong_y'),
  text('Kết quả', 24, 'ket_qua'),
  text('Kết luận', 60, 'ket_luan'),
  text('Không tham gia xét', 30, 'khong_tham_gia'),
];

/** The cases of a sitting with their results; of those from which the reader is recused only what is on the agenda. */
export async function listSitting(context: Context, id: string): Promise<WrittenList> {
  const db = context.database.manager;
  const viewer = await permitDocument(db, context, 'readDocument');
  const sitting = isId(id) ? await findSitting(db, id) : null;
  if (!sitting) throw notFound();
  const hidden = (await findHiddenCases(db, viewer.personId, sitting.nominationIds)).length > 0;
  const kind = sitting.closedAt && !hidden ? 'MINUTES' : 'AGENDA';
  const { noi_dung: cases } = await gatherSitting(db, kind, sitting, context.now);
  const columns = kind === 'MINUTES' ? [...SUBJECT, ...RESULT] : SUBJECT;
  return {
    filename: `phien-hop-${sitting.year}-${sitting.number}`,
    content: await writeWorkbook(`Phiên ${sitting.number} năm ${sitting.year}`, columns, cases as readonly Filling[]),
  };
}
