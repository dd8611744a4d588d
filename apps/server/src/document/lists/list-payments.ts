import type { PaymentState } from '@vinh-danh/domain/decision/payment';
import { permitForAll } from '../../access/permit';
import type { Context } from '../../context';
import { awardNames } from '../../decision/award-names';
import { type PaymentRow, pageOfPayments } from '../../decision/payments.query';
import { badUserInput } from '../../graph/errors';
import { readPrepared } from '../../graph/prepared';
import { findCurrentPlan } from '../../plan/find-plan';
import type { WrittenList } from '../list-routes';
import { type ListColumn, writeWorkbook } from '../write-workbook';

/** More rows nobody reads in one sheet, and a list is held in memory. */
const MOST_ROWS = 20_000;

const STATES: Readonly<Record<PaymentState, string>> = {
  DUE: 'Phải chi',
  PAID: 'Đã chi',
  NOTHING_DUE: 'Không phải chi',
  CANCELLED: 'Đã hủy',
};

type Line = PaymentRow & { readonly number: number; readonly awardName: string };

const COLUMNS: readonly ListColumn<Line>[] = [
  { name: 'STT', width: 6, kind: 'NUMBER', value: ({ number }) => number },
  { name: 'Đơn vị', width: 38, kind: 'TEXT', value: ({ unitName }) => unitName?.vi },
  { name: 'Cá nhân, tập thể', width: 32, kind: 'TEXT', value: ({ nominee }) => nominee },
  { name: 'Danh hiệu, hình thức', width: 34, kind: 'TEXT', value: ({ awardName }) => awardName },
  { name: 'Số quyết định', width: 18, kind: 'TEXT', value: ({ decisionNumber }) => decisionNumber },
  { name: 'Ngày quyết định', width: 12, kind: 'DAY', value: ({ decidedOn }) => decidedOn },
  { name: 'Hệ số', width: 8, kind: 'NUMBER', value: ({ multiple }) => multiple },
  { name: 'Mức lương cơ sở', width: 14, kind: 'MONEY', value: ({ baseSalary }) => baseSalary },
  { name: 'Mức tiền thưởng', width: 14, kind: 'MONEY', value: ({ amount }) => amount },
  { name: 'Phải chi', width: 14, kind: 'MONEY', value: ({ due }) => due },
  { name: 'Lý do', width: 44, kind: 'TEXT', value: ({ because }) => because.vi },
  { name: 'Tình trạng', width: 18, kind: 'TEXT', value: ({ state, isFrozen }) => (isFrozen ? 'Chờ xem xét lại' : STATES[state]) },
  { name: 'Ngày chi', width: 12, kind: 'DAY', value: ({ paidOn }) => paidOn },
  { name: 'Số chứng từ', width: 16, kind: 'TEXT', value: ({ voucherNumber }) => voucherNumber },
];

interface Wanted {
  readonly states?: readonly PaymentState[];
  readonly unitId?: string;
}

/** The money of awards of the current plan, under the same filters as on its page. */
export async function listPayments(context: Context, wanted: Wanted): Promise<WrittenList> {
  permitForAll(context, 'readFund');
  const db = context.database.manager;
  const { plan } = await findCurrentPlan(db, context.now);
  const filter = { ...wanted, planId: plan.id };
  const rows = await readPrepared<PaymentRow>(context.database, pageOfPayments(filter, { first: MOST_ROWS + 1, after: null }));
  if (rows.length > MOST_ROWS)
    throw badUserInput({
      vi: `Danh sách có hơn ${MOST_ROWS} dòng; hãy lọc bớt trước khi tải về.`,
      en: `The list has more than ${MOST_ROWS} rows; narrow it before you download it.`,
    });
  const nameOf = await awardNames(db, rows);
  const lines = rows.map((row, index): Line => ({ ...row, number: index + 1, awardName: nameOf(row).vi }));
  return { filename: `danh-sach-chi-${plan.year}`, content: await writeWorkbook('Danh sách chi', COLUMNS, lines) };
}
