import type { AwardKey } from '@vinh-danh/domain/rulebook/award';

/** Forms of commendation for merit stand above one another: each rests on the one before it and on the years since. */
export interface LadderStep {
  /** The award before. */
  readonly award: AwardKey;
  /** Consecutive years of merit since it was given. */
  readonly years: number;
}

export const LADDER = {
  PM_CERTIFICATE_OF_MERIT: { award: 'CERTIFICATE_OF_MERIT', years: 5 },
  LABOUR_ORDER_3: { award: 'PM_CERTIFICATE_OF_MERIT', years: 5 },
  LABOUR_ORDER_2: { award: 'LABOUR_ORDER_3', years: 5 },
  LABOUR_ORDER_1: { award: 'LABOUR_ORDER_2', years: 5 },
} as const satisfies Readonly<Record<AwardKey, LadderStep>>;
