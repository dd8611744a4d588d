import type { Award } from '@vinh-danh/domain/rulebook/award';
import type { Condition } from '@vinh-danh/domain/rulebook/criterion';
import { cite, LAW_2022 } from '../documents';
import { allOf, anyOf, attested, holdsYears, honouredTimes, initiatives, rated } from '../law/conditions';
import { ADVANCED_WORKER, GRASSROOTS_EMULATION_FIGHTER, NATIONAL_EMULATION_FIGHTER, PROVINCIAL_EMULATION_FIGHTER } from '../law/identity';
import type { Decree2022 } from './decree';
import { ideasForTitles } from './initiatives';

const law = (article: string) => cite(LAW_2022, 'VERIFIED', { article });

/** The titles of persons under Law 06/2022. `onStudy` is what the circular says of those sent to study. */
export function individualTitles2022(decree: Decree2022, onStudy: Condition): Award[] {
  return [advancedWorker(onStudy), grassrootsFighter(decree), provincialFighter(decree), nationalFighter(decree)];
}

function advancedWorker(onStudy: Condition): Award {
  const source = law('24');
  return {
    ...ADVANCED_WORKER,
    source,
    condition: allOf(
      rated({ id: 'advanced-worker.rating', source }, 'GOOD', 1),
      attested(
        { id: 'advanced-worker.conduct', source },
        'Có tinh thần tự lực, tự cường; đoàn kết, tương trợ, tích cực tham gia phong trào thi đua.',
        'Is self-reliant, shows solidarity and takes an active part in emulation movements.',
      ),
      onStudy,
    ),
  };
}

/** An initiative is one of three ways; it is no longer compulsory. */
function grassrootsFighter(decree: Decree2022): Award {
  const source = law('23');
  return {
    ...GRASSROOTS_EMULATION_FIGHTER,
    source,
    condition: allOf(
      holdsYears({ id: 'grassroots-emulation-fighter.advanced-worker', source }, 'ADVANCED_WORKER', 1),
      anyOf(
        rated({ id: 'grassroots-emulation-fighter.rating', source }, 'EXCELLENT', 1),
        initiatives(
          { id: 'grassroots-emulation-fighter.initiative', source },
          {
            atLeast: 1,
            level: 'UNIT',
            withinYears: 1,
            wording: {
              vi: 'Có sáng kiến được cơ sở công nhận, hoặc đề tài khoa học, đề án khoa học, công trình khoa học và công nghệ đã được nghiệm thu, trong năm.',
              en: 'Has an initiative recognised by the unit, or an accepted research project, in the year.',
            },
          },
          ideasForTitles(decree),
        ),
      ),
    ),
  };
}

function provincialFighter(decree: Decree2022): Award {
  const source = law('22');
  const id = 'provincial-emulation-fighter';
  return {
    ...PROVINCIAL_EMULATION_FIGHTER,
    source,
    condition: allOf(
      holdsYears({ id: `${id}.fighter-years`, source }, 'GRASSROOTS_EMULATION_FIGHTER', 3, decree.counting),
      anyOf(
        initiatives(
          { id: `${id}.initiative`, source },
          { of: ['INITIATIVE'], atLeast: 1, level: 'PROVINCE', within: { kind: 'ever' }, aspects: ['EFFECT', 'REPLICABILITY'] },
          ideasForTitles(decree),
        ),
        initiatives(
          { id: `${id}.research`, source },
          { of: ['RESEARCH'], atLeast: 1, level: 'PROVINCE', within: { kind: 'ever' } },
          ideasForTitles(decree),
        ),
      ),
    ),
  };
}

function nationalFighter(decree: Decree2022): Award {
  const source = law('21');
  const id = 'national-emulation-fighter';
  return {
    ...NATIONAL_EMULATION_FIGHTER,
    source,
    condition: allOf(
      honouredTimes({ id: `${id}.fighter-times`, source }, 'PROVINCIAL_EMULATION_FIGHTER', 2, decree.counting),
      attested(
        { id: `${id}.succession`, source },
        'Hai lần đạt danh hiệu Chiến sĩ thi đua cấp bộ, tỉnh là hai lần liên tục.',
        'The two titles of a ministry or province followed each other.',
      ),
      initiatives(
        { id: `${id}.initiative`, source },
        {
          atLeast: 1,
          level: 'NATION',
          within: { kind: 'ever' },
          wording: {
            vi: 'Có sáng kiến, đề tài có hiệu quả và khả năng nhân rộng trong toàn quốc, được người đứng đầu bộ, ngành, tỉnh công nhận.',
            en: 'Has an initiative or a project that works and can be used in the whole country, recognised by the head of the ministry or province.',
          },
        },
        ideasForTitles(decree),
      ),
    ),
  };
}
