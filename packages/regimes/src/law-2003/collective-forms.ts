import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import { allOf, anyOf, attested, type Ground, heldBefore, honouredTimesEver, rated, ratedSince, yearsOld } from '../law/conditions';
import { type Distinctions, distinctionsSince } from '../law/distinctions';
import type { OrderClass } from '../law/identity';
import { LADDER, type LadderStep } from '../law/ladder';
import type { Decree2003 } from './decree';

/** How collectives come to a form of commendation under the decrees of Law 15/2003: years rated excellent, and flags. */

/** Bằng khen of a ministry or province. */
export function meritOfCollectives({ at, counting }: Decree2003): Condition {
  const source = at({ article: '24' });
  return anyOf(
    attested(
      { id: 'certificate-of-merit.collective-movement', source },
      'Có thành tích xuất sắc trong phong trào thi đua.',
      'Achieved much in an emulation movement.',
    ),
    attested({ id: 'certificate-of-merit.collective-ad-hoc', source }, 'Lập được thành tích đột xuất.', 'Has an ad hoc achievement.'),
    allOf(
      rated({ id: 'certificate-of-merit.collective-ratings', source }, 'EXCELLENT', 2, counting),
      attested(
        { id: 'certificate-of-merit.collective-conduct', source },
        'Nội bộ đoàn kết, thực hiện tốt quy chế dân chủ ở cơ sở và các điều kiện khác của điều này.',
        'Is united within, keeps to grassroots democracy and to the other conditions of the article.',
      ),
    ),
  );
}

/** Bằng khen of the Prime Minister. */
export function pmMeritOfCollectives(decree: Decree2003): Condition {
  const source = decree.at({ article: '23', clause: '3' });
  return anyOf(
    attested(
      { id: 'pm-certificate-of-merit.collective-movement', source },
      'Có thành tích xuất sắc trong phong trào thi đua có thời gian từ 03 năm trở lên.',
      'Achieved much in a movement that ran for at least three years.',
    ),
    attested({ id: 'pm-certificate-of-merit.collective-ad-hoc', source }, 'Lập được thành tích đột xuất.', 'Has an ad hoc achievement.'),
    afterAward('pm-certificate-of-merit', LADDER.PM_CERTIFICATE_OF_MERIT, [{ flags: 1 }], source, decree),
  );
}

const ORDERS: Readonly<Record<OrderClass, { readonly article: string; readonly oneOf: readonly Distinctions[] }>> = {
  3: { article: '17', oneOf: [{ flags: 2 }, { flags: 1, merits: 2 }] },
  2: { article: '16', oneOf: [{ governmentFlags: 1, flags: 1 }, { flags: 3 }] },
  1: { article: '15', oneOf: [{ governmentFlags: 1, flags: 2 }, { flags: 4 }] },
};

/** Huân chương Lao động. */
export function labourOrderOfCollectives(decree: Decree2003, grade: OrderClass): Condition {
  const { article, oneOf } = ORDERS[grade];
  const source = decree.at({ article });
  const merit = afterAward(`labour-order-${grade}`, LADDER[`LABOUR_ORDER_${grade}`], oneOf, source, decree);
  return grade === 3 ? allOf(yearsOld({ id: 'labour-order-3.collective-age', source }, 10), merit) : merit;
}

function afterAward(
  id: string,
  { award, years }: LadderStep,
  oneOf: readonly Distinctions[],
  source: Ground['source'],
  { counting }: Decree2003,
): Condition {
  return allOf(
    heldBefore({ id: `${id}.collective-award-before`, source }, award, counting),
    ratedSince({ id: `${id}.collective-ratings`, source }, award, { atLeast: 'EXCELLENT', years }, counting),
    distinctionsSince({ id: `${id}.collective`, source }, award, oneOf, counting),
  );
}

/** Huân chương Độc lập: of the second and first class only the number of flags is known, so a person answers for the rest. */
export function independenceOrder3({ at, counting }: Decree2003): Condition {
  const source = at({ article: '11' });
  const since: AwardKey = 'LABOUR_ORDER_1';
  return allOf(
    yearsOld({ id: 'independence-order-3.age', source }, 30),
    heldBefore({ id: 'independence-order-3.award-before', source }, since, counting),
    attested(
      { id: 'independence-order-3.years', source },
      'Có 10 năm liên tục tiếp theo đạt mức hoàn thành nhiệm vụ mà điều này yêu cầu.',
      'Has ten consecutive years since with the results that the article asks for.',
    ),
    distinctionsSince(
      { id: 'independence-order-3', source },
      since,
      [
        { governmentFlags: 2, pmMerits: 1 },
        { governmentFlags: 2, flags: 2 },
      ],
      counting,
    ),
  );
}

export function independenceOrderAbove({ at, counting }: Decree2003, grade: 1 | 2): Condition {
  const id = `independence-order-${grade}`;
  const source = at({ article: grade === 2 ? '10' : '9' });
  return allOf(
    honouredTimesEver({ id: `${id}.government-flags`, source }, 'GOVERNMENT_EMULATION_FLAG', grade === 2 ? 3 : 4, counting),
    attested(
      { id: `${id}.rest`, source: { ...source, confidence: 'UNVERIFIED' } },
      'Đạt các điều kiện khác mà điều này đặt ra (chưa ghi đầy đủ trong bộ quy định này).',
      'Meets the other conditions of the article, which are not all written here.',
    ),
  );
}
