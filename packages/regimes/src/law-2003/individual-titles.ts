import type { Award } from '@vinh-danh/domain/rulebook/award';
import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import { cite, LAW_2003 } from '../documents';
import { allOf, attested, holdsYears, honouredTimes, initiatives, rated } from '../law/conditions';
import { ADVANCED_WORKER, GRASSROOTS_EMULATION_FIGHTER, NATIONAL_EMULATION_FIGHTER, PROVINCIAL_EMULATION_FIGHTER } from '../law/identity';
import type { Decree2003 } from './decree';

const law24 = cite(LAW_2003, 'VERIFIED', { article: '24' });

/** The titles of persons under Law 15/2003. `whoIsExcluded` is what the decree adds for "Lao động tiên tiến". */
export function individualTitles2003(decree: Decree2003, whoIsExcluded: readonly Condition[]): Award[] {
  return [advancedWorker(whoIsExcluded), grassrootsFighter(decree), provincialFighter(decree), nationalFighter(decree)];
}

function advancedWorker(whoIsExcluded: readonly Condition[]): Award {
  return {
    ...ADVANCED_WORKER,
    source: law24,
    condition: allOf(
      rated({ id: 'advanced-worker.rating', source: law24 }, 'GOOD', 1),
      attested(
        { id: 'advanced-worker.conduct', source: law24 },
        'Chấp hành tốt chủ trương, chính sách, pháp luật; đoàn kết, tương trợ, tích cực tham gia phong trào thi đua.',
        'Obeys policy and law, shows solidarity and takes an active part in emulation movements.',
      ),
      attested(
        { id: 'advanced-worker.learning', source: law24 },
        'Tích cực học tập chính trị, văn hóa, chuyên môn, nghiệp vụ.',
        'Studies actively: politics, general knowledge, the profession.',
      ),
      attested({ id: 'advanced-worker.morals', source: law24 }, 'Có đạo đức, lối sống lành mạnh.', 'Leads a healthy and moral life.'),
      ...whoIsExcluded,
    ),
  };
}

function grassrootsFighter(decree: Decree2003): Award {
  const source = decree.at({ article: '4' });
  return {
    ...GRASSROOTS_EMULATION_FIGHTER,
    source,
    condition: allOf(
      holdsYears(
        { id: 'grassroots-emulation-fighter.advanced-worker', source: cite(LAW_2003, 'VERIFIED', { article: '23', clause: '1' }) },
        'ADVANCED_WORKER',
        1,
      ),
      initiatives(
        { id: 'grassroots-emulation-fighter.initiative', source },
        {
          atLeast: 1,
          level: 'UNIT',
          withinYears: 1,
          wording: {
            vi: 'Có sáng kiến được cơ sở công nhận, hoặc đề tài nghiên cứu khoa học đã nghiệm thu được áp dụng, trong năm.',
            en: 'Has an initiative recognised by the unit, or an accepted research project in use, in the year.',
          },
        },
      ),
    ),
  };
}

function provincialFighter({ counting }: Decree2003): Award {
  const source = cite(LAW_2003, 'VERIFIED', { article: '22' });
  return {
    ...PROVINCIAL_EMULATION_FIGHTER,
    source,
    condition: allOf(
      holdsYears({ id: 'provincial-emulation-fighter.fighter-years', source }, 'GRASSROOTS_EMULATION_FIGHTER', 3, counting),
      initiatives(
        { id: 'provincial-emulation-fighter.initiative', source },
        {
          atLeast: 1,
          level: 'PROVINCE',
          within: { kind: 'ever' },
          wording: {
            vi: 'Có sáng kiến, đề tài nghiên cứu có phạm vi ảnh hưởng trong bộ, ngành, tỉnh, được người đứng đầu bộ, ngành, tỉnh công nhận.',
            en: 'Has an initiative or a research project with influence in the ministry or province, recognised by its head.',
          },
        },
      ),
    ),
  };
}

function nationalFighter(decree: Decree2003): Award {
  const source = decree.at({ article: '3' });
  return {
    ...NATIONAL_EMULATION_FIGHTER,
    source,
    condition: allOf(
      honouredTimes({ id: 'national-emulation-fighter.fighter-times', source }, 'PROVINCIAL_EMULATION_FIGHTER', 2, decree.counting),
      attested(
        { id: 'national-emulation-fighter.succession', source },
        'Hai lần đạt danh hiệu Chiến sĩ thi đua cấp bộ, tỉnh là hai lần liên tục; đề nghị vào năm sau năm đạt lần thứ hai.',
        'The two titles of a ministry or province followed each other; the proposal is made in the year after the second.',
      ),
      initiatives(
        { id: 'national-emulation-fighter.initiative', source },
        {
          atLeast: 1,
          level: 'NATION',
          within: { kind: 'ever' },
          wording: {
            vi: 'Có sáng kiến, đề tài nghiên cứu có phạm vi ảnh hưởng trong toàn quốc.',
            en: 'Has an initiative or a research project with influence in the whole country.',
          },
        },
      ),
    ),
  };
}
