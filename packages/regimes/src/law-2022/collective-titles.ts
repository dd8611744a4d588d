import type { Award } from '@vinh-danh/domain/rulebook/award';
import { cite, LAW_2022 } from '../documents';
import { allOf, allRated, anyOf, attested, type Ground, nobodyWarned, rated, shareHolding, someoneHolds } from '../law/conditions';
import { ADVANCED_COLLECTIVE, EXCELLENT_COLLECTIVE, GOVERNMENT_EMULATION_FLAG, PROVINCIAL_EMULATION_FLAG } from '../law/identity';

const law = (article: string) => cite(LAW_2022, 'VERIFIED', { article });

const movement = (ground: Ground) =>
  attested(
    ground,
    'Có phong trào thi đua thường xuyên, thiết thực, hiệu quả.',
    'Keeps up an emulation movement that is regular, practical and effective.',
  );

const advancedCollective: Award = {
  ...ADVANCED_COLLECTIVE,
  source: law('28'),
  condition: allOf(
    rated({ id: 'advanced-collective.rating', source: law('28') }, 'GOOD', 1),
    movement({ id: 'advanced-collective.movement', source: law('28') }),
    shareHolding({ id: 'advanced-collective.advanced-workers', source: law('28') }, 70, 'ADVANCED_WORKER'),
    nobodyWarned({ id: 'advanced-collective.discipline', source: law('28') }),
    attested(
      { id: 'advanced-collective.unity', source: law('28') },
      'Nội bộ đoàn kết, chấp hành tốt chủ trương, chính sách, pháp luật.',
      'Is united within and obeys policy and law.',
    ),
  ),
};

/** Nobody disciplined is no longer asked of this title. */
const excellentCollective: Award = {
  ...EXCELLENT_COLLECTIVE,
  source: law('27'),
  condition: allOf(
    rated({ id: 'excellent-collective.rating', source: law('27') }, 'EXCELLENT', 1),
    movement({ id: 'excellent-collective.movement', source: law('27') }),
    allRated({ id: 'excellent-collective.ratings', source: law('27') }, 'COMPLETED'),
    shareHolding({ id: 'excellent-collective.advanced-workers', source: law('27') }, 70, 'ADVANCED_WORKER'),
    someoneHolds({ id: 'excellent-collective.fighters', source: law('27') }, 'GRASSROOTS_EMULATION_FIGHTER'),
    attested(
      { id: 'excellent-collective.unity', source: law('27') },
      'Nội bộ đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật.',
      'Is united within and sets an example in obeying policy and law.',
    ),
  ),
};

const provincialFlag: Award = {
  ...PROVINCIAL_EMULATION_FLAG,
  source: law('26'),
  condition: anyOf(
    allOf(
      { kind: 'blockRank', id: 'provincial-emulation-flag.rank', atMost: 1, delegates: ['PROVINCE'], source: law('26') },
      attested(
        { id: 'provincial-emulation-flag.targets', source: law('26') },
        'Hoàn thành vượt mức các chỉ tiêu thi đua, nhiệm vụ được giao trong năm.',
        'Has exceeded its targets and tasks of the year.',
      ),
    ),
    attested(
      { id: 'provincial-emulation-flag.theme', source: law('26') },
      'Dẫn đầu phong trào thi đua theo chuyên đề có thời gian từ 03 năm trở lên.',
      'Led a thematic movement that ran for at least three years.',
    ),
  ),
};

const governmentFlag: Award = {
  ...GOVERNMENT_EMULATION_FLAG,
  source: law('25'),
  condition: anyOf(
    allOf(
      { kind: 'blockRank', id: 'government-emulation-flag.rank', atMost: 1, source: law('25') },
      attested(
        { id: 'government-emulation-flag.standards', source: law('25') },
        'Là tập thể tiêu biểu xuất sắc trong số các tập thể dẫn đầu được tặng cờ thi đua trong năm.',
        'Is outstanding among the leading collectives of the year.',
      ),
    ),
    attested(
      { id: 'government-emulation-flag.movement', source: law('25') },
      'Dẫn đầu phong trào thi đua theo chuyên đề có thời gian từ 05 năm trở lên.',
      'Led a thematic movement that ran for at least five years.',
    ),
  ),
};

/** The titles of collectives under Law 06/2022. */
export const collectiveTitles2022: readonly Award[] = [advancedCollective, excellentCollective, provincialFlag, governmentFlag];
