import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import { cite, LAW_2022 } from '../documents';
import { allOf, anyOf, attested, type Ground, heldBefore, holdsYears, rated, ratedSince, titleSince, yearsOld } from '../law/conditions';
import { type Distinctions, distinctionsSince } from '../law/distinctions';
import type { OrderClass } from '../law/identity';
import { LADDER, type LadderStep } from '../law/ladder';
import type { Decree2022 } from './decree';

/** How collectives come to a form of commendation under Law 06/2022: years rated excellent or with the title, and flags. */

/** Bằng khen of a ministry or province. */
export function meritOfCollectives({ counting }: Decree2022): Condition {
  const source = cite(LAW_2022, 'VERIFIED', { article: '74', clause: '3' });
  const id = 'certificate-of-merit.collective';
  return anyOf(
    attested(
      { id: `${id}-movement`, source },
      'Có thành tích xuất sắc được bình xét trong phong trào thi đua.',
      'Achieved much in an emulation movement.',
    ),
    attested({ id: `${id}-ad-hoc`, source }, 'Lập được thành tích đột xuất.', 'Has an ad hoc achievement.'),
    attested({ id: `${id}-contributions`, source }, 'Có đóng góp theo quy định của điều này.', 'Made contributions as the article says.'),
    rated({ id: `${id}-ratings`, source }, 'EXCELLENT', 2, counting),
    holdsYears({ id: `${id}-titles`, source }, 'EXCELLENT_COLLECTIVE', 2, counting),
  );
}

/** Bằng khen of the Prime Minister. */
export function pmMeritOfCollectives(decree: Decree2022): Condition {
  const source = cite(LAW_2022, 'VERIFIED', { article: '73', clause: '4' });
  return anyOf(
    attested(
      { id: 'pm-certificate-of-merit.collective-movement', source },
      'Có thành tích xuất sắc được bình xét trong phong trào thi đua.',
      'Achieved much in an emulation movement.',
    ),
    afterAward({ id: 'pm-certificate-of-merit', source }, LADDER.PM_CERTIFICATE_OF_MERIT, [{ flags: 1 }, { merits: 2 }], decree),
  );
}

const ORDERS: Readonly<Record<OrderClass, { readonly article: string; readonly oneOf: readonly Distinctions[] }>> = {
  3: { article: '44', oneOf: [{ governmentFlags: 1 }, { flags: 2 }, { flags: 1, merits: 1 }, { merits: 2, noFlags: true }] },
  2: { article: '43', oneOf: [{ governmentFlags: 1, flags: 1 }, { flags: 3 }, { merits: 3, noFlags: true }] },
  1: { article: '42', oneOf: [{ governmentFlags: 2 }, { governmentFlags: 1, flags: 2 }, { flags: 4 }, { merits: 4, noFlags: true }] },
};

/** Huân chương Lao động. */
export function labourOrderOfCollectives(decree: Decree2022, grade: OrderClass): Condition {
  const { article, oneOf } = ORDERS[grade];
  const id = `labour-order-${grade}`;
  const source = cite(LAW_2022, 'VERIFIED', { article });
  const merit = afterAward({ id, source }, LADDER[`LABOUR_ORDER_${grade}`], oneOf, decree);
  return grade === 3 ? allOf(yearsOld({ id: `${id}.collective-age`, source }, 10), merit) : merit;
}

/** A year counts by its rating or by the title; a year with the title is also rated excellent, so mixed years are covered. */
function afterAward(
  { id, source }: Ground,
  { award, years }: LadderStep,
  oneOf: readonly Distinctions[],
  { counting }: Decree2022,
): Condition {
  return allOf(
    heldBefore({ id: `${id}.collective-award-before`, source }, award, counting),
    anyOf(
      ratedSince({ id: `${id}.collective-ratings`, source }, award, { atLeast: 'EXCELLENT', years }, counting),
      titleSince({ id: `${id}.collective-titles`, source }, award, 'EXCELLENT_COLLECTIVE', years, counting),
    ),
    distinctionsSince({ id: `${id}.collective`, source }, award, oneOf, counting),
  );
}
