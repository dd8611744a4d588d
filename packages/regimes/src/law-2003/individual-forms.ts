import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import {
  allOf,
  anyOf,
  attested,
  type Counting,
  type Ground,
  heldBefore,
  initiatives,
  rated,
  ratedSince,
  sinceFirst,
} from '../law/conditions';
import type { OrderClass } from '../law/identity';
import { LADDER, type LadderStep } from '../law/ladder';
import { modelYears } from '../law/model-years';
import type { Decree2003 } from './decree';

/** How persons come to a form of commendation under the decrees of Law 15/2003: years rated excellent, and initiatives. */

/** Bằng khen of a ministry or province. */
export function meritOfPersons({ at, counting }: Decree2003): Condition {
  const source = at({ article: '24' });
  return anyOf(
    attested(
      { id: 'certificate-of-merit.movement', source },
      'Có thành tích xuất sắc trong phong trào thi đua do bộ, ngành, tỉnh phát động hằng năm.',
      'Achieved much in a movement that the ministry or province launched in the year.',
    ),
    attested(
      { id: 'certificate-of-merit.achievements', source },
      'Lập được nhiều thành tích có phạm vi ảnh hưởng trong từng lĩnh vực.',
      'Has many achievements with influence in a field.',
    ),
    allOf(
      rated({ id: 'certificate-of-merit.ratings', source }, 'EXCELLENT', 2, counting),
      initiatives({ id: 'certificate-of-merit.initiatives', source }, { atLeast: 2, level: 'UNIT', withinYears: 2 }, ideas(counting)),
    ),
  );
}

/** Bằng khen of the Prime Minister, for persons and for families. */
export function pmMeritOfPersons({ at, counting }: Decree2003): Condition {
  const source = at({ article: '23', clause: '1' });
  const forFamilies = at({ article: '23', clause: '4' });
  return anyOf(
    attested(
      { id: 'pm-certificate-of-merit.movement', source },
      'Có thành tích xuất sắc trong phong trào thi đua có thời gian từ 03 năm trở lên.',
      'Achieved much in a movement that ran for at least three years.',
    ),
    attested(
      { id: 'pm-certificate-of-merit.achievements', source },
      'Lập được thành tích xuất sắc theo quy định của điều này.',
      'Has outstanding achievements as the article says.',
    ),
    afterAward(
      'pm-certificate-of-merit',
      LADDER.PM_CERTIFICATE_OF_MERIT,
      { initiatives: 5, level: 'UNIT' },
      { source, ratings: source },
      counting,
    ),
    allOf(
      attested(
        { id: 'pm-certificate-of-merit.family', source: forFamilies },
        'Là gia đình có đóng góp lớn về công sức, tiền của cho địa phương, xã hội.',
        'Is a family that contributed much work or money to the place and to society.',
      ),
      {
        kind: 'indicator',
        id: 'pm-certificate-of-merit.contribution',
        indicator: 'family-contribution',
        name: { vi: 'Giá trị đóng góp của gia đình', en: 'What the family contributed' },
        measure: { vi: 'triệu đồng', en: 'million đồng' },
        better: 'HIGHER',
        limit: 500,
        source: forFamilies,
      },
    ),
  );
}

/** Orders by class: provincial initiatives since the award before; of workers their own number, of farmers years of a model. */
const ORDERS: Readonly<Record<OrderClass, { article: string; initiatives: number; ofWorkers: number; modelYears: number }>> = {
  3: { article: '17', initiatives: 2, ofWorkers: 3, modelYears: 3 },
  2: { article: '16', initiatives: 3, ofWorkers: 5, modelYears: 5 },
  1: { article: '15', initiatives: 4, ofWorkers: 7, modelYears: 7 },
};

/** Huân chương Lao động. That the years after the award before are rated excellent stands in the decree's other forms; here it is not verified. */
export function labourOrderOfPersons({ at, counting }: Decree2003, grade: OrderClass): Condition {
  const { article, initiatives: count, ofWorkers, modelYears: years } = ORDERS[grade];
  const id = `labour-order-${grade}`;
  const source = at({ article });
  const ratings = { ...source, confidence: 'UNVERIFIED' } as const;
  return anyOf(
    ...(grade === 3
      ? [
          attested(
            { id: `${id}.exceptional`, source },
            'Lập được thành tích đặc biệt xuất sắc, đột xuất theo quy định của điều này.',
            'Has an exceptional or ad hoc achievement as the article says.',
          ),
        ]
      : []),
    afterAward(id, LADDER[`LABOUR_ORDER_${grade}`], { initiatives: count, level: 'PROVINCE' }, { source, ratings }, counting),
    workersWay(id, ofWorkers, source, counting),
    farmersWay(id, years, source),
  );
}

/** The award before, five years rated excellent since, and so many initiatives in that time. */
function afterAward(
  id: string,
  { award, years }: LadderStep,
  asked: { readonly initiatives: number; readonly level: 'UNIT' | 'PROVINCE' },
  { source, ratings }: { readonly source: Ground['source']; readonly ratings: Ground['source'] },
  counting: Counting,
): Condition {
  return allOf(
    heldBefore({ id: `${id}.award-before`, source }, award, counting),
    ratedSince({ id: `${id}.ratings`, source: ratings }, award, { atLeast: 'EXCELLENT', years }, counting),
    initiatives(
      { id: `${id}.initiatives`, source },
      { atLeast: asked.initiatives, level: asked.level, within: sinceFirst(award, counting.exceptKinds) },
      ideas(counting),
    ),
  );
}

/** What else the article asks of workers is not known, so a person answers for it. */
function workersWay(id: string, count: number, source: Ground['source'], counting: Counting): Condition {
  return allOf(
    attested(
      { id: `${id}.worker`, source },
      'Là công nhân, người lao động trực tiếp và đạt các điều kiện khác mà điều này đặt ra đối với công nhân.',
      'Is a worker and meets the other conditions of the article for workers.',
    ),
    initiatives(
      { id: `${id}.worker-initiatives`, source },
      { atLeast: count, level: 'UNIT', within: { kind: 'ever' }, of: ['INITIATIVE'] },
      ideas(counting),
    ),
  );
}

function farmersWay(id: string, years: number, source: Ground['source']): Condition {
  return allOf(
    attested(
      { id: `${id}.farmer`, source },
      'Là nông dân và đạt các điều kiện khác mà điều này đặt ra đối với nông dân.',
      'Is a farmer and meets the other conditions of the article for farmers.',
    ),
    modelYears({ id: `${id}.farmer-model`, source }, years),
  );
}

const ideas = ({ afterDiscipline }: Counting) => (afterDiscipline ? { afterDiscipline } : {});
