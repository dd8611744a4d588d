import type { Given } from '@vinh-danh/domain/decision/payment.rule';
import { awardsOf } from '@vinh-danh/domain/rulebook/read-rulebook';
import type { Rulebook } from '@vinh-danh/domain/rulebook/rulebook';

/** An honour as money sees it. */
export interface GivenRow {
  readonly id: string;
  readonly award: string;
  readonly decidedOn: string;
  readonly from: string;
  readonly until: string;
  readonly isUpper: boolean;
}

/** An honour as the rule of payments reads it. */
export function givenOf(
  rulebook: Rulebook,
  subject: Given['subject'],
  { id, award: key, decidedOn, isUpper, from, until }: GivenRow,
): Omit<Given, 'payment'> {
  const award = awardsOf(rulebook).find((each) => each.key === key);
  return {
    id,
    name: award?.name ?? { vi: key, en: key },
    award: { key, form: award?.form ?? 'TITLE' },
    subject,
    decidedOn,
    period: { from, until },
    isUpper,
  };
}
