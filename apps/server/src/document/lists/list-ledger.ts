import type { Context } from '../../context';
import { findQuotas } from '../../decision/find-quotas';
import type { QuotaType } from '../../decision/quota.type';
import { findCurrentPlan } from '../../plan/find-plan';
import type { WrittenList } from '../list-routes';
import { type ListColumn, writeWorkbook } from '../write-workbook';

const COLUMNS: readonly ListColumn<QuotaType>[] = [
  { name: 'Chỉ tiêu', width: 36, kind: 'TEXT', value: ({ name }) => name.vi },
  { name: 'Đơn vị', width: 34, kind: 'TEXT', value: ({ unitName }) => unitName?.vi ?? 'Toàn cơ quan' },
  { name: 'Quy định', width: 60, kind: 'TEXT', value: ({ sentence }) => sentence.vi },
  { name: 'Cơ số', width: 9, kind: 'NUMBER', value: ({ base, sharePercent }) => (sharePercent === null ? null : base) },
  { name: 'Tỷ lệ (%)', width: 9, kind: 'NUMBER', value: ({ sharePercent }) => sharePercent },
  { name: 'Số chỉ tiêu', width: 11, kind: 'NUMBER', value: ({ places }) => places },
  { name: 'Đã đề nghị', width: 11, kind: 'NUMBER', value: ({ nominated }) => nominated },
  { name: 'Đã phê duyệt', width: 12, kind: 'NUMBER', value: ({ used }) => used },
  { name: 'Còn lại', width: 9, kind: 'NUMBER', value: ({ left }) => left },
  { name: 'Vượt', width: 8, kind: 'NUMBER', value: ({ over }) => over },
];

/** The quota ledger of the current plan, as its page has it. */
export async function listLedger(context: Context): Promise<WrittenList> {
  const quotas = await findQuotas(context, null);
  const { plan } = await findCurrentPlan(context.database.manager, context.now);
  return { filename: `so-chi-tieu-${plan.year}`, content: await writeWorkbook('Sổ chỉ tiêu', COLUMNS, quotas) };
}
