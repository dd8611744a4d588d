import type { AwardKey } from '@vinh-danh/domain/rulebook/award';
import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import { cite, LAW_2022 } from '../documents';
import {
  allOf,
  anyOf,
  attested,
  type Ground,
  heldBefore,
  holdsYears,
  honouredSince,
  initiatives,
  rated,
  ratedSince,
} from '../law/conditions';
import type { OrderClass } from '../law/identity';
import { LADDER, type LadderStep } from '../law/ladder';
import { modelYears } from '../law/model-years';
import type { Decree2022 } from './decree';
import { ideasForForms } from './initiatives';

/** How persons come to a form of commendation under Law 06/2022: years of rating, and titles held in them. */

/** Bằng khen of a ministry or province. */
export function meritOfPersons(decree: Decree2022): Condition {
  const source = cite(LAW_2022, 'VERIFIED', { article: '74', clause: '1' });
  const id = 'certificate-of-merit';
  return anyOf(
    attested(
      { id: `${id}.movement`, source },
      'Có thành tích xuất sắc được bình xét trong phong trào thi đua.',
      'Achieved much in an emulation movement.',
    ),
    attested(
      { id: `${id}.achievements`, source },
      'Lập được thành tích, công trạng có phạm vi ảnh hưởng theo quy định của điều này.',
      'Has achievements with influence as the article says.',
    ),
    attested({ id: `${id}.contributions`, source }, 'Có đóng góp theo quy định của điều này.', 'Made contributions as the article says.'),
    holdsYears({ id: `${id}.fighter-years`, source }, 'GRASSROOTS_EMULATION_FIGHTER', 2, decree.counting),
    allOf(
      rated({ id: `${id}.ratings`, source }, 'EXCELLENT', 2, decree.counting),
      initiatives({ id: `${id}.initiatives`, source }, { atLeast: 2, level: 'UNIT', withinYears: 2 }, ideasForForms(decree)),
    ),
    attested(
      { id: `${id}.worker`, source },
      'Là công nhân, nông dân, người lao động có thành tích theo quy định của điều này.',
      'Is a worker or farmer with achievements as the article says.',
    ),
  );
}

/** Bằng khen of the Prime Minister. */
export function pmMeritOfPersons(decree: Decree2022): Condition {
  const source = cite(LAW_2022, 'VERIFIED', { article: '73', clause: '1' });
  const id = 'pm-certificate-of-merit';
  return anyOf(
    attested(
      { id: `${id}.movement`, source },
      'Có thành tích xuất sắc được bình xét trong phong trào thi đua.',
      'Achieved much in an emulation movement.',
    ),
    afterAward({ id, source }, LADDER.PM_CERTIFICATE_OF_MERIT, { title: 'GRASSROOTS_EMULATION_FIGHTER', times: 3 }, decree),
  );
}

interface Asked {
  /** So many of the years must be rated excellent. */
  readonly excellentYears?: number;
  readonly title: AwardKey;
  readonly times: number;
}

const ORDERS: Readonly<Record<OrderClass, Asked & { article: string; workersInitiatives: number; modelYears: number }>> = {
  3: { article: '44', excellentYears: 1, title: 'GRASSROOTS_EMULATION_FIGHTER', times: 3, workersInitiatives: 1, modelYears: 3 },
  2: { article: '43', excellentYears: 2, title: 'PROVINCIAL_EMULATION_FIGHTER', times: 1, workersInitiatives: 2, modelYears: 4 },
  1: { article: '42', excellentYears: 3, title: 'PROVINCIAL_EMULATION_FIGHTER', times: 2, workersInitiatives: 3, modelYears: 5 },
};

/** Huân chương Lao động: by merit since the award before, or by the ways of workers and farmers. */
export function labourOrderOfPersons(decree: Decree2022, grade: OrderClass): Condition {
  const { article, workersInitiatives, modelYears: years, ...asked } = ORDERS[grade];
  const id = `labour-order-${grade}`;
  const source = cite(LAW_2022, 'VERIFIED', { article });
  return anyOf(
    afterAward({ id, source }, LADDER[`LABOUR_ORDER_${grade}`], asked, decree),
    allOf(
      attested(
        { id: `${id}.worker`, source },
        'Là công nhân, nông dân, người lao động và đạt các điều kiện khác mà điều này đặt ra đối với họ.',
        'Is a worker or farmer and meets the other conditions of the article for them.',
      ),
      anyOf(
        initiatives(
          { id: `${id}.worker-initiatives`, source },
          { of: ['INITIATIVE'], atLeast: workersInitiatives, level: 'UNIT', within: { kind: 'ever' } },
          ideasForForms(decree),
        ),
        modelYears({ id: `${id}.farmer-model`, source }, years),
      ),
    ),
  );
}

/** The award before; since then five consecutive years rated good or better, some of them excellent, and titles held. */
function afterAward(
  { id, source }: Ground,
  { award, years }: LadderStep,
  { excellentYears, title, times }: Asked,
  { counting }: Decree2022,
): Condition {
  const titles = title === 'GRASSROOTS_EMULATION_FIGHTER' ? 'grassroots-titles' : 'provincial-titles';
  return allOf(
    heldBefore({ id: `${id}.award-before`, source }, award, counting),
    ratedSince({ id: `${id}.ratings`, source }, award, { atLeast: 'GOOD', years }, counting),
    ...(excellentYears === undefined
      ? []
      : [
          ratedSince(
            { id: `${id}.excellent-years`, source },
            award,
            { atLeast: 'EXCELLENT', years: excellentYears, anyYears: true },
            counting,
          ),
        ]),
    honouredSince({ id: `${id}.${titles}`, source }, award, title, times, counting),
  );
}
