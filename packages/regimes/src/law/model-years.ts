import type { Criterion } from '@vinh-danh/domain/rulebook/criterion';
import type { Ground } from './conditions';

/** A farmer's model of production held for so many years; the number of years is on record as an indicator of the year. */
export const modelYears = (ground: Ground, years: number): Criterion => ({
  kind: 'indicator',
  ...ground,
  indicator: 'production-model-years',
  name: { vi: 'Số năm giữ mô hình sản xuất hiệu quả, ổn định', en: 'Years of a steady and effective model of production' },
  measure: { vi: 'năm', en: 'years' },
  better: 'HIGHER',
  limit: years,
});
