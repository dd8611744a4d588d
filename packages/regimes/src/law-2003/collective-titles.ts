import type { Award } from '@vinh-danh/domain/rulebook/award';
import { cite, LAW_2003 } from '../documents';
import { allOf, allRated, anyOf, attested, type Ground, nobodyWarned, shareHolding, someoneHolds } from '../law/conditions';
import { ADVANCED_COLLECTIVE, EXCELLENT_COLLECTIVE, GOVERNMENT_EMULATION_FLAG, PROVINCIAL_EMULATION_FLAG } from '../law/identity';
import type { Decree2003 } from './decree';

/** The titles of collectives under Law 15/2003. */
export function collectiveTitles2003(decree: Decree2003): Award[] {
  return [advancedCollective, excellentCollective, provincialFlag, governmentFlag(decree)];
}

const law28 = (point?: string) => cite(LAW_2003, 'VERIFIED', { article: '28', clause: '1', ...(point && { point }) });

const movement = (ground: Ground) =>
  attested(
    ground,
    'Có phong trào thi đua thường xuyên, thiết thực, hiệu quả.',
    'Keeps up an emulation movement that is regular, practical and effective.',
  );

const advancedCollective: Award = {
  ...ADVANCED_COLLECTIVE,
  source: law28(),
  condition: allOf(
    attested(
      { id: 'advanced-collective.tasks', source: law28('a') },
      'Hoàn thành tốt nhiệm vụ và kế hoạch được giao.',
      'Has done its tasks and its plan well.',
    ),
    movement({ id: 'advanced-collective.movement', source: law28('b') }),
    shareHolding({ id: 'advanced-collective.advanced-workers', source: law28('c') }, 50, 'ADVANCED_WORKER', 'OVER'),
    nobodyWarned({ id: 'advanced-collective.discipline', source: law28('c') }),
    attested(
      { id: 'advanced-collective.unity', source: law28('d') },
      'Nội bộ đoàn kết, chấp hành tốt chủ trương, chính sách, pháp luật.',
      'Is united within and obeys policy and law.',
    ),
  ),
};

/** The content of this title and of the flags was read in the law; the numbers of their articles were not, so none is given. */
const law = cite(LAW_2003, 'VERIFIED');

const excellentCollective: Award = {
  ...EXCELLENT_COLLECTIVE,
  source: law,
  condition: allOf(
    attested(
      { id: 'excellent-collective.tasks', source: law },
      'Sáng tạo, hoàn thành xuất sắc nhiệm vụ được giao.',
      'Is creative and has done its tasks excellently.',
    ),
    movement({ id: 'excellent-collective.movement', source: law }),
    allRated({ id: 'excellent-collective.ratings', source: law }, 'COMPLETED'),
    shareHolding({ id: 'excellent-collective.advanced-workers', source: law }, 70, 'ADVANCED_WORKER'),
    someoneHolds({ id: 'excellent-collective.fighters', source: law }, 'GRASSROOTS_EMULATION_FIGHTER'),
    nobodyWarned({ id: 'excellent-collective.discipline', source: law }),
    attested(
      { id: 'excellent-collective.unity', source: law },
      'Nội bộ đoàn kết, gương mẫu chấp hành chủ trương, chính sách, pháp luật.',
      'Is united within and sets an example in obeying policy and law.',
    ),
  ),
};

const provincialFlag: Award = {
  ...PROVINCIAL_EMULATION_FLAG,
  source: law,
  condition: allOf(
    { kind: 'blockRank', id: 'provincial-emulation-flag.rank', atMost: 1, delegates: ['PROVINCE'], source: law },
    attested(
      { id: 'provincial-emulation-flag.targets', source: law },
      'Hoàn thành vượt mức các chỉ tiêu thi đua, nhiệm vụ được giao trong năm.',
      'Has exceeded its targets and tasks of the year.',
    ),
    attested({ id: 'provincial-emulation-flag.unity', source: law }, 'Nội bộ đoàn kết, tích cực.', 'Is united within and active.'),
  ),
};

function governmentFlag(decree: Decree2003): Award {
  const source = decree.at({ article: '6' });
  return {
    ...GOVERNMENT_EMULATION_FLAG,
    source,
    condition: anyOf(
      allOf(
        attested(
          { id: 'government-emulation-flag.standards', source },
          'Là tập thể tiêu biểu nhất trong số các tập thể đạt tiêu chuẩn Cờ thi đua cấp bộ, tỉnh trong năm.',
          'Is the most outstanding of the collectives that reach the standard of the provincial flag in the year.',
        ),
        { kind: 'blockRank', id: 'government-emulation-flag.rank', atMost: 1, source },
      ),
      attested(
        { id: 'government-emulation-flag.movement', source },
        'Dẫn đầu phong trào thi đua theo chuyên đề có thời gian từ 05 năm trở lên.',
        'Led a thematic movement that ran for at least five years.',
      ),
    ),
  };
}
